"""Rounds of a forum's fair."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.fairs import FairPair, FairRound, FairShortfall, FairStatus, PairOutcome
from bot.models.organizations import Organization, OrganizationStatus
from bot.models.projects import Project, ProjectStage

_AT_ONCE = 50
_PAGE = 250


class SqlFairs:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, round_: FairRound) -> None:
        self._session.add(round_)

    async def get(self, round_id: int) -> FairRound | None:
        return await self._session.get(FairRound, round_id)

    async def get_for_update(self, round_id: int) -> FairRound | None:
        return await self._session.get(FairRound, round_id, with_for_update=True)

    async def by_submission(self, submission_id: str) -> FairRound | None:
        return await self._session.scalar(
            sa.select(FairRound).where(FairRound.submission_id == submission_id)
        )

    async def of_forum(self, forum_id: int, *, offset: int, limit: int) -> Sequence[FairRound]:
        query = sa.select(FairRound).where(FairRound.forum_id == forum_id)
        return (
            await self._session.scalars(query.order_by(FairRound.id.desc()).offset(offset).limit(limit))
        ).all()

    async def count_of_forum(self, forum_id: int) -> int:
        query = sa.select(sa.func.count()).where(FairRound.forum_id == forum_id)
        return await self._session.scalar(query) or 0

    async def oldest(self, status: FairStatus) -> FairRound | None:
        query = sa.select(FairRound).where(FairRound.status == status).order_by(FairRound.id).limit(1)
        return await self._session.scalar(query)

    async def projects(self) -> Sequence[Project]:
        query = sa.select(Project).where(_taking_part()).order_by(Project.id).limit(_PAGE)
        found: list[Project] = []
        # Page by page, because making thousands of objects at once would hold up the event loop.
        while True:
            page = (
                await self._session.scalars(query.where(Project.id > (found[-1].id if found else 0)))
            ).all()
            found += page
            if len(page) < _PAGE:
                return found

    async def count_projects(self) -> int:
        return await self._session.scalar(sa.select(sa.func.count(Project.id)).where(_taking_part())) or 0

    async def add_result(self, pairs: Sequence[FairPair], shortfalls: Sequence[FairShortfall]) -> None:
        rows = (*pairs, *shortfalls)
        # In small flushes, because one of hundreds of rows would hold up the event loop.
        for start in range(0, len(rows), _AT_ONCE):
            self._session.add_all(rows[start : start + _AT_ONCE])
            await self._session.flush()

    async def pair(self, pair_id: int) -> FairPair | None:
        return await self._session.get(FairPair, pair_id)

    async def waiting_pairs(self, round_id: int, limit: int) -> Sequence[int]:
        query = sa.select(FairPair.id).where(
            FairPair.round_id == round_id, FairPair.outcome == PairOutcome.WAITING
        )
        return (await self._session.scalars(query.order_by(FairPair.id).limit(limit))).all()

    async def outcomes(self, round_id: int) -> Mapping[PairOutcome, int]:
        query = (
            sa.select(FairPair.outcome, sa.func.count())
            .where(FairPair.round_id == round_id)
            .group_by(FairPair.outcome)
        )
        return dict((await self._session.execute(query)).all())

    async def shortfalls(
        self, round_id: int, *, offset: int, limit: int
    ) -> Sequence[tuple[FairShortfall, Project]]:
        query = (
            sa.select(FairShortfall, Project)
            .join(Project, Project.id == FairShortfall.project_id)
            .where(FairShortfall.round_id == round_id)
            .order_by(FairShortfall.viewers, FairShortfall.project_id)
            .offset(offset)
            .limit(limit)
        )
        return [(shortfall, project) for shortfall, project in await self._session.execute(query)]


def _taking_part() -> sa.ColumnElement[bool]:
    return sa.and_(
        Project.stage == ProjectStage.PUBLISHED,
        sa.select(Organization.id)
        .where(Organization.id == Project.organization_id, Organization.status == OrganizationStatus.VERIFIED)
        .exists(),
    )
