"""A project as everybody may read it, and its page, to be passed on."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.keys import PROJECT
from bot.handlers.navigation import keep_start_data
from bot.handlers.sharing.button import share_card_button
from bot.handlers.showcase import callbacks, getters
from bot.handlers.states import ShowcaseScreens
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.attachments import attachment_buttons, photo_above
from bot.handlers.widgets.folding import folding_buttons
from bot.handlers.widgets.pages import page_button, share_button
from bot.handlers.widgets.text import Html, Say, close

dialog = Dialog(
    Window(
        photo_above(),
        Multi(Html("card"), Html("stage"), sep="\n\n"),
        attachment_buttons(callbacks.read_opened),
        Column(*folding_buttons(), ActionButton("promise-help", PROJECT, when="takes_help")),
        share_card_button(),
        page_button(),
        close(),
        state=ShowcaseScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Say("showcase-pass-on", title="title", page="address"),
        share_button(),
        page_button(),
        close(),
        state=ShowcaseScreens.share,
        getter=getters.passing_on,
        preview_data=getters.passing_on_preview,
    ),
    on_start=keep_start_data,
)
