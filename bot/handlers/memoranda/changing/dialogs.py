"""A wish for other words, the difference between two versions, and the drafter's next one."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.memoranda.changing import callbacks, getters
from bot.handlers.memoranda.changing.form import FORM as PLAN_FORM
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MemorandumChangeScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.input import leave_question
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, label

dialog = Dialog(
    Window(
        Say("memorandum-change-section", project="project"),
        Column(Choices("section", "sections", callbacks.pick_section)),
        close(),
        state=MemorandumChangeScreens.section,
        getter=getters.sections,
        preview_data=getters.sections_preview,
    ),
    Window(
        Multi(
            RefusalLine(),
            Say("memorandum-change-words", section="section", when="is_put"),
            Say("memorandum-draft-change-words", section="section", when="is_draft"),
            sep="\n\n",
        ),
        MessageInput(callbacks.ask),
        leave_question(MemorandumChangeScreens.section),
        state=MemorandumChangeScreens.wish,
        getter=getters.sections,
        preview_data=getters.sections_preview,
    ),
    Window(
        Html("card"),
        close(),
        state=MemorandumChangeScreens.difference,
        getter=getters.difference,
        preview_data=getters.difference_preview,
    ),
    Window(
        Multi(RefusalLine(), Html("card"), sep="\n\n"),
        Column(Choices("text", "sections", callbacks.pick_text)),
        Button(label("button-send-memorandum"), id="send", on_click=callbacks.send, when="complete"),
        close(),
        state=MemorandumChangeScreens.revise,
        getter=getters.revision,
        preview_data=getters.revision_preview,
    ),
    Window(
        Multi(
            RefusalLine(),
            Say("memorandum-words-kazakh", section="section", now="now"),
            sep="\n\n",
        ),
        Button(label("button-keep-it"), id="keep", on_click=callbacks.keep_kazakh, when="has_kazakh"),
        MessageInput(callbacks.take_kazakh),
        leave_question(MemorandumChangeScreens.revise),
        state=MemorandumChangeScreens.kazakh,
        getter=getters.words,
        preview_data=getters.words,
    ),
    Window(
        Multi(
            RefusalLine(),
            Say("memorandum-words-russian", section="section", other="other", now="before"),
            sep="\n\n",
        ),
        Button(label("button-keep-it"), id="keep", on_click=callbacks.keep_russian, when="has_russian"),
        MessageInput(callbacks.take_russian),
        leave_question(MemorandumChangeScreens.kazakh),
        state=MemorandumChangeScreens.russian,
        getter=getters.words,
        preview_data=getters.words,
    ),
    Window(
        Multi(RefusalLine(), Say("memorandum-term"), sep="\n\n"),
        Fitting(Choices("months", "terms", callbacks.pick_months), width=3),
        MessageInput(callbacks.take_term),
        leave_question(MemorandumChangeScreens.revise),
        state=MemorandumChangeScreens.term,
        getter=getters.terms,
        preview_data=getters.terms,
    ),
    on_start=keep_start_data,
    on_process_result=callbacks.keep_plan,
)
plan_dialog = PLAN_FORM.dialog()
