"""Measures one pass of the clocks over 100,000 waits of which 1,000 ring, and compares it with its own SQL bare.

The whole pass counts: finding what is due, looking at the records again, putting together what is said and to whom, and
writing the messages and the clocks. The peer is what the pass itself has said to SQLite, each statement with its
parameters, in the same order on a copy of the same file, by the same driver with nothing above it. Rounds alternate.

Targets: as many statements for 1,000 rings as for 100, and at most twice the time of the bare statements.
"""

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiosqlite
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.outbox import OutboxMessage
from bot.models.pitches import PitchStatus
from bot.models.waits import Wait, WaitsFor
from bot.storage.database import create_engine, make_sessions
from bot.storage.migrations import migrate_to
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.wiring.registry import registry
from tests.builders import a_membership, a_person, a_pitch, a_project, an_organization
from tests.fakes import FrozenClock

WAITS, RINGING, FEW, ROUNDS = 100_000, 1_000, 100, 5
TARGET = 2.0
RECORDS_OFFSET = 1_000_000
"""Waits that do not ring are about records beyond this id: nobody looks at them."""


@dataclass
class Said:
    """What was said to the database: statements with their parameters, and whether each was for many rows."""

    statements: list[tuple[str, Any, bool]] = field(default_factory=list)

    def listen(self, engine: AsyncEngine) -> None:
        def keep(_: object, __: object, statement: str, parameters: Any, ___: object, many: bool) -> None:  # noqa: ANN401, FBT001
            self.statements.append((statement, parameters, many))

        event.listen(engine.sync_engine, "before_cursor_execute", keep)


async def prepare(url: str, ringing: int) -> None:
    """Interests of a day ago, each of its own NGO with one representative, and very many waits that ring later."""
    await asyncio.to_thread(migrate_to, url, "head")
    engine, now = create_engine(url), FrozenClock().now()
    async with make_sessions(engine)() as session:

        async def added(rows: Sequence[Any]) -> Sequence[Any]:
            session.add_all(rows)
            await session.flush()
            return rows

        people = await added([a_person(f"Адам {number}") for number in range(ringing + 1)])
        ngos = await added([an_organization(f"Ұйым {n}", by=person) for n, person in enumerate(people)])
        await added([a_membership(person, ngo) for person, ngo in zip(people, ngos, strict=True)])
        projects = await added([a_project(ngo) for ngo in ngos[1:]])
        interested = {"status": PitchStatus.INTERESTED, "answered_at": now - timedelta(days=1)}
        pitches = await added([a_pitch(project, ngos[0], **interested) for project in projects])
        common = {"kind": "interest", "waits_for": WaitsFor.ORGANIZATION, "since": now - timedelta(days=1)}
        rows = [{**common, "record_id": pitch.id, "next_at": now} for pitch in pitches]
        later = now + timedelta(days=1)
        rows += [
            {**common, "record_id": RECORDS_OFFSET + number, "next_at": later}
            for number in range(WAITS - ringing)
        ]
        defaults = {"step": 0, "overdue": False, "outcome": ""}
        await session.execute(sa.insert(Wait), [defaults | row for row in rows])
        await session.commit()
    await engine.dispose()


class Pass:
    """The clocks of a bot that runs: what it says to the database has been said before."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._engine, self._clock, self._said = (
            create_engine(f"sqlite+aiosqlite:///{file}"),
            FrozenClock(),
            Said(),
        )
        uow = SqlUnitOfWork(make_sessions(self._engine), self._clock, registry())
        clocks = Clocks(registry().waits, AS_REGISTERED)
        self._ring = RingClocks(SystemIdentity(), uow, self._clock, clocks, registry().addressing)
        self._said.listen(self._engine)

    async def ours(self) -> tuple[float, Said]:
        """Seconds of a pass, and what it said to the database."""
        await self._wind_up()
        self._said.statements.clear()
        began = time.perf_counter()
        await self._ring()
        return time.perf_counter() - began, Said([*self._said.statements])

    async def bare(self, said: Said) -> float:
        """Seconds of the same statements by the driver alone, in one transaction and on the same terms."""
        await self._wind_up()
        async with aiosqlite.connect(self._file, isolation_level=None) as connection:
            for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
                await connection.execute(f"PRAGMA {pragma}")
            began = time.perf_counter()
            await connection.execute("BEGIN IMMEDIATE")
            for statement, parameters, many in said.statements:
                if statement.startswith(("BEGIN", "PRAGMA")):
                    continue
                if many:
                    await connection.executemany(statement, parameters)
                else:
                    async with connection.execute(statement, parameters) as cursor:
                        await cursor.fetchall()
            await connection.commit()
            return time.perf_counter() - began

    async def close(self) -> None:
        await self._engine.dispose()

    async def _wind_up(self) -> None:
        """Everything as it was before the pass."""
        async with self._engine.begin() as connection:
            due = sa.update(Wait).where(Wait.record_id < RECORDS_OFFSET)
            await connection.execute(due.values(step=0, next_at=self._clock.now()))
            await connection.execute(sa.delete(OutboxMessage))


async def main() -> None:
    passes, counted = {}, {}
    with TemporaryDirectory() as folder:
        for number in (FEW, RINGING):
            file = Path(folder) / f"{number}.db"
            await prepare(f"sqlite+aiosqlite:///{file}", number)
            passes[number] = Pass(file)
            _, said = await passes[number].ours()
            counted[number] = len(said.statements)
        many = passes[RINGING]
        rounds = []
        for _ in range(ROUNDS):
            ours, said = await many.ours()
            rounds.append((ours, await many.bare(said)))
        for each in passes.values():
            await each.close()
    constant = counted[FEW] == counted[RINGING]
    print(f"statements: {counted[FEW]} for {FEW} rings, {counted[RINGING]} for {RINGING:,} of {WAITS:,}")
    print(f"constant in number: {'met' if constant else 'MISSED'}")
    print(f"one pass:        {1000 * statistics.median(ours for ours, _ in rounds):7.1f} ms")
    print(f"its SQL, bare:   {1000 * statistics.median(theirs for _, theirs in rounds):7.1f} ms")
    ratios = [ours / theirs for ours, theirs in rounds]
    median = statistics.median(ratios)
    verdict = "met" if median <= TARGET else "MISSED"
    print(
        f"ratio: {median:.2f} (from {min(ratios):.2f} to {max(ratios):.2f}); target {TARGET:.0f}: {verdict}"
    )


if __name__ == "__main__":
    asyncio.run(main())
