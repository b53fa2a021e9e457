"""What is told of how a project comes along, and whether that is still so when it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.memoranda import Memorandum
from bot.models.plan_steps import PlanStep
from bot.models.progress import ProgressReport
from bot.models.projects import Project, ProjectStage
from bot.models.words import LegalDate, Listed, Month, Prose, Text, Value, Words, WrittenIn
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.access import HAS_PROGRESS, is_told_how_it_goes
from bot.use_cases.progress.ports import PlanSteps, Reports
from bot.use_cases.progress.ticking import who_ticked
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.ports import Projects


@dataclass(frozen=True, slots=True)
class ReachedStage(Subject):
    """For what tells that a project has come to a stage, or asks whether it has left it. It is out of date once the
    project has another one.
    """

    project_id: int
    stage: ProjectStage
    type: ClassVar = "reached-stage"


@dataclass(frozen=True, slots=True)
class MissingReport(Subject):
    """For what asks for the report of a month, or says that there is none. It is out of date once there is one, or the
    project is carried out no more.
    """

    project_id: int
    month: date
    type: ClassVar = "missing-report"


@dataclass(frozen=True, slots=True)
class WrittenReport(Subject):
    """For a report on its way to those who follow a project. It says what the report says by then."""

    report_id: int
    type: ClassVar = "written-report"


@dataclass(frozen=True, slots=True)
class OpenStep(Subject):
    """For what asks whether a line of a plan is done, or says that it is not. It is out of date once it is done, or the
    plan is followed no more.
    """

    step_id: int
    type: ClassVar = "open-step"


@dataclass(frozen=True, slots=True)
class PlanNews(Subject):
    """For one message a day about a plan, to a party that is told what the others have done. It is put together when it
    is sent.
    """

    memorandum_id: int
    organization_id: int
    on: date
    type: ClassVar = "plan-news"


async def stage_by_now(
    block: Block, about: ReachedStage, promised: Notification, _: datetime
) -> Notification | None:
    project = (await block[Projects].by_ids([about.project_id])).get(about.project_id)
    return promised if project is not None and project.stage is about.stage else None


async def missing_by_now(
    block: Block, about: MissingReport, promised: Notification, _: datetime
) -> Notification | None:
    project = (await block[Projects].by_ids([about.project_id])).get(about.project_id)
    if project is None or not project.running:
        return None
    written = await block[Reports].of_project(about.project_id)
    there = any(report.month == about.month and not report.closing for report in written)
    return None if there else promised


async def report_by_now(
    block: Block, about: WrittenReport, promised: Notification, _: datetime
) -> Notification | None:
    report = await block[Reports].get(about.report_id)
    if report is None:
        return None
    project, _carrier = await require_project(block, report.project_id)
    if project.stage not in HAS_PROGRESS:
        return None
    return replace(promised, args={**promised.args, **words_of(report)})


async def step_by_now(
    block: Block, about: OpenStep, promised: Notification, _: datetime
) -> Notification | None:
    for step, memorandum, project in await block[PlanSteps].with_ground([about.step_id]):
        if step.open and followed(memorandum, project):
            return promised
    return None


async def news_by_now(
    block: Block, about: PlanNews, promised: Notification, _: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    if memorandum is None or memorandum.project_id is None:
        return None
    project, _carrier = await require_project(block, memorandum.project_id)
    if not memorandum.holds or project.closed:
        return None
    lines = await news_of(block, memorandum, about)
    return replace(promised, args={**promised.args, "steps": Listed(tuple(lines), "\n")}) if lines else None


async def news_of(block: Block, memorandum: Memorandum, about: PlanNews) -> Sequence[Value]:
    """What the other parties have done that day, and what they have said is late. Where the carrier has ticked what
    another party answers for, that is said.
    """
    lines: list[Value] = []
    project, carrier = await require_project(block, memorandum.project_id or 0)
    steps = await block[PlanSteps].of_memorandum(memorandum.id)
    reader = await require_organization(block, about.organization_id)
    ticked = await who_ticked(block, project, steps)
    for step in steps:
        done = step.done_at is not None and today(step.done_at) == about.on
        late = step.open and step.late_at is not None and today(step.late_at) == about.on
        by = step.organization_id if late else ticked.get(step.id)
        if not (done or late) or by == reader.id:
            continue
        responsible = await require_organization(block, step.organization_id)
        if not is_told_how_it_goes(reader, responsible):
            continue
        said: dict[str, Value] = {"what": what_of(memorandum, step), "organization": name_of(responsible)}
        if by == carrier.id != responsible.id:
            lines.append(Text("plan-news-done-by", {**said, "carrier": name_of(carrier)}))
        else:
            lines.append(Text("plan-news-done" if done else "plan-news-late", said))
    return lines


def followed(memorandum: Memorandum, project: Project) -> bool:
    """Whether the plan of a memorandum is followed: what it asks for is asked about."""
    return memorandum.holds and project.running


def what_of(memorandum: Memorandum, step: PlanStep) -> Words:
    return memorandum.plan[step.place].action.words


def words_of(report: ProgressReport) -> dict[str, Value]:
    """What a report says, with a line that tells its language to readers of another one."""
    return {"words": Prose(report.words), "original": WrittenIn(report.language)}


def told_of_report(project: Project, carrier: Value, report: ProgressReport) -> Notification:
    return Notification(
        "report-written",
        {
            "title": project.name,
            "organization": carrier,
            "month": Month(report.month),
            **words_of(report),
        },
        actions=(
            *(((Action("open-report", report.id),),) if report.photo else ()),
            (Action("open-progress", project.id),),
        ),
        about=WrittenReport(report.id),
    )


def step_facts(memorandum: Memorandum, project: Project, step: PlanStep) -> dict[str, Value]:
    return {
        "what": what_of(memorandum, step),
        "due": LegalDate(step.due),
        "project": title_of(memorandum, project),
        "number": memorandum.number or "",
    }
