"""How a project comes along, a report, the plan of a memorandum, and the forms of a report and of the last word."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.keys import PROJECT
from bot.handlers.navigation import keep_start_data
from bot.handlers.progress import callbacks, getters
from bot.handlers.progress.form import COMPLETION_FORM, REPORT_FORM
from bot.handlers.states import ProgressScreens
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Html("card"),
        Fitting(Choices("report", "reports", callbacks.pick_report), width=2),
        FetchedPages(getters.REPORTS),
        ActionButton("write-report", PROJECT, when="can_report"),
        Button(label("action-begin-project"), id="begin", on_click=callbacks.begin, when="can_begin"),
        ActionButton("complete-project", PROJECT, when="can_complete"),
        Column(Choices("plan", "plans", callbacks.pick_plan)),
        ActionButton("open-voices", PROJECT, when="completed"),
        go("button-take-back-stage", ProgressScreens.take_back, when="can_take_back"),
        close(),
        state=ProgressScreens.overview,
        getter=getters.overview,
        preview_data=getters.overview_preview,
    ),
    Window(
        Multi(
            Say("progress-take-back-beginning", title="title", when="begun"),
            Say("progress-take-back-completion", title="title", when="completed"),
            sep="\n\n",
        ),
        Button(label("button-take-back-stage"), id="take_back", on_click=callbacks.take_back),
        SwitchTo(label("button-keep"), id="keep", state=ProgressScreens.overview),
        state=ProgressScreens.take_back,
        getter=getters.overview,
        preview_data=getters.overview_preview,
    ),
    Window(
        Html("card"),
        Button(label("button-report-photo"), id="photo", on_click=callbacks.send_photo, when="photo"),
        Button(label("button-correct"), id="correct", on_click=callbacks.correct, when="correctable"),
        Button(label("button-back"), id="back", on_click=callbacks.back_to_overview),
        state=ProgressScreens.report,
        getter=getters.report,
        preview_data=getters.report_preview,
    ),
    Window(
        Html("card"),
        Column(Choices("tick", "steps", callbacks.tick)),
        Fitting(Choices("untick", "done", callbacks.untick), width=2),
        close(),
        state=ProgressScreens.plan,
        getter=getters.plan,
        preview_data=getters.plan_preview,
    ),
    on_start=keep_start_data,
)

report_dialog = REPORT_FORM.dialog()
completion_dialog = COMPLETION_FORM.dialog()
