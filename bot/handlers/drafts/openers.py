"""How each form is opened again, by the name of a draft of it: the form's name, and the ids that follow it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from bot.handlers.asars.form import start_line, start_making, start_moving, start_photo
from bot.handlers.backers.form import form_start as start_of_profile
from bot.handlers.deeds import deed
from bot.handlers.keys import ASAR, MEETING, MEMORANDUM
from bot.handlers.meetings.form import start_of as start_of_meeting
from bot.handlers.memoranda.drafting.callbacks import form_start as start_of_memorandum
from bot.handlers.memoranda.drafting.callbacks import own_form_start as start_of_own_memorandum
from bot.handlers.memoranda.part.form import part_start
from bot.handlers.pledges.arrival import start_explaining
from bot.handlers.pledges.arrival import start_of as start_of_arrival
from bot.handlers.pledges.form import start_of as start_of_pledge
from bot.handlers.progress.delays.form import form_start as start_of_delay
from bot.handlers.progress.form import start_completion
from bot.handlers.progress.form import start_of as start_of_report
from bot.handlers.projects.callbacks import form_start as start_of_project
from bot.handlers.speech import translator_of
from bot.handlers.states import (
    ArrivalFormScreens,
    AsarFormScreens,
    AsarLineFormScreens,
    AsarMoveFormScreens,
    AsarPhotoFormScreens,
    AsarScreens,
    BackerFormScreens,
    BackerScreens,
    CompletionFormScreens,
    MeetingFormScreens,
    MeetingScreens,
    MemorandumFormScreens,
    MemorandumPartScreens,
    MemorandumScreens,
    OrganizationFormScreens,
    PledgeDayFormScreens,
    PledgeFormScreens,
    ProjectFormScreens,
    ReportDelayFormScreens,
    ReportFormScreens,
)
from bot.handlers.widgets.form import going_on
from bot.use_cases.asars.reading import ShowAsar, ShowAsarOfProject
from bot.use_cases.backers.profiles import ShowBackerProfile
from bot.use_cases.meetings.proposing import PrepareAnotherTime, PrepareMeeting
from bot.use_cases.memoranda.drafting import PrepareMemorandum, PrepareOwnMemorandum
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.pledges.preparing import PrepareDelivery, PreparePledge
from bot.use_cases.progress.delaying import ListDelays
from bot.use_cases.progress.reading import ShowProgress
from bot.use_cases.progress.reports import PrepareReport
from bot.use_cases.projects.changes import CountDependents
from bot.use_cases.projects.events import ProjectCompleted
from bot.use_cases.projects.reading import ShowProject

Opening: TypeAlias = tuple[State, dict[str, Any]]
"""A screen, and its start data."""


async def _organization(_: DialogManager, *__: int) -> Opening:
    return OrganizationFormScreens.kind, going_on({})


async def _project(manager: DialogManager, *_: int) -> Opening:
    return ProjectFormScreens.organization, going_on(await start_of_project(manager))


async def _backer(manager: DialogManager, *organization: int) -> Opening:
    """A draft of an earlier version names no organisation: the person chooses."""
    if not organization:
        return BackerScreens.list, {}
    view = await (await deed(manager, ShowBackerProfile))(organization[0])
    return BackerFormScreens.spheres, going_on(start_of_profile(view.organization_id, view.name))


async def _meeting(manager: DialogManager, pitch_id: int, *earlier: int) -> Opening:
    """The form, or the meeting itself if the other side has proposed one meanwhile."""
    if earlier:
        again = await (await deed(manager, PrepareAnotherTime))(earlier[0])
        return MeetingFormScreens.day, going_on(start_of_meeting(again))
    ground = await (await deed(manager, PrepareMeeting))(pitch_id)
    if ground.standing is not None:
        return MeetingScreens.card, {MEETING: ground.standing}
    return MeetingFormScreens.day, going_on(start_of_meeting(ground))


async def _memorandum(manager: DialogManager, pitch_id: int, *organization: int) -> Opening:
    """The form, or the memorandum itself if the other side has drafted one meanwhile. Without a match, the form of the
    organisation that drafts.
    """
    if organization:
        own = await (await deed(manager, PrepareOwnMemorandum))(organization[0])
        t = await translator_of(manager)
        return MemorandumFormScreens.counterpart, going_on(start_of_own_memorandum(own, t))
    ground = await (await deed(manager, PrepareMemorandum))(pitch_id)
    if ground.standing is not None:
        return MemorandumScreens.card, {MEMORANDUM: ground.standing}
    start = start_of_memorandum(ground, await translator_of(manager))
    return MemorandumFormScreens.subject, going_on(start)


async def _part(manager: DialogManager, memorandum_id: int) -> Opening:
    """The form, or the memorandum itself if there is nothing more to tell."""
    view = await (await deed(manager, ShowMemorandum))(memorandum_id, to_answer=True)
    if not view.wants_office:
        return MemorandumScreens.card, {MEMORANDUM: memorandum_id}
    start = part_start(view, (await translator_of(manager)).language)
    return MemorandumPartScreens.full_name, going_on(start)


async def _report(manager: DialogManager, project_id: int) -> Opening:
    ground = await (await deed(manager, PrepareReport))(project_id)
    return ReportFormScreens.words, going_on(start_of_report(ground))


async def _report_delay(manager: DialogManager, *_: int) -> Opening:
    await (await deed(manager, ListDelays))(limit=1)
    return ReportDelayFormScreens.region, going_on(start_of_delay())


async def _completion(manager: DialogManager, project_id: int) -> Opening:
    view = await (await deed(manager, ShowProgress))(project_id)
    depending = await (await deed(manager, CountDependents))(project_id, ProjectCompleted)
    return CompletionFormScreens.words, going_on(start_completion(view, depending))


async def _asar(manager: DialogManager, project_id: int) -> Opening:
    """The form, or the list itself if a colleague has begun one meanwhile."""
    there = await (await deed(manager, ShowAsarOfProject))(project_id)
    if there.asar is not None and not there.can_make:
        return AsarScreens.card, {ASAR: there.asar.id}
    view = await (await deed(manager, ShowProject))(project_id)
    return AsarFormScreens.day, going_on(start_making(project_id, view.title, view.settlement))


async def _asar_move(manager: DialogManager, asar_id: int) -> Opening:
    view = await (await deed(manager, ShowAsar))(asar_id)
    return AsarMoveFormScreens.day, going_on(start_moving(view))


async def _asar_line(manager: DialogManager, asar_id: int) -> Opening:
    view = await (await deed(manager, ShowAsar))(asar_id)
    return AsarLineFormScreens.kind, going_on(start_line(view))


async def _asar_photo(manager: DialogManager, asar_id: int) -> Opening:
    view = await (await deed(manager, ShowAsar))(asar_id)
    return AsarPhotoFormScreens.photo, going_on(start_photo(view))


async def _pledge(manager: DialogManager, project_id: int) -> Opening:
    ground = await (await deed(manager, PreparePledge))(project_id)
    return PledgeFormScreens.kind, going_on(start_of_pledge(ground))


async def _arrival(manager: DialogManager, pledge_id: int) -> Opening:
    ground = await (await deed(manager, PrepareDelivery))(pledge_id)
    return ArrivalFormScreens.amount, going_on(start_of_arrival(ground))


async def _pledge_day(manager: DialogManager, pledge_id: int) -> Opening:
    ground = await (await deed(manager, PrepareDelivery))(pledge_id)
    return PledgeDayFormScreens.words, going_on(start_explaining(ground))


OPENERS: Mapping[str, Callable[..., Awaitable[Opening]]] = {
    "organization": _organization,
    "project": _project,
    "backer": _backer,
    "meeting": _meeting,
    "memorandum": _memorandum,
    "own-part": _part,
    "report": _report,
    "completion": _completion,
    "asar": _asar,
    "asar-move": _asar_move,
    "asar-line": _asar_line,
    "asar-photo": _asar_photo,
    "pledge": _pledge,
    "arrival": _arrival,
    "pledge-day": _pledge_day,
    "report-delay": _report_delay,
}


async def opening_of(manager: DialogManager, draft: str) -> Opening:
    """The form that goes on with the draft of this name. Raises `DomainError` if it cannot be sent any more."""
    name, *ids = draft.split(":")
    return await OPENERS[name](manager, *map(int, ids))
