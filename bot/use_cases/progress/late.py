"""What stays silent about a project: a moderator calls whoever promised it, before it stands with administrators."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.models.plan_steps import PlanStep
from bot.models.projects import Project
from bot.models.waits import Wait, WaitsFor
from bot.models.words import LegalDate, Month, Text, Value
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.access import require_memorandum
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.asking import BEGINNING, CALL, COMPLETION, REPORT, STEP, asked_month
from bot.use_cases.progress.notifications import what_of
from bot.use_cases.progress.ports import PlanSteps


@dataclass(frozen=True, slots=True)
class Late:
    """Something that was promised and stays silent, in words, and the organisation that promised it."""

    organization_id: int
    words: Text


async def late_of(block: Block, project: Project) -> Sequence[Late]:
    """All that stands as overdue about a project, in words."""
    waits = (await _overdue(block, [project.id])).get(project.id, ())
    lines = {wait.record_id for wait in waits if wait.kind == STEP}
    steps = {step.id: step for step in await block[PlanSteps].of_project(project.id)} if lines else {}
    return [await _in_words(block, project, wait, steps) for wait in waits]


async def _in_words(block: Block, project: Project, wait: Wait, steps: Mapping[int, PlanStep]) -> Late:
    if wait.kind == REPORT:
        month = asked_month(project, wait.since)
        return Late(project.organization_id, Text("late-report", {"month": Month(month)}))
    if wait.kind != STEP:
        return Late(project.organization_id, Text(_STAGES[wait.kind]))
    step = steps[wait.record_id]
    memorandum = await require_memorandum(block, step.memorandum_id)
    party = name_of(await require_organization(block, step.organization_id))
    said: dict[str, Value] = {
        "what": what_of(memorandum, step),
        "organization": party,
        "due": LegalDate(step.due),
    }
    return Late(step.organization_id, Text("late-step", said))


async def _overdue(block: Block, project_ids: Collection[int]) -> Mapping[int, Sequence[Wait]]:
    """What stands as overdue about each project that has such a thing; as many queries, however many projects."""
    late: dict[int, list[Wait]] = defaultdict(list)
    for kind in _OF_PROJECT:
        for project_id, wait in (await block.waits.of(kind, project_ids)).items():
            if wait.overdue:
                late[project_id].append(wait)
    lines = await block[PlanSteps].ids_of_projects(project_ids)
    waits = await block.waits.of(STEP, list(lines))
    for step_id, project_id in lines.items():
        if step_id in waits and waits[step_id].overdue:
            late[project_id].append(waits[step_id])
    return late


async def ask_to_call(block: Block, projects: Iterable[Project]) -> None:
    """A moderator is to call about each of these projects; once, however much stays silent."""
    regions = {project.id: project.region for project in projects}
    if regions:
        await block.waits.begin_all(CALL, [Beginning(id_, region=region) for id_, region in regions.items()])


async def settle_call(block: Block, project: Project, outcome: str) -> None:
    """Nobody needs to call once nothing stays silent any more."""
    await block.flush()
    if not await _overdue(block, [project.id]):
        await block.waits.end(CALL, project.id, outcome)


async def _still_late(block: Block, project_ids: Collection[int], _: datetime) -> Collection[int]:
    return (await _overdue(block, project_ids)).keys()


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """It stands with administrators now, who find it in their summary."""
    return ()


_STAGES = {BEGINNING: "late-beginning", COMPLETION: "late-completion"}
_OF_PROJECT = (BEGINNING, COMPLETION, REPORT)
CALLS = WaitKind(
    name=CALL,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_still_late,
    on_ring=_say_nothing,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NOT_NEEDED},
)
