"""The moderators' queue of projects, and the list of backers to whom a published project was shown."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.keys import PROJECT
from bot.handlers.moderation.background import background_buttons
from bot.handlers.moderation.projects import callbacks, getters
from bot.handlers.moderation.projects.callbacks import queue
from bot.handlers.moderation.reasons import ReasonQuestion
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import ProjectReviewScreens
from bot.handlers.widgets.attachments import attachment_buttons
from bot.handlers.widgets.folding import folding_buttons
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.pages import page_button
from bot.handlers.widgets.text import Html, Say, go, label
from bot.models.reasons import Occasion

dialog = Dialog(
    *queue.windows(
        card=getters.card,
        preview=getters.card_preview,
        above=(
            *background_buttons(ProjectReviewScreens.card, PROJECT),
            attachment_buttons(callbacks.read_reviewed),
            Column(*folding_buttons()),
            page_button(),
        ),
        below=(
            go("button-shown-to", ProjectReviewScreens.shown, when="was_shown"),
            go("button-take-down", ProjectReviewScreens.take_down, when="may_take_down"),
            Button(label("button-put-back"), id="put_back", on_click=callbacks.put_back, when="taken_down"),
        ),
    ),
    Window(
        Multi(
            Say("project-shown-none", when="none"),
            Say("project-shown", when="some"),
            Html("rows", when="some"),
            Say("project-shown-how", when="numbers"),
            sep="\n\n",
        ),
        FetchedPages(getters.SHOWN_PAGE),
        Button(label("button-numbers"), id="numbers", on_click=callbacks.turn_numbers, when="words"),
        Button(label("button-words"), id="words", on_click=callbacks.turn_numbers, when="numbers"),
        SwitchTo(label("button-back"), id="back", state=ProjectReviewScreens.card),
        state=ProjectReviewScreens.shown,
        getter=getters.shown,
        preview_data=getters.shown_preview,
    ),
    ReasonQuestion(
        Occasion.TAKE_DOWN,
        ProjectReviewScreens.take_down,
        ProjectReviewScreens.card,
        callbacks.take_down,
        (Say("project-take-down-ask", title="title"), Html("depends", when="depends")),
        getters.taking_down,
        getters.taking_down_preview,
    ).window(),
    on_start=keep_start_data,
)
