"""What waits, and the working days by which its clocks count."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.waits import Wait
from bot.models.working_days import SpecialDay, WorkingDays
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.wait_views import WaitView, view_of
from bot.use_cases.kernel.waiting import Clocks

_OPEN = Wait.ended_at.is_(None)


class SqlWaits:
    def __init__(self, session: AsyncSession, clock: Clock, clocks: Clocks) -> None:
        self._session = session
        self._clock = clock
        self._clocks = clocks
        self._calendar: WorkingDays | None = None

    async def begin(
        self,
        kind: str,
        record_id: int,
        *,
        party_id: int | None = None,
        region: str | None = None,
        until: datetime | None = None,
        since: datetime | None = None,
    ) -> None:
        if await self.of(kind, [record_id]):
            return
        wait = Wait(
            kind=kind,
            record_id=record_id,
            waits_for=self._clocks.kinds[kind].waits_for,
            since=since or self._clock.now(),
            party_id=party_id,
            region=region,
            until=until,
        )
        wait.next_at = self._clocks.moments(wait, await self.calendar())[0]
        self._session.add(wait)
        await self._session.flush()

    async def end(self, kind: str, record_id: int, outcome: str) -> None:
        wait = (await self.of(kind, [record_id])).get(record_id)
        if wait is not None:
            wait.end(outcome, self._clock.now())

    async def of(self, kind: str, record_ids: Collection[int]) -> Mapping[int, Wait]:
        query = sa.select(Wait).where(Wait.kind == kind, Wait.record_id.in_(record_ids), _OPEN)
        return {wait.record_id: wait for wait in await self._session.scalars(query)}

    async def views(self, kind: str, record_ids: Collection[int]) -> Mapping[int, WaitView]:
        calendar = await self.calendar()
        waits = await self.of(kind, record_ids)
        return {id_: view_of(wait, self._clocks.moments(wait, calendar)) for id_, wait in waits.items()}

    async def any_due(self, now: datetime) -> bool:
        return await self._session.scalar(sa.select(Wait.id).where(*_due(now)).limit(1)) is not None

    async def claim(self, now: datetime, limit: int) -> Sequence[Wait]:
        query = (
            sa.select(Wait)
            .where(*_due(now))
            .order_by(Wait.next_at, Wait.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        due = (await self._session.scalars(query)).all()
        return sorted(due, key=lambda wait: wait.kind)

    async def calendar(self) -> WorkingDays:
        if self._calendar is None:
            special = await self._session.scalars(sa.select(SpecialDay))
            self._calendar = WorkingDays({day.day: day.works for day in special})
        return self._calendar


def _due(now: datetime) -> tuple[sa.ColumnElement[Any], ...]:
    return Wait.next_at <= now, _OPEN
