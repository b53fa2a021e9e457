"""What the screens about progress show."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMORANDUM, PROJECT, REPORT
from bot.handlers.navigation import kept_id
from bot.handlers.progress import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import PAGE_HEIGHT, offset_of, pages_of
from bot.models.projects import ProjectStage
from bot.presenting.cards.progress import month_label, plan_card, progress_card, report_card
from bot.presenting.translator import Translator
from bot.use_cases.progress.plans import PlanView, ShowPlan
from bot.use_cases.progress.reading import ProgressView, ReportView, ShowProgress, ShowReport

REPORTS = "reports_page"


@inject
async def overview(
    dialog_manager: DialogManager, show: FromDishka[ShowProgress], **_: object
) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, PROJECT))
    offset = await offset_of(dialog_manager, REPORTS)
    return _overview(await translator_of(dialog_manager), view, offset)


async def overview_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _overview(await translator_of(dialog_manager), samples.PROGRESS, 0)
    return {**shown, "begun": True, "completed": True}


@inject
async def report(dialog_manager: DialogManager, show: FromDishka[ShowReport], **_: object) -> dict[str, Any]:
    return _report(await translator_of(dialog_manager), await show(kept_id(dialog_manager, REPORT)))


async def report_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _report(await translator_of(dialog_manager), samples.REPORT)


@inject
async def plan(dialog_manager: DialogManager, show: FromDishka[ShowPlan], **_: object) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, MEMORANDUM))
    return _plan(await translator_of(dialog_manager), view)


async def plan_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _plan(await translator_of(dialog_manager), samples.PLAN)


def _overview(t: Translator, view: ProgressView, offset: int) -> dict[str, Any]:
    told = [month for month in view.months if month.report_id is not None]
    return {
        PROJECT: view.project_id,
        "title": view.title,
        "card": progress_card(t, view),
        "reports": [
            Option(str(month.report_id), month_label(t, month))
            for month in told[offset : offset + PAGE_HEIGHT]
        ],
        **pages_of(len(told)),
        "can_begin": view.can_begin,
        "can_complete": view.can_complete,
        "can_report": view.can_report,
        "can_take_back": view.can_take_back,
        "begun": view.stage is ProjectStage.UNDER_WAY,
        "completed": view.stage is ProjectStage.COMPLETED,
        "plans": [Option(str(id_), t.plain("button-plan", number=number)) for id_, number in view.plans],
    }


def _report(t: Translator, view: ReportView) -> dict[str, Any]:
    return {"card": report_card(t, view), "photo": view.photo, "correctable": view.can_correct}


def _plan(t: Translator, view: PlanView) -> dict[str, Any]:
    open_, done = [], []
    for number, step in enumerate(view.steps, 1):
        if step.tickable:
            open_.append(
                Option(str(step.id), t.plain("button-step-done", number=str(number), what=step.what))
            )
        elif step.untickable:
            done.append(Option(str(step.id), t.plain("button-step-undo", number=str(number))))
    return {PROJECT: view.project_id, "card": plan_card(t, view), "steps": open_, "done": done}
