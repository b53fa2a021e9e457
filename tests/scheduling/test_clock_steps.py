"""The machine's clock is set while the bot runs: a wrong battery, a time server that answers late, an operator."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from bot.scheduling.scheduler import Tick, Ticker

INTERVAL = 0.05
PATIENCE = 5.0
"""Seconds. Far more than an interval, for a busy machine, and far less than any of the steps."""


class SetClock(tzinfo):
    """The machine's clock, as APScheduler asks for it: `datetime.now(zone)` is what the zone's `fromutc` returns."""

    def __init__(self) -> None:
        self.off = timedelta()

    def fromutc(self, at: datetime) -> datetime:
        return at + self.off

    def utcoffset(self, _: datetime | None) -> timedelta:
        return timedelta()

    def dst(self, _: datetime | None) -> timedelta:
        return timedelta()

    def tzname(self, _: datetime | None) -> str:
        return "UTC"


class Ticks:
    """Counts the runs of two ticks."""

    def __init__(self, clock: SetClock) -> None:
        self.ticker = Ticker(INTERVAL, clock)
        self.runs = {"one": 0, "other": 0}
        self._ran = asyncio.Condition()
        for name in self.runs:
            self.ticker.add(name, self._tick(name))

    def _tick(self, name: str) -> Tick:
        async def tick() -> None:
            async with self._ran:
                self.runs[name] += 1
                self._ran.notify_all()

        return tick

    async def go_on(self) -> None:
        """Each of them runs three times more."""
        wanted = {name: runs + 3 for name, runs in self.runs.items()}
        async with asyncio.timeout(PATIENCE), self._ran:
            await self._ran.wait_for(lambda: all(self.runs[name] >= wanted[name] for name in wanted))


@pytest.fixture
def machine() -> SetClock:
    return SetClock()


@pytest.fixture
async def ticks(machine: SetClock) -> AsyncIterator[Ticks]:
    ticks = Ticks(machine)
    ticks.ticker.start()
    yield ticks
    await ticks.ticker.stop(1)


def test_the_clock_of_these_tests_can_be_set(machine: SetClock) -> None:
    machine.off = -timedelta(hours=1)
    assert datetime.now(UTC) - datetime.now(machine) > timedelta(minutes=59)


@pytest.mark.parametrize(
    "step",
    [
        timedelta(hours=-1),
        timedelta(days=1),
        timedelta(days=-400),
        # A machine without a battery begins in 1970.
        timedelta(days=365 * 56),
        timedelta(seconds=-INTERVAL * 0.9),
    ],
    ids=str,
)
async def test_ticks_go_on_when_the_clock_is_set(ticks: Ticks, machine: SetClock, step: timedelta) -> None:
    await ticks.go_on()
    machine.off += step
    await ticks.go_on()


async def test_ticks_go_on_when_the_clock_is_set_again_and_again(ticks: Ticks, machine: SetClock) -> None:
    for hours in (24, -24, -1, 1, -1, -1):
        machine.off += timedelta(hours=hours)
        await ticks.go_on()


async def test_nothing_runs_after_the_end(machine: SetClock) -> None:
    ticks = Ticks(machine)
    ticks.ticker.start()
    await ticks.go_on()
    await ticks.ticker.stop(1)
    before = dict(ticks.runs)
    machine.off -= timedelta(hours=1)
    await asyncio.sleep(3 * INTERVAL)
    assert ticks.runs == before
