"""What is asked of those who carry out a project, and when it is asked no more (`waiting.py` has the clocks)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from bot.models.country import moment, today
from bot.models.plan_steps import PlanStep
from bot.models.progress import MORNING, due_of, month_of, next_month
from bot.models.projects import Project, ProjectStage
from bot.models.report_delays import due_with
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.progress.ports import PlanSteps, ReportDelays, Reports

BEGINNING, COMPLETION = "project-beginning", "project-completion"
"""The kinds of wait for a project's people: whether work has begun, and whether it is complete."""
REPORT = "progress-report"
"""A report waits for a project's people. Its record is the project: one month is asked for at a time."""
STEP = "plan-step"
"""A line of a plan waits for the party that answers for it."""
CALL = "call-promise"
"""A moderator is to call about what stays silent. Its record is the project."""

PATIENCE = timedelta(days=30)
"""Work is asked about so long after the memorandum where its plan names no day ahead, and again after a "not yet"."""
STEP_AGAIN = timedelta(days=7)
"""A line of a plan is asked about again so long after a "not yet"."""
_A_MOMENT = timedelta(seconds=1)


async def ask_of_project(block: Block, project: Project, now: datetime) -> None:
    """Ask what the project's stage gives reason to. What is asked already goes on waiting."""
    if not project.running or not await can_be_asked(block, project.organization_id):
        return
    party = project.organization_id
    if project.stage is ProjectStage.SUPPORTED:
        ahead = [step.due for step in await block[PlanSteps].of_project(project.id) if step.due > today(now)]
        first = min(ahead, default=today(now + PATIENCE))
        await block.waits.begin(BEGINNING, project.id, party_id=party, until=moment(first, MORNING))
    else:
        last = max(project.ends_on + timedelta(days=1), today(now) + STEP_AGAIN)
        await block.waits.begin(COMPLETION, project.id, party_id=party, until=moment(last, MORNING))
    await _ask_for_reports(block, [(project, month_of(today(now)))])


async def ask_for_next_reports(block: Block, after: Sequence[tuple[Project, date]], now: datetime) -> None:
    """Ask for the reports of each project's first month after this one that has none, and of none long past. A month
    whose clock was moved is asked for as long as it is not due.
    """
    this = month_of(today(now))
    moves = await block[ReportDelays].moves_of_projects([project.id for project, _ in after])
    asked = []
    for project, month in after:
        following = next_month(month)
        due = due_with(following, moves.get(project.id, ()))
        asked.append((project, following if now < due != due_of(following) else max(following, this)))
    await _ask_for_reports(block, asked)


async def _ask_for_reports(block: Block, asked: Sequence[tuple[Project, date]]) -> None:
    """As many queries, however many projects."""
    if not asked:
        return
    ids = [project.id for project, _ in asked]
    written = await block[Reports].months_of(ids)
    moves = await block[ReportDelays].moves_of_projects(ids)
    beginnings = []
    for project, first in asked:
        month = max(first, project.reports_from or first)
        while month in written[project.id]:
            month = next_month(month)
        project.report_month = month
        due = due_with(month, moves.get(project.id, ()))
        beginnings.append(Beginning(project.id, party_id=project.organization_id, until=due))
    await block.waits.begin_all(REPORT, beginnings)


async def awaited_month(block: Block, project: Project) -> date | None:
    """The month whose report is asked for."""
    return project.report_month if await block.waits.of(REPORT, [project.id]) else None


def asked_month(project: Project, now: datetime) -> date:
    """The same of a project whose report waits, as every clock of a report knows."""
    return project.report_month or month_of(today(now))


async def ask_about_steps(block: Block, steps: Iterable[PlanStep], now: datetime) -> None:
    """Ask those who answer for what is still to be done. What should be done by now is asked about in a week."""
    beginnings = []
    for step in steps:
        if step.open and await can_be_asked(block, step.organization_id):
            due = moment(step.due, MORNING)
            until = due if due > now else again_in_a_week(now)
            beginnings.append(Beginning(step.id, party_id=step.organization_id, until=until))
    await block.waits.begin_all(STEP, beginnings)


def again_in_a_week(now: datetime) -> datetime:
    """The moment at which a step is asked about again. The reminder a week before it has passed by a moment."""
    return now + STEP_AGAIN - _A_MOMENT


async def end_asking(block: Block, project_id: int, outcome: str) -> None:
    """The project's people are asked nothing more, and nobody is called about it."""
    await end_questions(block, project_id, outcome)
    await block.waits.end(CALL, project_id, outcome)


async def end_questions(block: Block, project_id: int, outcome: str) -> None:
    """The project's people are asked nothing more. Others may still be late with what they have promised to it."""
    for kind in (BEGINNING, COMPLETION, REPORT):
        await block.waits.end(kind, project_id, outcome)


async def can_be_asked(block: Block, organization_id: int) -> bool:
    """Whether it may act, and somebody represents it. Otherwise it is asked as soon as that is so again."""
    organization = await require_organization(block, organization_id)
    return organization.verified and bool(await block[Organizations].representatives(organization_id))
