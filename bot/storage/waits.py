"""What waits, and the working days by which its clocks count."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import flag_modified

from bot.models.waits import Wait
from bot.models.working_days import SpecialDay, WorkingDays
from bot.storage.tellings import SqlTellings
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.wait_views import Beginning, Due, WaitView, view_of
from bot.use_cases.kernel.waiting import Clocks

_OPEN = Wait.ended_at.is_(None)
_BEGUN_WITH = ("kind", "record_id", "waits_for", "since", "party_id", "region", "until", "step", "next_at")


class SqlWaits:
    def __init__(self, session: AsyncSession, clock: Clock, clocks: Clocks, tellings: SqlTellings) -> None:
        self._session = session
        self._clock = clock
        self._clocks = clocks
        self._tellings = tellings
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
        beginning = Beginning(record_id, party_id=party_id, region=region, until=until, since=since)
        await self.begin_all(kind, [beginning])

    async def begin_all(self, kind: str, beginnings: Sequence[Beginning]) -> None:
        waiting = await self.of(kind, [each.record_id for each in beginnings])
        calendar = await self.calendar()
        rows = []
        for each in beginnings:
            if each.record_id in waiting:
                continue
            wait = Wait(
                kind=kind,
                record_id=each.record_id,
                waits_for=self._clocks.kinds[kind].waits_for,
                since=each.since or self._clock.now(),
                party_id=each.party_id,
                region=each.region,
                until=each.until,
            )
            self._clocks.start(wait, calendar)
            rows.append({name: getattr(wait, name) for name in _BEGUN_WITH})
        await self._session.flush()
        if rows:  # not added to the session, which would ask SQLite for the id of each row by itself
            await self._session.execute(sa.insert(Wait), rows)

    async def restart(self, kind: str, record_id: int, *, party_id: int | None = None) -> None:
        wait = (await self.of(kind, [record_id])).get(record_id)
        if wait is None:
            await self.begin(kind, record_id, party_id=party_id)
            return
        wait.since = self._clock.now()
        moments = self._clocks.moments(wait, await self.calendar())
        wait.next_at = moments[wait.step] if wait.step < len(moments) else None

    async def move(self, kind: str, until: Mapping[int, datetime]) -> None:
        calendar, now = await self.calendar(), self._clock.now()
        for record_id, wait in (await self.of(kind, until.keys())).items():
            wait.until = until[record_id]
            moments = self._clocks.moments(wait, calendar)
            wait.step = min(sum(moment <= now for moment in moments), len(moments) - 1)
            wait.next_at = moments[wait.step]

    async def end(self, kind: str, record_id: int, outcome: str) -> Sequence[int]:
        return await self.end_all(kind, [record_id], outcome)

    async def end_all(self, kind: str, record_ids: Collection[int], outcome: str) -> Sequence[int]:
        waits = (await self.of(kind, record_ids)).values()
        for wait in waits:
            wait.end(outcome, self._clock.now())
            self._tellings.end(wait)
        return [wait.id for wait in waits]

    def ended(self) -> Sequence[int]:
        return self._tellings.ended

    async def of(self, kind: str, record_ids: Collection[int]) -> Mapping[int, Wait]:
        query = sa.select(Wait).where(Wait.kind == kind, Wait.record_id.in_(record_ids), _OPEN)
        return {wait.record_id: wait for wait in await self._session.scalars(query)}

    async def begun(self, kind: str, record_ids: Collection[int]) -> Collection[int]:
        query = sa.select(Wait.record_id).where(Wait.kind == kind, Wait.record_id.in_(record_ids))
        return set(await self._session.scalars(query))

    async def views(self, kind: str, record_ids: Collection[int]) -> Mapping[int, WaitView]:
        calendar = await self.calendar()
        waits = await self.of(kind, record_ids)
        return {id_: view_of(wait, self._clocks.moments(wait, calendar)) for id_, wait in waits.items()}

    async def last_moments(self, kind: str, record_ids: Collection[int]) -> Mapping[int, datetime]:
        calendar = await self.calendar()
        waits = await self.of(kind, record_ids)
        return {id_: self._clocks.moments(wait, calendar)[-1] for id_, wait in waits.items()}

    async def any_due(self, now: datetime) -> bool:
        due = sa.or_(*(sa.exists().where(*conditions) for conditions in self._due(now)))
        return bool(await self._session.scalar(sa.select(due)))

    async def next_after(self, now: datetime) -> datetime | None:
        known = (_OPEN, Wait.kind.in_(self._clocks.kinds))
        return await self._session.scalar(
            sa.select(sa.func.min(Wait.next_at)).where(Wait.next_at > now, *known)
        )

    async def due(self, now: datetime, limit: int) -> Sequence[Due]:
        found: dict[int, Due] = {}
        for conditions in self._due(now):
            query = (
                sa.select(Wait.id, Wait.kind, Wait.record_id)
                .where(*conditions)
                .order_by(Wait.next_at, Wait.id)
                .limit(limit)
            )
            found |= {
                row.id: Due(row.id, row.kind, row.record_id) for row in await self._session.execute(query)
            }
        return sorted(found.values(), key=lambda due: (due.kind, due.id))

    async def claim(self, due: Sequence[Due], now: datetime) -> Sequence[Wait]:
        rings = sa.or_(*(sa.and_(*conditions) for conditions in self._due(now)))
        query = (
            sa.select(Wait)
            .where(Wait.id.in_([one.id for one in due]), rings)
            .order_by(Wait.id)
            .with_for_update(skip_locked=True)
            .execution_options(populate_existing=True)
        )
        return (await self._session.scalars(query)).all()

    def write_together(self, waits: Collection[Wait]) -> None:
        for wait in waits:
            for name in ("since", "next_at", "step", "overdue", "ended_at", "outcome"):
                flag_modified(wait, name)

    async def calendar(self) -> WorkingDays:
        if self._calendar is None:
            special = await self._session.scalars(sa.select(SpecialDay))
            self._calendar = WorkingDays({day.day: day.works for day in special})
        return self._calendar

    async def count_anew(self) -> int:
        self._calendar = None
        calendar = await self.calendar()
        columns = (Wait.id, Wait.kind, Wait.since, Wait.until, Wait.step, Wait.next_at)
        query = (
            sa.select(*columns)
            .where(_OPEN, Wait.next_at.is_not(None), Wait.kind.in_(self._clocks.counting_working_days))
            .order_by(Wait.id)
            .with_for_update()
        )
        moved = []
        for id_, kind, since, until, step, next_at in await self._session.execute(query):
            moments = self._clocks.moments_of(kind, since, until, calendar)
            if step < len(moments) and next_at != moments[step]:
                moved.append({"id": id_, "next_at": moments[step]})
        if moved:
            await self._session.execute(sa.update(Wait), moved)
        return len(moved)

    def _due(self, now: datetime) -> Sequence[Sequence[sa.ColumnElement[Any]]]:
        """Of kinds that this version knows: what rings by now, and what began later than now, because the clock was
        set back since then. Each has an index.
        """
        known = (_OPEN, Wait.kind.in_(self._clocks.kinds))
        return (Wait.next_at <= now, *known), (Wait.since > now, Wait.next_at.is_not(None), *known)
