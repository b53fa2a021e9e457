"""Thousands of updates, and what the process and its tables have grown by."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from bot.storage.tables import metadata
from bot.storage.updates import CLEAN_EVERY, handled_updates
from chaos.figures import Row, slope
from chaos.stage import Beside, Known, Run, Scenario, Stage
from playground.control.deeds.messages import press
from playground.world.messages import StoredMessage

_WARM = 4000
"""Updates after which caches are filled and what is loaded lazily is loaded. Memory and handles count from here."""
_FULL = 11_000
"""Updates after which the record of handled ones, which keeps 10,000, no longer grows. Tables count from here."""
_EVERY = 500
_AT_ONCE = 20
_PER_PERSON = 5
_ANSWER_SECONDS = 20.0
_MEMORY, _HANDLES, _ROWS = 0.1, 0.5, 1.0
"""The bars, for 1,000 updates: megabytes, open handles, rows of any one table."""


@dataclass(frozen=True, slots=True)
class Sample:
    updates: int
    megabytes: float
    handles: int
    rows: dict[str, int]


async def endurance(run: Run) -> list[Row]:
    async with run.stage() as stage:
        people = await stage.crowd(_AT_ONCE * _PER_PERSON)
        bot = stage.bot(ASAR_PACE_PER_SECOND="0")
        await bot.start()
        samples = await _Walk(stage, people, bot.pid, 15_000).walk()
    warm = [sample for sample in samples if sample.updates >= _WARM]
    full = [sample for sample in samples if sample.updates >= _FULL]
    memory = slope([(sample.updates / 1000, sample.megabytes) for sample in warm])
    handles = slope([(sample.updates / 1000, sample.handles) for sample in warm])
    growth = {table: _growth(full, table) for table in full[0].rows}
    table = max(growth, key=lambda name: growth[name])
    return [
        run.row(
            f"memory {memory:+.3f} MB, handles {handles:+.2f}, rows {growth[table]:+.2f} ({table}) for 1,000 updates; "
            f"{warm[0].megabytes:.0f} MB at first, {warm[-1].megabytes:.0f} MB at last",
            f"memory at most {_MEMORY} MB, handles {_HANDLES}, rows of any table {_ROWS:g}",
            held=memory <= _MEMORY and handles <= _HANDLES and growth[table] <= _ROWS,
        )
    ]


def _growth(samples: list[Sample], table: str) -> float:
    """Rows for 1,000 updates. The record of handled updates goes up and down by one cleaning's worth; what is within
    that is no growth.
    """
    if table == handled_updates.name:
        half = len(samples) // 2
        first, second = (
            max(sample.rows[table] for sample in part) for part in (samples[:half], samples[half:])
        )
        return max(0, second - first - CLEAN_EVERY) * 1000 / (samples[-1].updates - samples[0].updates)
    return slope([(sample.updates / 1000, sample.rows[table]) for sample in samples])


class _Walk:
    """People who tap through the menu, some of them at the same time."""

    def __init__(self, stage: Stage, people: list[Known], pid: int, updates: int) -> None:
        self._stage, self._people, self._pid, self._updates = stage, people, pid, updates
        self._begun = 0
        self._done = 0
        self._samples: list[Sample] = []

    async def walk(self) -> list[Sample]:
        for one in self._people:
            self._stage.writes(one.account)
        await self._stage.until(lambda: all(self._screen(one) for one in self._people))
        await asyncio.gather(*(self._tap(self._people[index::_AT_ONCE]) for index in range(_AT_ONCE)))
        return self._samples

    async def _tap(self, people: list[Known]) -> None:
        while self._begun < self._updates:
            one = people[self._begun % len(people)]
            self._begun += 1
            screen = self._screen(one)
            if screen is None:
                self._stage.writes(one.account)
                continue
            button = screen.data["reply_markup"]["inline_keyboard"][-1][-1]
            query = press(self._stage.playground, one.account, screen.id, button["callback_data"], None)
            await asyncio.wait({query.answer}, timeout=_ANSWER_SECONDS)
            self._done += 1
            if self._done % _EVERY == 0:
                self._samples.append(await self._sample())

    def _screen(self, one: Known) -> StoredMessage | None:
        newest = self._stage.said_to(one.account)[-1:]
        return next((message for message in newest if message.data.get("reply_markup")), None)

    async def _sample(self) -> Sample:
        done = self._done
        async with self._stage.reading() as connection:
            rows = {
                table.name: await connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
                for table in metadata().sorted_tables
            }
        process = Path("/proc", str(self._pid))
        status = process.joinpath("status").read_text(encoding="ascii")
        (resident,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
        return Sample(done, int(resident) / 1024, len(list(process.joinpath("fd").iterdir())), rows)


SCENARIOS = (
    Scenario(
        "15,000 updates",
        "100 people tap through the menu, 20 at a time, with pace and rates off; every 500 updates memory, open "
        "handles and the rows of all tables are looked at, and their slopes taken by least squares once the process "
        "is warm. (`handled_updates` is cleaned every 100 updates: what is within that is no growth.)",
        endurance,
        beside=Beside.NOTHING,
    ),
)
