"""The papers about a pledge."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button

from bot.handlers.navigation import keep_start_data
from bot.handlers.papers import callbacks, getters
from bot.handlers.states import PaperScreens
from bot.handlers.widgets.numbered import Numbered
from bot.handlers.widgets.text import Html, close, label

dialog = Dialog(
    Window(
        Html("card"),
        Numbered("paper", "papers", callbacks.pick),
        Button(label("button-paper-request"), id="request", on_click=callbacks.make, when="request"),
        Button(label("button-paper-decision"), id="decision", on_click=callbacks.make, when="decision"),
        Button(label("button-paper-act"), id="act", on_click=callbacks.make, when="act"),
        close(),
        state=PaperScreens.list,
        getter=getters.papers,
        preview_data=getters.papers_preview,
    ),
    on_start=keep_start_data,
)
