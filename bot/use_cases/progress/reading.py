"""How a project comes along, as its people and those who have agreed with them on it see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.progress import ProgressReport, month_before, month_of, next_month
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language
from bot.models.report_delays import ReportMove, due_with
from bot.models.waits import WaitsFor
from bot.models.words import OrganizationName, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import represents, works_for_state
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.access import require_reader
from bot.use_cases.progress.asking import BEGINNING, CALL, COMPLETION, REPORT, awaited_month
from bot.use_cases.progress.ports import ReportDelays, Reports
from bot.use_cases.progress.reports import open_months


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month in which a project was carried out. `report_id` is None where there is no report: until it is `due`, or
    for good.
    """

    month: date
    report_id: int | None
    due: date
    overdue: bool
    closing: bool = False
    reached: int | None = None


@dataclass(frozen=True, slots=True)
class ProgressView:
    """`mine`: the reader is of the project's people, who may do what the `can_…` say. `plans` are the ids and
    numbers of the memoranda in force to which the reader is a party. The newest month comes first.
    """

    project_id: int
    title: Words
    organization: OrganizationName
    language: Language
    stage: ProjectStage
    began_at: datetime | None
    completed_at: datetime | None
    months: tuple[MonthView, ...]
    plans: tuple[tuple[int, str], ...]
    mine: bool
    can_begin: bool = False
    can_complete: bool = False
    can_report: bool = False
    can_take_back: bool = False
    waits: tuple[WaitView, ...] = ()

    @property
    def reports(self) -> int:
        return sum(month.report_id is not None for month in self.months)

    @property
    def reached(self) -> int:
        """People, month by month as reports tell it; whoever came twice is counted twice."""
        return sum(month.reached or 0 for month in self.months)

    def report_of(self, month: date) -> int | None:
        """The id of that month's report."""
        found = (view.report_id for view in self.months if view.month == month and not view.closing)
        return next(found, None)


@dataclass(frozen=True, slots=True)
class ReportView:
    id: int
    project_id: int
    title: Words
    organization: OrganizationName
    month: date
    closing: bool
    words: str
    language: Language
    photo: str | None
    written_at: datetime
    can_correct: bool = False
    reached: int | None = None


class ShowProgress(UseCase):
    """How a project comes along, for its people and those who have agreed with them on it."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> ProgressView:
        now = self.clock.now()
        async with self.uow.read() as block:
            actor, project, carrier = await require_reader(self, block, project_id)
            mine = represents(actor, carrier.id)
            able = mine and Permission.SEEK_SUPPORT in actor.permissions
            holding = await block[Memoranda].holding_of_project(project_id)
            open_now = await open_months(block, project, month_of(today(now)))
            late = project.ends_on < today(now)
            undoable = project.beginning_undoable(now) or project.completion_undoable(now)
            # A call may be about a business that is late.
            kinds = (BEGINNING, COMPLETION, REPORT, *(() if works_for_state(actor) else (CALL,)))
            waits = [
                view for kind in kinds for view in (await block.waits.views(kind, [project_id])).values()
            ]
            return ProgressView(
                project_id=project.id,
                title=project.name,
                organization=name_of(carrier),
                language=project.language,
                stage=project.stage,
                began_at=project.began_at,
                completed_at=project.completed_at,
                months=await months_of(block, project, today(now)),
                plans=tuple(
                    (memorandum.id, memorandum.number or "")
                    for memorandum in holding
                    if any(represents(actor, party.organization_id) for party in memorandum.parties)
                ),
                mine=mine,
                can_begin=able and project.stage is ProjectStage.SUPPORTED,
                can_complete=able and (project.stage is ProjectStage.UNDER_WAY or (project.running and late)),
                can_report=able and project.running and bool(open_now),
                can_take_back=able and undoable,
                waits=tuple(
                    view.read_by(ours=mine and view.waits_for is WaitsFor.ORGANIZATION) for view in waits
                ),
            )


class ShowReport(UseCase):
    """One report, for the same readers."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, report_id: int) -> ReportView:
        async with self.uow.read() as block:
            report = await block[Reports].get(report_id)
            if report is None:
                raise NotFoundError
            actor, project, carrier = await require_reader(self, block, report.project_id)
            if report.closing and project.running:
                raise NotFoundError
            return ReportView(
                id=report.id,
                project_id=project.id,
                title=project.name,
                organization=name_of(carrier),
                month=report.month,
                closing=report.closing,
                words=report.words,
                language=report.language,
                photo=report.photo,
                written_at=report.written_at,
                can_correct=_can_correct(actor, project, report, self.clock.now()),
                reached=report.reached,
            )


def _can_correct(actor: Actor, project: Project, report: ProgressReport, now: datetime) -> bool:
    own = represents(actor, project.organization_id) and Permission.SEEK_SUPPORT in actor.permissions
    return own and project.running and not report.closing and report.correctable(now)


async def months_of(block: Block, project: Project, on: date) -> tuple[MonthView, ...]:
    """From the month of which a report is asked next back to the first. A month without a report is seen."""
    reports = await block[Reports].of_project(project.id)
    # Where the completion was taken back, its words wait to be written anew with the next one.
    views = [
        _month_view(report.month, report, on, ())
        for report in reports
        if report.closing and not project.running
    ]
    written = {report.month: report for report in reports if not report.closing}
    moves = (await block[ReportDelays].moves_of_projects([project.id])).get(project.id, ())
    last = max([*written, month_of(today(project.completed_at)) if project.completed_at else month_of(on)])
    if project.running:
        last = max(last, await awaited_month(block, project) or last)
    month, first = last, min([*written, project.reports_from or next_month(last)])
    while month >= first:
        if month in written or (project.running or month < last):
            views.append(_month_view(month, written.get(month), on, moves))
        month = month_before(month)
    return tuple(views)


def _month_view(
    month: date, report: ProgressReport | None, on: date, moves: Iterable[ReportMove]
) -> MonthView:
    due = today(due_with(month, moves))
    return MonthView(
        month=month,
        report_id=report.id if report else None,
        due=due,
        overdue=report is None and on > due,
        closing=report.closing if report else False,
        reached=report.reached if report else None,
    )
