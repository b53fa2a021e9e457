"""Counts for the public pages."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.memoranda import HOLDING, Memorandum, MemorandumParty
from bot.models.organizations import Organization, OrganizationKind, OrganizationStatus
from bot.models.pitches import Pitch
from bot.models.projects import Project, ProjectStage
from bot.models.waits import Wait
from bot.use_cases.figures.ports import Answers, CountedWaits, Said


class SqlFigures:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def verified_organizations(self, *, sample: bool) -> Mapping[OrganizationKind, int]:
        query = (
            sa.select(Organization.kind, sa.func.count())
            .where(
                Organization.status == OrganizationStatus.VERIFIED,
                _counted(Organization.sample, sample=sample),
            )
            .group_by(Organization.kind)
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def projects_by_stage(self, *, sample: bool) -> Mapping[ProjectStage, int]:
        query = (
            sa.select(Project.stage, sa.func.count())
            .where(_counted(Project.sample, sample=sample))
            .group_by(Project.stage)
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def regions_of_projects(self, stages: Collection[ProjectStage], *, sample: bool) -> int:
        query = sa.select(sa.func.count(sa.distinct(Project.region))).where(
            Project.stage.in_(stages), _counted(Project.sample, sample=sample)
        )
        return await self._session.scalar(query) or 0

    async def memoranda_holding(self, on: date, *, sample: bool) -> int:
        query = (
            sa.select(sa.func.count())
            .select_from(Memorandum)
            .where(
                Memorandum.stage.in_(HOLDING),
                Memorandum.supplements_id.is_(None),
                Memorandum.term_until >= on,
            )
        )
        return await self._session.scalar(query if sample else query.where(~_of_sample())) or 0

    async def answers(self, now: datetime, *, sample: bool) -> Answers:
        # A real project may have been pitched to a made-up backer: such a pitch is left out with the samples.
        query = (
            sa.select(
                sa.func.count(sa.distinct(Pitch.backer_id)), sa.func.count(), sa.func.count(Pitch.answered_at)
            )
            .select_from(Pitch)
            .join(Project, Project.id == Pitch.project_id)
            .join(Organization, Organization.id == Pitch.backer_id)
            .where(
                Pitch.sent_at <= now,
                _counted(Project.sample, sample=sample),
                _counted(Organization.sample, sample=sample),
            )
        )
        backers, pitches, answered = (await self._session.execute(query)).one()
        return Answers(backers, pitches, answered)

    async def free_will(self, *, sample: bool) -> Mapping[FreeWill, Said]:
        businesses = sa.func.count(sa.distinct(FreeWillAnswer.organization_id))
        query = (
            sa.select(FreeWillAnswer.answer, sa.func.count(), businesses)
            .join(Organization, Organization.id == FreeWillAnswer.organization_id)
            .where(_counted(Organization.sample, sample=sample))
            .group_by(FreeWillAnswer.answer)
        )
        return {row[0]: Said(row[1], row[2]) for row in await self._session.execute(query)}

    async def holds_sample(self) -> bool:
        query = sa.select(
            sa.exists().where(
                Organization.status == OrganizationStatus.VERIFIED, Organization.sample.is_(True)
            )
        )
        return bool(await self._session.scalar(query))

    async def waits(self) -> Sequence[CountedWaits]:
        ended, rings = Wait.ended_at.is_not(None), Wait.next_at.is_not(None)
        alike = (Wait.kind, Wait.waits_for, ended, Wait.outcome, Wait.overdue, rings)
        query = sa.select(*alike, sa.func.count()).group_by(*alike).order_by(*alike)
        return [CountedWaits(*row) for row in await self._session.execute(query)]


def _of_sample() -> sa.ColumnElement[bool]:
    """Whether a memorandum is made up: by its project, which one drafted from nothing has not, or by any party."""
    made_up_party = (
        sa.select(MemorandumParty.id)
        .join(Organization, Organization.id == MemorandumParty.organization_id)
        .where(MemorandumParty.memorandum_id == Memorandum.id, Organization.sample.is_(True))
    )
    made_up_project = sa.select(Project.id).where(
        Project.id == Memorandum.project_id, Project.sample.is_(True)
    )
    return made_up_party.exists() | made_up_project.exists()


def _counted(mark: InstrumentedAttribute[bool], *, sample: bool) -> sa.ColumnElement[bool]:
    return sa.true() if sample else mark.is_(False)
