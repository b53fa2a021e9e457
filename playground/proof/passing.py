"""Lets time pass from one due thing to the next, so that nothing is leapt over, and waits until it is done.

All that happens begins at full steps of the clock. So a deadline that lies some seconds later in one run than in the
other, because the machine was busier, is met in the same step.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from playground.control.clock import next_due
from playground.crowd.days import Days, by_day
from playground.people.client import NotSeen, PlaygroundClient
from playground.world.clock import HOME
from playground.world.core import Playground
from playground.world.errors import ControlError

STEP = timedelta(minutes=10)
STRIDE = timedelta(hours=4)
"""What is due within so many hours is done in one go, where days pass."""
NUDGE = timedelta(milliseconds=1)
"""A move of the clock, upon which the bot says when it has done all that was due."""
LOOK_AGAIN = 0.05
PATIENCE = 60.0
"""Seconds."""


class Passing:
    """`stopped` says whether somebody wants it to end."""

    def __init__(
        self, playground: Playground, days: Days, client: PlaygroundClient, stopped: Callable[[], bool]
    ) -> None:
        self._playground = playground
        self._days = days
        self._client = client
        self._stopped = stopped

    async def until(self, moment: datetime, stride: timedelta = STEP) -> None:
        """Let time pass until this moment."""
        while not self._stopped() and (now := self._playground.clock.now()) < moment:
            due = await self._next_due() or moment
            await self._go_to(min(full_step(by_day(max(due, now + stride))), moment))

    async def settled(self) -> None:
        """Wait until the bot has done all that is due, and people have answered."""
        await self._go_to(self._playground.clock.now() + NUDGE)

    async def _go_to(self, moment: datetime) -> None:
        await self._days.go_to(moment)
        await self._client.caught_up(self._playground.events.last_id)

    async def killed(self) -> None:
        """Kill the bot's process, and wait until the next one is there."""
        await self._client.request("POST", "/api/bot/kill")
        while (bot := await self._client.get("/api/bot"))["state"] != "running":
            if bot["state"] == "away":
                raise NotSeen(f"the bot does not come back: {bot['trouble']}")
            await asyncio.sleep(LOOK_AGAIN)

    async def _next_due(self) -> datetime | None:
        try:
            return await next_due(self._playground)
        except ControlError:  # Somebody has killed the bot meanwhile.
            return None


def full_step(moment: datetime) -> datetime:
    """This moment, or the next full step of the day after it."""
    here = moment.astimezone(HOME)
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + -((midnight - here) // STEP) * STEP
