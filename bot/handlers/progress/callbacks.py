"""What people do once a project is supported: begin, report, tick off the plan, complete."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, settle, settle_and_lead_on
from bot.handlers.answering import answer_tap
from bot.handlers.keys import MEMORANDUM, PROJECT, REPORT
from bot.handlers.navigation import kept_id, open_below
from bot.handlers.progress.form import start_completion, start_correcting, start_of
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import CompletionFormScreens, ProgressScreens, ReportFormScreens
from bot.models.projects import ProjectStage
from bot.presenting.cards.waits import in_figures
from bot.use_cases.kernel.messages import Action
from bot.use_cases.progress.plans import ShowPlan
from bot.use_cases.progress.reading import ShowProgress, ShowReport
from bot.use_cases.progress.reports import PrepareReport
from bot.use_cases.progress.stages import SayNotYet, StartProject, TakeBackCompletion, TakeBackStart
from bot.use_cases.progress.steps import PutStepOff, TickStep, UntickStep
from bot.use_cases.projects.changes import CountDependents
from bot.use_cases.projects.events import ProjectCompleted

router = Router(name="progress-actions")

_NOT_YET = {
    "not-yet-begun": ProjectStage.SUPPORTED,
    "not-yet-completed": ProjectStage.UNDER_WAY,
}


@router.callback_query(ActionFilter("open-progress"))
@inject_handler
async def open_progress(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowProgress]
) -> None:
    await show(action_id)
    await open_below(query, dialog_manager, ProgressScreens.overview, {PROJECT: action_id})


@router.callback_query(ActionFilter("open-report"))
@inject_handler
async def open_report(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowReport]
) -> None:
    view = await show(action_id)
    start = {REPORT: action_id, PROJECT: view.project_id}
    await open_below(query, dialog_manager, ProgressScreens.report, start)


@router.callback_query(ActionFilter("open-plan"))
@inject_handler
async def open_plan(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowPlan]
) -> None:
    await show(action_id)
    await open_below(query, dialog_manager, ProgressScreens.plan, {MEMORANDUM: action_id})


@router.callback_query(ActionFilter("begin-project"))
@inject_handler
async def begin_below_message(
    query: CallbackQuery, action_id: int, start: FromDishka[StartProject], speech: Speech
) -> None:
    await start(action_id)
    t = await speech.translator()
    await settle_and_lead_on(query, t("project-you-began"), t, Action("open-progress", action_id))


@router.callback_query(ActionFilter(*_NOT_YET))
@inject_handler
async def not_yet(
    query: CallbackQuery, *, action_id: int, action_name: str, say: FromDishka[SayNotYet], speech: Speech
) -> None:
    asked = await say(action_id, _NOT_YET[action_name])
    t = await speech.translator()
    outcome = t("project-you-not-yet", on=in_figures(asked.on))
    await settle_and_lead_on(query, outcome, t, Action("open-progress", action_id))


@router.callback_query(ActionFilter("complete-project"))
@inject_handler
async def ask_to_complete(
    query: CallbackQuery,
    *,
    action_id: int,
    dialog_manager: DialogManager,
    show: FromDishka[ShowProgress],
    count: FromDishka[CountDependents],
) -> None:
    """Open the form for the last word, which says what completing the project settles."""
    view = await show(action_id)
    start = start_completion(view, await count(action_id, ProjectCompleted))
    await open_below(query, dialog_manager, CompletionFormScreens.words, start)


@router.callback_query(ActionFilter("write-report"))
@inject_handler
async def write_report(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, prepare: FromDishka[PrepareReport]
) -> None:
    ground = await prepare(action_id)
    first = ReportFormScreens.month if len(ground.months) > 1 else ReportFormScreens.words
    await open_below(query, dialog_manager, first, start_of(ground))


@router.callback_query(ActionFilter("step-done"))
@inject_handler
async def tick_below_message(
    query: CallbackQuery, action_id: int, tick_step: FromDishka[TickStep], speech: Speech
) -> None:
    ticked = await tick_step(action_id)
    t = await speech.translator()
    outcome = t("plan-step-you-did")
    await settle_and_lead_on(query, outcome, t, Action("open-plan", ticked.memorandum_id))


@router.callback_query(ActionFilter("step-not-yet"))
@inject_handler
async def put_off_below_message(
    query: CallbackQuery, action_id: int, put_off: FromDishka[PutStepOff], speech: Speech
) -> None:
    said = await put_off(action_id)
    t = await speech.translator()
    if said.again is None:
        await settle(query, t("plan-step-noted"))
        return
    outcome = t("plan-step-you-not-yet", on=in_figures(said.again))
    await settle_and_lead_on(query, outcome, t, Action("open-plan", said.memorandum_id))


@inject
async def begin(
    query: CallbackQuery, _: Button, manager: DialogManager, start: FromDishka[StartProject]
) -> None:
    await start(kept_id(manager, PROJECT))
    await answer_tap(query, (await translator_of(manager)).plain("project-you-began"))


@inject
async def take_back(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    *,
    show: FromDishka[ShowProgress],
    start: FromDishka[TakeBackStart],
    completion: FromDishka[TakeBackCompletion],
) -> None:
    """Take back the stage that the project has come to last."""
    project_id = kept_id(manager, PROJECT)
    view = await show(project_id)
    await (completion if view.stage is ProjectStage.COMPLETED else start)(project_id)
    await answer_tap(query, (await translator_of(manager)).plain("progress-taken-back"))
    await manager.switch_to(ProgressScreens.overview)


async def pick_report(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[REPORT] = parse_record_id(picked)
    await manager.switch_to(ProgressScreens.report)


async def pick_plan(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    await manager.start(ProgressScreens.plan, data={MEMORANDUM: parse_record_id(picked)})


@inject
async def back_to_overview(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowReport]
) -> None:
    """A report that was opened from a message leads to all of them."""
    manager.dialog_data[PROJECT] = (await show(kept_id(manager, REPORT))).project_id
    await manager.switch_to(ProgressScreens.overview)


@inject
async def correct(_: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowReport]) -> None:
    view = await show(kept_id(manager, REPORT))
    await manager.start(ReportFormScreens.review, data=start_correcting(view))


@inject
async def send_photo(
    query: CallbackQuery, _: Button, manager: DialogManager, show: FromDishka[ShowReport]
) -> None:
    """The card is sent again, so that it stands below the photo."""
    view = await show(kept_id(manager, REPORT))
    bot: Bot = manager.middleware_data["bot"]
    if view.photo:
        await bot.send_photo(query.from_user.id, view.photo)
        manager.show_mode = ShowMode.DELETE_AND_SEND


@inject
async def tick(
    query: CallbackQuery, _: object, manager: DialogManager, picked: str, tick_step: FromDishka[TickStep]
) -> None:
    await tick_step(parse_record_id(picked))
    await answer_tap(query, (await translator_of(manager)).plain("plan-step-you-did"))


@inject
async def untick(
    query: CallbackQuery, _: object, manager: DialogManager, picked: str, untick_step: FromDishka[UntickStep]
) -> None:
    await untick_step(parse_record_id(picked))
    await answer_tap(query, (await translator_of(manager)).plain("plan-step-you-undid"))
