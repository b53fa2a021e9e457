"""Acts that move the reports of a region, and what each has changed."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.report_delays import ReportDelay, ReportMove
from bot.storage.sql import locked
from bot.storage.traces import without, words_of


class SqlReportDelays:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, delay: ReportDelay) -> None:
        self._session.add(delay)

    async def add_moves(self, moves: Collection[ReportMove]) -> None:
        self._session.add_all(moves)

    async def get(self, delay_id: int) -> ReportDelay | None:
        query = sa.select(ReportDelay).where(ReportDelay.id == delay_id)
        return await self._session.scalar(locked(self._session, query, ReportDelay))

    async def by_submission(self, submission_id: str) -> ReportDelay | None:
        return await self._session.scalar(
            sa.select(ReportDelay).where(ReportDelay.submission_id == submission_id)
        )

    async def by_ids(self, delay_ids: Collection[int]) -> Mapping[int, ReportDelay]:
        query = sa.select(ReportDelay).where(ReportDelay.id.in_(delay_ids))
        return {delay.id: delay for delay in await self._session.scalars(query)}

    async def last_standing(self, region: str) -> int | None:
        return await self._session.scalar(
            sa.select(sa.func.max(ReportDelay.id)).where(
                ReportDelay.region == region, ReportDelay.taken_back_at.is_(None)
            )
        )

    async def newest(self, *, offset: int, limit: int) -> tuple[Sequence[ReportDelay], int]:
        query = sa.select(ReportDelay).order_by(ReportDelay.id.desc()).offset(offset).limit(limit)
        total = await self._session.scalar(sa.select(sa.func.count()).select_from(ReportDelay))
        return (await self._session.scalars(query)).all(), total or 0

    async def moves_of(self, delay_id: int) -> Sequence[ReportMove]:
        query = sa.select(ReportMove).where(ReportMove.delay_id == delay_id).order_by(ReportMove.project_id)
        return (await self._session.scalars(query)).all()

    async def moves_of_projects(self, project_ids: Collection[int]) -> Mapping[int, Sequence[ReportMove]]:
        found: dict[int, list[ReportMove]] = defaultdict(list)
        query = sa.select(ReportMove).where(ReportMove.project_id.in_(project_ids)).order_by(ReportMove.id)
        for move in await self._session.scalars(query):
            found[move.project_id].append(move)
        return found


async def forget_who_delayed(session: AsyncSession, person_id: int, _: datetime) -> None:
    """What was moved stays moved, without the person who moved it, and without their name in the reason."""
    called = await words_of(session, person_id)
    for delay in await session.scalars(sa.select(ReportDelay).where(ReportDelay.made_by == person_id)):
        delay.made_by = None
        delay.reason = without(delay.reason, called)
