"""How projects come along: reports, and what has become of plans."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.memoranda import HOLDING, Memorandum
from bot.models.plan_steps import PlanStep
from bot.models.progress import ProgressReport
from bot.models.projects import RUNNING, Project
from bot.storage.sql import locked
from bot.storage.traces import without, words_of


class SqlReports:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, report: ProgressReport) -> None:
        self._session.add(report)

    async def get(self, report_id: int) -> ProgressReport | None:
        return await self._session.get(ProgressReport, report_id)

    async def of_month(self, project_id: int, month: date, *, closing: bool = False) -> ProgressReport | None:
        query = sa.select(ProgressReport).where(
            ProgressReport.project_id == project_id,
            ProgressReport.month == month,
            ProgressReport.closing.is_(closing),
        )
        return await self._session.scalar(locked(self._session, query, ProgressReport))

    async def of_project(self, project_id: int) -> Sequence[ProgressReport]:
        query = (
            sa.select(ProgressReport)
            .where(ProgressReport.project_id == project_id)
            .order_by(ProgressReport.month.desc(), ProgressReport.closing.desc())
        )
        return (await self._session.scalars(query)).all()

    async def months_of(self, project_ids: Collection[int]) -> Mapping[int, Collection[date]]:
        query = sa.select(ProgressReport.project_id, ProgressReport.month).where(
            ProgressReport.project_id.in_(project_ids), ProgressReport.closing.is_(False)
        )
        months: dict[int, set[date]] = {id_: set() for id_ in project_ids}
        for project_id, month in await self._session.execute(query):
            months[project_id].add(month)
        return months


class SqlPlanSteps:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, step: PlanStep) -> None:
        self._session.add(step)

    async def with_ground(self, step_ids: Collection[int]) -> Sequence[tuple[PlanStep, Memorandum, Project]]:
        query = (
            sa.select(PlanStep, Memorandum, Project)
            .join(Memorandum, Memorandum.id == PlanStep.memorandum_id)
            .join(Project, Project.id == Memorandum.project_id)
            .where(PlanStep.id.in_(step_ids))
            .order_by(PlanStep.id)
        )
        found = await self._session.execute(locked(self._session, query, PlanStep))
        return [(step, memorandum, project) for step, memorandum, project in found]

    async def of_memorandum(self, memorandum_id: int) -> Sequence[PlanStep]:
        query = sa.select(PlanStep).where(PlanStep.memorandum_id == memorandum_id)
        return (await self._session.scalars(query.order_by(PlanStep.place))).all()

    async def of_project(self, project_id: int) -> Sequence[PlanStep]:
        query = (
            sa.select(PlanStep)
            .join(Memorandum, Memorandum.id == PlanStep.memorandum_id)
            .where(Memorandum.project_id == project_id, Memorandum.stage.in_(HOLDING))
            .order_by(PlanStep.due, PlanStep.id)
        )
        return (await self._session.scalars(query)).all()

    async def ids_of_projects(self, project_ids: Collection[int]) -> Mapping[int, int]:
        query = (
            sa.select(PlanStep.id, Project.id)
            .join(Memorandum, Memorandum.id == PlanStep.memorandum_id)
            .join(Project, Project.id == Memorandum.project_id)
            .where(Memorandum.project_id.in_(project_ids), Memorandum.stage.in_(HOLDING))
            .order_by(PlanStep.due, PlanStep.id)
        )
        return dict((await self._session.execute(query)).all())

    async def open_of_organization(self, organization_id: int) -> Sequence[PlanStep]:
        query = (
            sa.select(PlanStep)
            .join(Memorandum, Memorandum.id == PlanStep.memorandum_id)
            .join(Project, Project.id == Memorandum.project_id)
            .where(
                PlanStep.organization_id == organization_id,
                PlanStep.done_at.is_(None),
                Memorandum.stage.in_(HOLDING),
                Project.stage.in_(RUNNING),
            )
            .order_by(PlanStep.due, PlanStep.id)
        )
        return (await self._session.scalars(query)).all()


async def forget_who_reported(session: AsyncSession, person_id: int, _: datetime) -> None:
    """The words are the organisation's and stay, without the person who wrote them, and without their name."""
    called = await words_of(session, person_id)
    query = sa.select(ProgressReport).where(ProgressReport.author_id == person_id)
    for report in await session.scalars(query):
        report.author_id = None
        report.words = without(report.words, called)


async def forget_who_ticked(session: AsyncSession, person_id: int, _: datetime) -> None:
    """What is done is done, whoever said so."""
    ticked = sa.update(PlanStep).where(PlanStep.done_by == person_id)
    await session.execute(ticked.values(done_by=None))
