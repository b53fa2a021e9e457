"""The signed copy and what was found in it, the party's own number, leaving, and ending together."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.memoranda.signing import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MemorandumSigningScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(RefusalLine(), Say("memorandum-upload", number="number", others="others"), sep="\n\n"),
        MessageInput(callbacks.take_copy),
        close(),
        state=MemorandumSigningScreens.upload,
        getter=getters.memorandum,
        preview_data=getters.memorandum_preview,
    ),
    Window(
        Multi(
            RefusalLine(),
            Say("memorandum-signing-day-named", when="named"),
            Say("memorandum-signing-day", earliest="earliest"),
            sep="\n\n",
        ),
        Fitting(Choices("day", "days", callbacks.pick_day), width=2),
        MessageInput(callbacks.take_day),
        close(),
        state=MemorandumSigningScreens.day,
        getter=getters.day,
        preview_data=getters.day_preview,
    ),
    Window(
        Html("card"),
        Button(label("button-take-back-copy"), id="take_back_copy", on_click=callbacks.take_back_copy),
        close(),
        state=MemorandumSigningScreens.found,
        getter=getters.found,
        preview_data=getters.found_preview,
    ),
    Window(
        Multi(
            Say("memorandum-copies", project="project", when="some"),
            Say("memorandum-copies-none", when="none"),
            sep="\n\n",
        ),
        Column(Choices("copy", "copies", callbacks.pick_copy)),
        go("button-upload-signed", MemorandumSigningScreens.upload, id="upload", when="signable"),
        close(),
        state=MemorandumSigningScreens.copies,
        getter=getters.copies,
        preview_data=getters.copies_preview,
    ),
    Window(
        Html("card"),
        Button(label("button-copy-file"), id="copy_file", on_click=callbacks.send_copy),
        Button(
            label("button-take-back-copy"),
            id="take_back_copy",
            on_click=callbacks.take_back_copy,
            when="can_be_taken_back",
        ),
        go("button-back", MemorandumSigningScreens.copies, id="back"),
        state=MemorandumSigningScreens.copy,
        getter=getters.copy,
        preview_data=getters.copy_preview,
    ),
    Window(
        Multi(
            Say("memorandum-leave", number="number", project="project", leaves="leaves", what="what"),
            Say("memorandum-leave-extension", when="extension"),
            sep="\n\n",
        ),
        Button(label("button-leave-memorandum-sure"), id="leave", on_click=callbacks.leave),
        close(),
        state=MemorandumSigningScreens.leave,
        getter=getters.memorandum,
        preview_data=getters.memorandum_preview,
    ),
    Window(
        Say("memorandum-end", number="number", project="project"),
        Button(label("button-end-memorandum-sure"), id="end", on_click=callbacks.agree_to_end),
        close(),
        state=MemorandumSigningScreens.end,
        getter=getters.memorandum,
        preview_data=getters.memorandum_preview,
    ),
    Window(
        Multi(
            RefusalLine(),
            Say("memorandum-tell-number", number="number"),
            Say("memorandum-number-now", number="own_number", when="own_number"),
            sep="\n\n",
        ),
        MessageInput(callbacks.take_own_number),
        close(),
        state=MemorandumSigningScreens.own_number,
        getter=getters.memorandum,
        preview_data=getters.memorandum_preview,
    ),
    on_start=keep_start_data,
)
