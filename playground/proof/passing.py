"""Lets time pass from one due thing to the next, so that nothing is jumped over, and waits until it is done."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from playground.people.client import PlaygroundClient
from playground.people.connection import PlaygroundError

LOOK_AGAIN = 0.05
"""Seconds after which the bot is asked again whether anything is due. What it does in silence makes no event."""
LOOK_IN = 1.0
"""Seconds after which it is asked, while days pass, whether they shall."""
STRIDE = timedelta(hours=1)
"""What is due within an hour is done in one go."""
PATIENCE = 60.0
"""Seconds after which what is due is left to the ledger: it may be the fault that is looked for."""


class Watcher(PlaygroundClient):
    """Hears when days that were let pass are over."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.over = 0

    def _take(self, event: dict[str, Any]) -> None:
        super()._take(event)
        if event["type"] == "days" and not event["payload"]["running"]:
            self.over += 1


class Passing:
    """`stopped` says whether somebody wants it to end."""

    def __init__(self, client: Watcher, stopped: Callable[[], bool]) -> None:
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

    async def days(self, number: int) -> None:
        """Let whole days pass, and people answer meanwhile."""
        _, last_event = await self._client.request("GET", "/api/days")
        await self._client.caught_up(last_event)
        before = self._client.over
        await self._client.request("POST", "/api/days", json={"days": number})
        while not await self._client.until(lambda: self._client.over > before, timeout=LOOK_IN):
            if self._stopped():
                await self._client.request("DELETE", "/api/days")
        await self.settled()

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
            now = await self._client.now()
            try:
                due = await self._due()
            except PlaygroundError:  # Somebody has killed the bot meanwhile.
                due = now
            if due is None or due > now:
                return due
            if loop.time() > until:
                return now + timedelta(hours=1)
            await asyncio.sleep(LOOK_AGAIN)

    async def killed(self) -> None:
        """Kill the bot's process, and wait until the next one is there."""
        await self._client.request("POST", "/api/bot/kill")
        while (bot := await self._client.get("/api/bot"))["state"] != "running":
            if bot["state"] == "away":
                raise PlaygroundError(f"the bot does not come back: {bot['trouble']}")
            await asyncio.sleep(LOOK_AGAIN)

    async def _due(self) -> datetime | None:
        found = (await self._client.get("/api/due"))["next"]
        return datetime.fromisoformat(found) if found else None
