"""Lets days pass: from one thing that is due to the next, with people answering meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from playground.control.settling import wait_until_settled
from playground.crowd.crowd import Crowd
from playground.crowd.hands import SETTLED_WITHIN
from playground.world.core import Playground
from playground.world.errors import ControlError

MOST_DAYS = 400
STRIDE = timedelta(hours=3)
"""What is due within so many hours of one another is done in one go."""
_DAY = timedelta(days=1)
_ROUNDS = 20
"""One deed leads to the next, which is done in the same hour; so many times at most."""
_ASK_AGAIN = 0.02
_DONE_WITHIN = 20.0
"""Seconds of the machine's time within which the bot has done what is due."""


class Days:
    """One run at a time, whoever asks for it."""

    def __init__(self, playground: Playground, crowd: Crowd) -> None:
        self._playground = playground
        self._crowd = crowd
        self._task: asyncio.Task[None] | None = None
        self._days = 0
        self._passed = 0

    @property
    def running(self) -> bool:
        return self._task is not None and not self._task.done()

    def start(self, days: int) -> None:
        """Raises `ControlError` if days are passing already."""
        if self.running:
            raise ControlError("days are passing already", 409)
        self._days, self._passed = days, 0
        self._task = asyncio.create_task(self._pass())
        self._tell()

    async def stop(self) -> None:
        if self._task is None:
            return
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        self._tell()

    def as_json(self) -> dict[str, Any]:
        return {
            "running": self.running,
            "passed_days": self._passed,
            "days": self._days,
            "now": self._playground.clock.now().isoformat(),
        }

    def _tell(self) -> None:
        self._playground.events.add("days", self.as_json())

    async def _pass(self) -> None:
        begun = self._playground.clock.now()
        until = begun + timedelta(days=self._days)
        try:
            while (now := self._playground.clock.now()) < until:
                await self._go_to(min(max(await self._next(now, until), now + STRIDE), until))
                passed = (self._playground.clock.now() - begun) // _DAY
                if passed > self._passed:
                    self._passed = min(passed, self._days)
                    self._tell()
        finally:
            # Who looks at it from the last event on must not find it running.
            self._task = None
            self._tell()

    async def _next(self, now: datetime, until: datetime) -> datetime:
        """The next moment at which the bot or somebody else does something by itself."""
        moments = [moment for ask in self._playground.next_deeds if (moment := ask()) is not None]
        due = await self._bot_is_due() if self._playground.bot_is_due else now
        if due is not None:
            moments.append(due)
        return max(min(moments, default=until), now)

    async def _go_to(self, moment: datetime) -> None:
        playground = self._playground
        playground.clock.advance(max(moment - playground.clock.now(), timedelta(0)))
        playground.events.add("clock", playground.clock.as_json())
        for _ in range(_ROUNDS):
            await self._bot_is_done()
            if not await self._crowd.act():
                return

    async def _bot_is_done(self) -> None:
        """Wait until the bot has done what is due by now."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_DONE_WITHIN):
                while (due := await self._bot_is_due()) is not None and due <= self._playground.clock.now():
                    await asyncio.sleep(_ASK_AGAIN)
        await wait_until_settled(self._playground, None, SETTLED_WITHIN)

    async def _bot_is_due(self) -> datetime | None:
        ask: Callable[[], Awaitable[datetime | None]] | None = self._playground.bot_is_due
        try:
            return await ask() if ask else None
        except ControlError:
            # It was killed, and is on its way back.
            return self._playground.clock.now()
