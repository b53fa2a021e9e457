"""The moderators' queue of projects, and to whom a published one was shown."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.moderation.projects import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.projects import samples
from bot.handlers.states import ProjectReviewScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.folding import folding_buttons
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.input import question_window
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Html, Say, close, label

dialog = Dialog(
    Window(
        Multi(
            Say("project-queue", total="total", when="some"),
            Say("project-queue-empty", when="none"),
            Say("project-queue-published", total="total", when="published"),
        ),
        Column(Choices("project", "projects", callbacks.pick)),
        FetchedPages(getters.QUEUE_PAGE),
        Button(label("button-published"), id="published", on_click=callbacks.turn_list, when="waiting"),
        Button(label("button-to-review"), id="to_review", on_click=callbacks.turn_list, when="published"),
        close(),
        state=ProjectReviewScreens.queue,
        getter=getters.queue,
        preview_data={
            "total": 9,
            "pages": 2,
            "some": True,
            "none": True,
            "published": True,
            "waiting": True,
            "projects": [Option("1", samples.PROJECT.title)],
        },
    ),
    Window(
        Multi(Html("card"), Say("project-review-decided", when="decided"), sep="\n\n"),
        Column(
            *folding_buttons(),
            Button(
                label("button-attachments"), id="files", on_click=callbacks.send_attachments, when="attached"
            ),
        ),
        Row(
            Button(label("button-publish"), id="publish", on_click=callbacks.publish),
            SwitchTo(label("button-reject"), id="reject", state=ProjectReviewScreens.reason),
            when="waiting",
        ),
        SwitchTo(label("button-shown-to"), id="shown", state=ProjectReviewScreens.shown, when="decided"),
        SwitchTo(label("button-back"), id="back", state=ProjectReviewScreens.queue),
        state=ProjectReviewScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(
            Say("project-shown-none", when="none"),
            Say("project-shown", when="some"),
            Html("rows", when="some"),
            sep="\n\n",
        ),
        FetchedPages(getters.SHOWN_PAGE),
        SwitchTo(label("button-back"), id="back", state=ProjectReviewScreens.card),
        state=ProjectReviewScreens.shown,
        getter=getters.shown,
        preview_data=getters.shown_preview,
    ),
    question_window(
        "project-review-reason",
        callbacks.reject,
        state=ProjectReviewScreens.reason,
        back=ProjectReviewScreens.card,
    ),
    on_start=keep_start_data,
)
