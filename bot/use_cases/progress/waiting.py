"""How what was promised waits: that work begins and is completed, the report of each month, and the lines of the plan.

All is asked about when it falls due. What stays silent is shown to those who follow the project, and stands with
administrators. A report that is missed once is not asked for any more: the next month is. Two in a row are silence.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.models.country import today
from bot.models.memoranda import Memorandum
from bot.models.plan_steps import PlanStep
from bot.models.progress import month_before, month_of, next_month
from bot.models.projects import Project, ProjectStage
from bot.models.waits import WaitsFor
from bot.models.words import LegalDate, Month, Value
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.access import followers_of_all, is_told_how_it_goes
from bot.use_cases.progress.asking import (
    BEGINNING,
    COMPLETION,
    REPORT,
    STEP,
    ask_for_next_reports,
    asked_month,
)
from bot.use_cases.progress.late import ask_to_call
from bot.use_cases.progress.notifications import MissingReport, OpenStep, ReachedStage, followed, step_facts
from bot.use_cases.progress.ports import PlanSteps, Reports
from bot.use_cases.projects.ports import Projects


@dataclass(frozen=True, slots=True)
class _Step:
    step: PlanStep
    memorandum: Memorandum
    project: Project


async def _not_begun(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, Project]:
    found = await block[Projects].by_ids(ids)
    return {id_: project for id_, project in found.items() if project.stage is ProjectStage.SUPPORTED}


async def _not_complete(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, Project]:
    found = await block[Projects].by_ids(ids)
    return {id_: project for id_, project in found.items() if project.stage is ProjectStage.UNDER_WAY}


async def _call_about(block: Block, rings: Sequence[Ring]) -> None:
    """What has rung for the last time stays silent: a moderator calls."""
    await ask_to_call(block, [ring.record for ring in rings if ring.last])


async def _ask_whether_begun(block: Block, rings: Sequence[Ring], __: datetime) -> Sequence[Message]:
    await _call_about(block, rings)
    return [
        _question(
            ring,
            "project-beginning-asked",
            Action("begin-project", ring.record_id, "success"),
            Action("not-yet-begun", ring.record_id),
        )
        for ring in rings
    ]


async def _ask_whether_complete(block: Block, rings: Sequence[Ring], __: datetime) -> Sequence[Message]:
    await _call_about(block, rings)
    return [
        _question(
            ring,
            "project-completion-asked",
            Action("complete-project", ring.record_id, "success"),
            Action("not-yet-completed", ring.record_id),
        )
        for ring in rings
    ]


def _question(ring: Ring, key: str, *answers: Action) -> Message:
    project: Project = ring.record
    about = ReachedStage(project.id, project.stage)
    question = Notification(key, {"title": project.name}, actions=(answers,), about=about)
    occasion = f"{key}:{ring.wait.id}:{ring.step}"
    return Message(Representatives(project.organization_id), question, occasion, of=ring.waits)


async def _reporting(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, Project]:
    found = await block[Projects].by_ids_for_update(ids)
    return {id_: project for id_, project in found.items() if project.running}


async def _ring_reports(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """The report is asked for; at the last ring the month is missed, and those who follow the project are told."""
    messages: list[Message] = []
    for ring in rings:
        if not ring.last:
            project: Project = ring.record
            due = ring.wait.until or now
            asked: dict[str, Value] = {
                "title": project.name,
                "month": Month(asked_month(project, now)),
                "due": LegalDate(today(due)),
            }
            messages.append(_to_carrier(ring, "report-asked", project, asked))
    missed = [ring for ring in rings if ring.last]
    return [*messages, *await _miss(block, missed, now)] if missed else messages


async def _miss(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """The first month that is missed is let go and the next one asked for; of two in a row a moderator calls."""
    missed: list[tuple[Ring, Project, date]] = [
        (ring, ring.record, asked_month(ring.record, now)) for ring in rings
    ]
    projects = [project for _, project, _ in missed]
    carriers = await block[Organizations].by_ids({project.organization_id for project in projects})
    followers = await followers_of_all(block, projects)
    written = await block[Reports].months_of([project.id for project in projects])
    messages: list[Message] = []
    let_go: list[tuple[Project, date]] = []
    silent: list[Project] = []
    for ring, project, month in missed:
        told: dict[str, Value] = {"title": project.name, "month": Month(month)}
        messages.append(_to_carrier(ring, "report-late", project, told))
        missing = Notification(
            "report-missing",
            {**told, "organization": name_of(carriers[project.organization_id])},
            actions=((Action("open-progress", project.id),),),
            about=MissingReport(project.id, month),
        )
        messages += [
            Message(
                Representatives(id_), missing, f"report-missing:{project.id}:{month}:{id_}", of=ring.waits
            )
            for id_ in sorted(followers[project.id])
        ]
        first = month == (project.reports_from or month)
        goes_on = next_month(month) <= month_of(project.ends_on)
        if goes_on and (first or month_before(month) in written[project.id]):
            let_go.append((project, month))
        else:
            silent.append(project)
    await block.waits.end_all(REPORT, [project.id for project, _ in let_go], "missed")
    await ask_for_next_reports(block, let_go, now)
    await ask_to_call(block, silent)
    return messages


def _to_carrier(ring: Ring, key: str, project: Project, said: Mapping[str, Value]) -> Message:
    month = asked_month(project, ring.wait.since)
    notification = Notification(
        key,
        said,
        actions=((Action("write-report", project.id, "primary"),),),
        about=MissingReport(project.id, month),
    )
    occasion = f"{key}:{ring.wait.id}:{ring.step}"
    return Message(Representatives(project.organization_id), notification, occasion, of=ring.waits)


async def _to_be_done(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, _Step]:
    return {
        step.id: _Step(step, memorandum, project)
        for step, memorandum, project in await block[PlanSteps].with_ground(ids)
        if step.open and followed(memorandum, project)
    }


async def _ring_steps(block: Block, rings: Sequence[Ring], __: datetime) -> Sequence[Message]:
    messages: list[Message] = []
    lasts: list[_Step] = [ring.record for ring in rings if ring.last]
    parties = await block[Organizations].by_ids(
        {party.organization_id for found in lasts for party in found.memorandum.parties}
    )
    await ask_to_call(block, [found.project for found in lasts])
    for ring in rings:
        found: _Step = ring.record
        step, memorandum = found.step, found.memorandum
        facts = step_facts(memorandum, found.project, step)
        key = "plan-step-late-ours" if ring.last else "plan-step-asked"
        question = Notification(
            key,
            facts,
            actions=((Action("step-done", step.id, "success"), Action("step-not-yet", step.id)),),
            about=OpenStep(step.id),
        )
        occasion = f"{key}:{ring.wait.id}:{ring.step}"
        messages.append(Message(Representatives(step.organization_id), question, occasion, of=ring.waits))
        if ring.last:
            late = Notification(
                "plan-step-late",
                facts,
                actions=((Action("open-plan", memorandum.id),),),
                about=OpenStep(step.id),
            )
            messages += [
                Message(
                    Representatives(party.organization_id),
                    late,
                    f"plan-step-late:{ring.wait.id}",
                    of=ring.waits,
                )
                for party in memorandum.parties
                if party.organization_id != step.organization_id
                and is_told_how_it_goes(parties[party.organization_id], parties[step.organization_id])
            ]
    return messages


BEGINNINGS = WaitKind(
    name=BEGINNING,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(0, before=True), Moment(-7, before=True), Moment(-21, before=True)),
    ends=False,
    still_waiting=_not_begun,
    on_ring=_ask_whether_begun,
    untold={"not yet": Untold.GOES_ON},
)
COMPLETIONS = WaitKind(
    name=COMPLETION,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(0, before=True), Moment(-14, before=True), Moment(-30, before=True)),
    ends=False,
    still_waiting=_not_complete,
    on_ring=_ask_whether_complete,
    untold={"not yet": Untold.GOES_ON},
)
REPORTS = WaitKind(
    name=REPORT,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(7, before=True), Moment(0, before=True), Moment(-7, before=True)),
    ends=False,
    still_waiting=_reporting,
    on_ring=_ring_reports,
)
STEPS = WaitKind(
    name=STEP,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(7, before=True), Moment(0, before=True), Moment(-14, before=True)),
    ends=False,
    still_waiting=_to_be_done,
    on_ring=_ring_steps,
    untold={"not yet": Untold.GOES_ON},
)
