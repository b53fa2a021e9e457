"""Waits for staff as queues of records."""

from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.waits import Wait, WaitsFor
from bot.use_cases.moderation.ports import Reach


class SqlQueues:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def waiting(
        self, kinds: Collection[str], reach: Reach, *, offset: int, limit: int
    ) -> Sequence[int]:
        query = sa.select(Wait.record_id).distinct().where(*_open(kinds, reach)).order_by(Wait.record_id)
        return (await self._session.scalars(query.offset(offset).limit(limit))).all()

    async def count(self, kinds: Collection[str], reach: Reach, *, but: int | None = None) -> int:
        query = sa.select(sa.func.count(Wait.record_id.distinct())).where(*_open(kinds, reach))
        if but is not None:
            query = query.where(Wait.record_id != but)
        return await self._session.scalar(query) or 0

    async def following(self, kinds: Collection[str], reach: Reach, record_id: int) -> int | None:
        query = sa.select(Wait.record_id).where(*_open(kinds, reach), Wait.record_id != record_id)
        after = sa.case((Wait.record_id > record_id, 0), else_=1)
        return await self._session.scalar(query.order_by(after, Wait.record_id).limit(1))

    async def last(self, kinds: Collection[str], record_id: int) -> Wait | None:
        query = sa.select(Wait).where(Wait.kind.in_(kinds), Wait.record_id == record_id)
        # What waits in two ways may have ended in one of them.
        return await self._session.scalar(query.order_by(Wait.ended_at.is_not(None), Wait.id.desc()).limit(1))

    async def decided(
        self, kinds: Collection[str], outcomes: Collection[str], reach: Reach, *, offset: int, limit: int
    ) -> Sequence[Wait]:
        query = sa.select(Wait).where(*_decided(kinds, outcomes, reach))
        newest = query.order_by(Wait.ended_at.desc(), Wait.id.desc())
        return (await self._session.scalars(newest.offset(offset).limit(limit))).all()

    async def count_decided(self, kinds: Collection[str], outcomes: Collection[str], reach: Reach) -> int:
        query = sa.select(sa.func.count()).select_from(Wait).where(*_decided(kinds, outcomes, reach))
        return await self._session.scalar(query) or 0


def _open(kinds: Collection[str], reach: Reach) -> Sequence[sa.ColumnElement[Any]]:
    return Wait.kind.in_(kinds), Wait.ended_at.is_(None), _within(reach)


def _decided(
    kinds: Collection[str], outcomes: Collection[str], reach: Reach
) -> Sequence[sa.ColumnElement[Any]]:
    last = sa.select(sa.func.max(Wait.id)).where(Wait.kind.in_(kinds)).group_by(Wait.record_id)
    ended = (Wait.ended_at.is_not(None), Wait.outcome.in_(outcomes))
    return Wait.id.in_(last), *ended, _within(reach, ended=True)


def _within(reach: Reach, *, ended: bool = False) -> sa.ColumnElement[bool]:
    """What `Reach.covers` says. Of what has ended, administrators see all."""
    parts: list[sa.ColumnElement[bool]] = []
    if reach.administrator:
        parts.append(sa.true() if ended else sa.or_(Wait.overdue, Wait.waits_for == WaitsFor.ADMINISTRATORS))
    if reach.regions is not None:
        theirs = [Wait.waits_for == WaitsFor.MODERATORS]
        if reach.regions:
            theirs.append(sa.or_(Wait.region.is_(None), Wait.region.in_(reach.regions)))
        parts.append(sa.and_(*theirs))
    return sa.or_(sa.false(), *parts)
