"""The administrators' list of answers, and one of them."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.memoranda.free_will import callbacks, getters
from bot.handlers.states import FreeWillScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Html, Say, close, label

dialog = Dialog(
    Window(
        Multi(Say("free-will-empty", when="none"), Say("free-will-title", total="total", when="some")),
        Column(Choices("free_will", "answers", callbacks.pick)),
        FetchedPages(getters.PAGE),
        close(),
        state=FreeWillScreens.list,
        getter=getters.listed,
        preview_data=getters.listed_preview,
    ),
    Window(
        Html("card"),
        Button(label("button-free-will-taken-up"), id="take_up", on_click=callbacks.take_up, when="unheeded"),
        Button(
            Say("button-free-will-next", left="left"), id="next", on_click=callbacks.open_next, when="more"
        ),
        SwitchTo(label("button-back"), id="back", state=FreeWillScreens.list),
        state=FreeWillScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
)
