"""The acts that have moved reports, one of them, and the form for the next."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo

from bot.handlers.navigation import keep_start_data
from bot.handlers.progress.delays import callbacks, getters
from bot.handlers.progress.delays.form import FORM
from bot.handlers.states import ReportDelayScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Html, close, label

dialog = Dialog(
    Window(
        Html("text"),
        Column(Choices("delay", "delays", callbacks.pick)),
        FetchedPages(getters.DELAYS),
        Button(label("button-move-reports"), id="move", on_click=callbacks.begin),
        close(),
        state=ReportDelayScreens.list,
        getter=getters.delays,
        preview_data=getters.delays_preview,
    ),
    Window(
        Html("text"),
        Button(
            label("button-take-back-delay"),
            id="take_back",
            on_click=callbacks.take_back,
            when="can_take_back",
        ),
        SwitchTo(label("button-back"), id="back", state=ReportDelayScreens.list),
        state=ReportDelayScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    on_start=keep_start_data,
)

form_dialog = FORM.dialog()
