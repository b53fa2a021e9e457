"""Lets days pass: from one thing that is due to the next, with people answering meanwhile."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any

from playground.control.clock import next_due, tell_the_time
from playground.control.settling import wait_until_followed, wait_until_settled
from playground.crowd.crowd import Crowd
from playground.crowd.hands import SETTLED_WITHIN
from playground.world.clock import HOME
from playground.world.core import Playground
from playground.world.errors import ControlError

MOST_DAYS = 400
_LEAST_HOURS, _MOST_HOURS, _DAYS_FOR_AN_HOUR = 1, 12, 5
_DAYS_FOR_AN_HOUR_OF_A_STORY = 2
"""What is due within so many hours of one another is done in one go: the more hours, the more days are to pass."""
NIGHT, MORNING = 22, 8
"""Between these hours nobody is written to, and nobody writes."""
_DAY = timedelta(days=1)
_ROUNDS = 20
"""One deed leads to the next, which is done in the same hour; so many times at most."""
DONE_WITHIN = 120.0
"""Seconds of the machine's time within which the bot has done what is due."""


class Days:
    """One run at a time, whoever asks for it."""

    def __init__(self, playground: Playground, crowd: Crowd) -> None:
        self._playground = playground
        self._crowd = crowd
        self._task: asyncio.Task[None] | None = None
        self._days = 0
        self._passed = 0
        self._begun: datetime | None = None
        """When those days began that are passing; nobody counts the days that somebody else leads through."""
        self._led = False

    @property
    def running(self) -> bool:
        return self._led or self._asked_for

    @property
    def _asked_for(self) -> bool:
        """Whether they pass because of `start`: these alone are counted, and can be stopped by whoever watches."""
        return self._task is not None and not self._task.done()

    @contextmanager
    def led(self) -> Iterator[None]:
        """While it lasts, somebody else lets the time pass with `go_to`, and nobody answers before that."""
        if self.running:
            raise ControlError("days are passing already", 409)
        self._led = True
        try:
            with self._in_haste():
                yield
        finally:
            self._led = False

    @contextmanager
    def _in_haste(self) -> Iterator[None]:
        """Meanwhile the limits on speed let go sooner: nobody waits at a telephone for the next screen."""
        try:
            with self._playground.clock.in_haste():
                self._playground.events.stir()
                yield
        finally:
            self._playground.events.stir()

    def start(self, days: int) -> None:
        """Raises `ControlError` if days are passing already, everything is still being prepared, or the clock cannot
        go so far.
        """
        self._playground.require_ready()
        if self.running:
            raise ControlError("days are passing already", 409)
        self._playground.clock.require_room_for(timedelta(days=days))
        self._days, self._passed = days, 0
        self._task = asyncio.create_task(self._pass())
        self._tell()

    async def over(self) -> None:
        """Wait until they have passed."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def stop(self) -> None:
        if self._task is None:
            return
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        self._tell()

    def as_json(self) -> dict[str, Any]:
        return {
            "running": self._asked_for,
            "passed_days": self._passed,
            "days": self._days,
            "now": self._playground.clock.now().isoformat(),
        }

    def _tell(self) -> None:
        self._playground.events.add("days", self.as_json())

    async def _pass(self) -> None:
        self._begun = self._playground.clock.now()
        until = self._begun + timedelta(days=self._days)
        stride = _stride(self._days / _DAYS_FOR_AN_HOUR)
        try:
            with self._in_haste():
                while self._playground.clock.now() < until:
                    await self._stride_on(until, stride)
        finally:
            # Who looks at it from the last event on must not find it running.
            self._task = self._begun = None
            self._tell()

    def _count(self) -> None:
        """Say how many have passed as soon as the clock shows it: what is done in them takes its time."""
        if self._begun is None:
            return
        passed = min((self._playground.clock.now() - self._begun) // _DAY, self._days)
        if passed > self._passed:
            self._passed = passed
            self._tell()

    async def lead_to(self, until: datetime) -> None:
        """Let time pass up to this moment, for somebody who waits for it. Raises `ControlError` if days are passing
        already.
        """
        days = (until - self._playground.clock.now()) / _DAY
        with self.led():
            while self._playground.clock.now() < until:
                await self._stride_on(until, _stride(days / _DAYS_FOR_AN_HOUR_OF_A_STORY))

    async def _stride_on(self, until: datetime, stride: timedelta) -> None:
        now = self._playground.clock.now()
        await self.go_to(min(by_day(max(await self._next(until), now + stride)), until))

    async def _next(self, until: datetime) -> datetime:
        """The next moment at which the bot or somebody else does something by itself."""
        try:
            return await next_due(self._playground) or until
        except ControlError:
            # The bot was killed, and is on its way back.
            return self._playground.clock.now()

    async def go_to(self, moment: datetime) -> None:
        """Move the clock, unless the moment has passed, and let the bot and the people do what is due."""
        playground = self._playground
        playground.clock.advance(max(moment - playground.clock.now(), timedelta(0)))
        tell_the_time(playground)
        self._count()
        for _ in range(_ROUNDS):
            await self._bot_is_done()
            if not await self._crowd.act():
                return

    async def _bot_is_done(self) -> None:
        """Wait until the bot has done what is due, for as long as that takes: it may have been killed."""
        if await wait_until_followed(self._playground, DONE_WITHIN):
            return
        while not await wait_until_settled(self._playground, None, SETTLED_WITHIN):
            pass


def _stride(hours: float) -> timedelta:
    return timedelta(hours=min(max(hours, _LEAST_HOURS), _MOST_HOURS))


def by_day(moment: datetime) -> datetime:
    """This moment, or the morning after it."""
    here = moment.astimezone(HOME)
    if MORNING <= here.hour < NIGHT:
        return moment
    day = here if here.hour < MORNING else here + _DAY
    return day.replace(hour=MORNING, minute=0, second=0, microsecond=0)
