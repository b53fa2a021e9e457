"""What stays silent about a project: a moderator calls whoever promised it, before it stands with administrators."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.models.progress import month_due_at
from bot.models.projects import Project
from bot.models.waits import Wait, WaitsFor
from bot.models.words import LegalDate, Month, Text, Value
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, WaitKind
from bot.use_cases.memoranda.access import require_memorandum
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.asking import BEGINNING, CALL, COMPLETION, REPORT, STEP
from bot.use_cases.progress.notifications import what_of
from bot.use_cases.progress.ports import PlanSteps


@dataclass(frozen=True, slots=True)
class Late:
    """Something that was promised and stays silent, in words, and the organisation that promised it."""

    organization_id: int
    words: Text


async def late_of(block: Block, project: Project) -> Sequence[Late]:
    """All that stands as overdue about a project."""
    found = []
    carrier = project.organization_id
    if await _overdue(block, BEGINNING, project.id):
        found.append(Late(carrier, Text("late-beginning")))
    if await _overdue(block, COMPLETION, project.id):
        found.append(Late(carrier, Text("late-completion")))
    if wait := await _overdue(block, REPORT, project.id):
        month = month_due_at(wait.until or wait.since)
        found.append(Late(carrier, Text("late-report", {"month": Month(month)})))
    steps = {step.id: step for step in await block[PlanSteps].of_project(project.id)}
    for step_id, wait in (await block.waits.of(STEP, list(steps))).items():
        if wait.overdue:
            step = steps[step_id]
            memorandum = await require_memorandum(block, step.memorandum_id)
            party = name_of(await require_organization(block, step.organization_id))
            said: dict[str, Value] = {
                "what": what_of(memorandum, step),
                "organization": party,
                "due": LegalDate(step.due),
            }
            found.append(Late(step.organization_id, Text("late-step", said)))
    return found


async def _overdue(block: Block, kind: str, project_id: int) -> Wait | None:
    wait = (await block.waits.of(kind, [project_id])).get(project_id)
    return wait if wait is not None and wait.overdue else None


async def ask_to_call(block: Block, project: Project) -> None:
    """A moderator is to call about the project; once, however much stays silent."""
    await block.waits.begin(CALL, project.id, region=project.region)


async def settle_call(block: Block, project: Project, outcome: str) -> None:
    """Nobody needs to call once nothing stays silent any more."""
    await block.flush()
    if not await late_of(block, project):
        await block.waits.end(CALL, project.id, outcome)


async def _still_late(block: Block, project_ids: Collection[int], _: datetime) -> Collection[int]:
    late = []
    for project_id in project_ids:
        waits = [(await block.waits.of(kind, [project_id])).get(project_id) for kind in _OF_PROJECT]
        steps = [step.id for step in await block[PlanSteps].of_project(project_id)]
        waits += (await block.waits.of(STEP, steps)).values()
        if any(wait is not None and wait.overdue for wait in waits):
            late.append(project_id)
    return late


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """It stands with administrators now, who find it in their summary."""
    return ()


_OF_PROJECT = (BEGINNING, COMPLETION, REPORT)
CALLS = WaitKind(
    name=CALL,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_still_late,
    on_ring=_say_nothing,
)
