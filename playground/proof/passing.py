"""Lets time pass from one due thing to the next, so that nothing is jumped over, and waits until it is done."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from playground.people.client import PlaygroundClient

LOOK_AGAIN = 0.05
"""Seconds after which the bot is asked again whether anything is due. What it does in silence makes no event."""
STRIDE = timedelta(hours=1)
"""What is due within an hour is done in one go."""
PATIENCE = 60.0
"""Seconds after which what is due is left to the ledger: it may be the fault that is looked for."""


class Passing:
    """`stopped` says whether somebody wants it to end."""

    def __init__(self, client: PlaygroundClient, stopped: Callable[[], bool]) -> None:
        self._client = client
        self._stopped = stopped

    async def until(self, moment: datetime) -> None:
        """Let time pass until this moment, unless it has passed already."""
        due = await self.settled()
        while not self._stopped() and due is not None and due < moment:
            now = await self._client.now()
            due = await self._go_to(min(max(due, now + STRIDE), moment))
        if not self._stopped():
            await self._go_to(moment)

    async def by(self, length: timedelta) -> None:
        await self.until(await self._client.now() + length)

    async def _go_to(self, moment: datetime) -> datetime | None:
        if moment > await self._client.now():
            await self._client.move_to(moment)
        return await self.settled()

    async def settled(self) -> datetime | None:
        """Wait until neither the bot nor those who answer by themselves have anything left to do now. When they have
        next.
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        while True:
            await self._client.settled(timeout=PATIENCE)
            due = await self._due()
            now = await self._client.now()
            if due is None or due > now:
                return due
            if loop.time() > until:
                return now + timedelta(hours=1)
            await asyncio.sleep(LOOK_AGAIN)

    async def _due(self) -> datetime | None:
        found = (await self._client.get("/api/due"))["next"]
        return datetime.fromisoformat(found) if found else None
