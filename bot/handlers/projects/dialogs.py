"""The list of a person's projects, their cards, and the form, which shows similar projects before it submits."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.keys import PROJECT
from bot.handlers.projects import callbacks, getters
from bot.handlers.projects.form import FORM
from bot.handlers.sharing.button import share_card_button
from bot.handlers.states import ProjectFormScreens, ProjectScreens
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.attachments import attachment_buttons, photo_above
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.folding import folding_buttons
from bot.handlers.widgets.form import GoOn
from bot.handlers.widgets.input import leave_question
from bot.handlers.widgets.numbered import Numbered
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.pages import page_button
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("projects-title"),
            Say("projects-empty", when="empty"),
            Html("listed", when="some"),
            Say("projects-draft", title="draft", when="has_draft"),
            Say("projects-unverified", when="unverified"),
            sep="\n\n",
        ),
        Numbered("project", "projects", callbacks.open_card),
        FetchedPages(getters.PAGER),
        GoOn(),
        Button(label("button-submit-project"), id="begin", on_click=callbacks.begin),
        close(),
        state=ProjectScreens.list,
        getter=getters.mine,
        preview_data=getters.mine_preview,
    ),
    Window(
        photo_above(),
        Multi(
            Html("card"),
            Html("standing"),
            Html("change", when="change"),
            Html("asked", when="asked"),
            sep="\n\n",
        ),
        attachment_buttons(callbacks.read_own),
        Column(
            *folding_buttons(),
            ActionButton("open-progress", PROJECT, when="running"),
            ActionButton("write-report", PROJECT, when="reporting"),
            ActionButton("open-pledges", PROJECT, when="told"),
            ActionButton("make-asar", PROJECT, when="takes_asar"),
            Button(
                label("action-begin-project"),
                id="begin_work",
                on_click=callbacks.begin_work,
                when="supported",
            ),
            ActionButton("complete-project", PROJECT, when="under_way"),
            share_card_button(),
            page_button(),
            Button(label("button-standing"), id="standing", on_click=callbacks.show_standing, when="told"),
            Button(label("button-correct"), id="correct", on_click=callbacks.correct, when="changeable"),
            Button(
                label("button-add-language", language="lacking"),
                id="add_language",
                on_click=callbacks.add_second_language,
                when="lacking",
            ),
            Button(
                label("action-take-back-change"),
                id="take_back",
                on_click=callbacks.take_back_change,
                when="change",
            ),
            go("button-pause", ProjectScreens.pause, when="published"),
            Button(label("button-propose-another"), id="another", on_click=callbacks.begin, when="sent"),
            Button(label("button-resume"), id="resume", on_click=callbacks.resume, when="paused"),
            go("button-withdraw", ProjectScreens.withdraw, when="changeable"),
        ),
        close(),
        state=ProjectScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(
            RefusalLine(),
            Say("project-withdraw-ask", title="title"),
            Html("depends", when="depends"),
            sep="\n\n",
        ),
        Button(label("button-just-withdraw"), id="withdraw", on_click=callbacks.withdraw),
        MessageInput(callbacks.withdraw_in_words),
        leave_question(ProjectScreens.card),
        state=ProjectScreens.withdraw,
        getter=getters.withdrawal,
        preview_data=getters.consequences_preview,
    ),
    Window(
        Multi(Say("project-pause-ask", title="title"), Html("depends", when="depends"), sep="\n\n"),
        Button(label("button-pause"), id="pause", on_click=callbacks.pause),
        SwitchTo(label("button-keep"), id="keep", state=ProjectScreens.card),
        state=ProjectScreens.pause,
        getter=getters.pausing,
        preview_data=getters.consequences_preview,
    ),
)

form_dialog = FORM.dialog(
    Window(
        Multi(Say("project-similar"), Html("found"), sep="\n\n"),
        Column(Choices("like", "likes", callbacks.open_similar)),
        Button(label("button-another-project"), id="another", on_click=callbacks.submit_another),
        Button(label("button-same-project"), id="same", on_click=callbacks.stop_submitting),
        SwitchTo(label("button-back"), id="back", state=ProjectFormScreens.review),
        state=ProjectFormScreens.similar,
        getter=getters.similar,
        preview_data=getters.similar_preview,
    ),
    Window(
        Html("card"),
        SwitchTo(label("button-back"), id="back", state=ProjectFormScreens.similar),
        state=ProjectFormScreens.similar_one,
        getter=getters.similar_one,
        preview_data=getters.similar_one_preview,
    ),
)
