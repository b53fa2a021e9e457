"""Another signatory with a last look, and somebody who reads along."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.memoranda.signatories import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MemorandumPeopleScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.pager import Paged
from bot.handlers.widgets.text import Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("memorandum-successor", project="project", when="some"),
            Say("memorandum-nobody-else", when="none"),
        ),
        Paged(Column(Choices("successor", "people", callbacks.pick)), id="successors"),
        close(),
        state=MemorandumPeopleScreens.successor,
        getter=getters.people,
        preview_data=getters.people_preview,
    ),
    Window(
        Say("memorandum-replace", project="project", signatory="signatory"),
        Button(label("button-replace-signatory-sure"), id="replace", on_click=callbacks.replace),
        go("button-back", MemorandumPeopleScreens.successor, id="back"),
        state=MemorandumPeopleScreens.replace,
        getter=getters.people,
        preview_data=getters.people_preview,
    ),
    Window(
        Multi(
            Say("memorandum-reader", project="project", when="some"),
            Say("memorandum-nobody-else", when="none"),
        ),
        Paged(Column(Choices("reader", "readers", callbacks.turn_reader)), id="readers"),
        close(),
        state=MemorandumPeopleScreens.reader,
        getter=getters.people,
        preview_data=getters.people_preview,
    ),
    on_start=keep_start_data,
)
