"""The current time: the system's, or in development that of the playground, which can be moved forward."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import aiohttp
import structlog

log = structlog.get_logger()

_REFRESH_SECONDS = 0.2
_LONGEST_ANSWER = 60.0
"""Seconds. The answer comes when the clock is moved, or after some time without that."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class FollowedClock:
    """The system's time plus an offset. `url` is asked for it again and again (`{"offset": seconds, "haste": times}`),
    and told what is known, so that it need not answer before there is another.

    Whoever waits by this clock waits less when it is moved, or when it is in haste, as the playground's own limits on
    speed do.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._offset = 0.0
        self._ahead = 0.0
        """Seconds that it has ever been moved forward. Unlike the offset, this never shrinks."""
        self._haste = 1.0
        self._steady = self._steady_since = time.monotonic()
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._offset)

    def monotonic(self) -> float:
        return self._steady + (time.monotonic() - self._steady_since) * self._haste + self._ahead

    async def sleep(self, seconds: float) -> None:
        until = self.monotonic() + seconds
        while (left := until - self.monotonic()) > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(left / self._haste):
                    await self._moved.wait()

    async def follow(self) -> None:
        """Keep the offset up to date until cancelled. While `url` does not answer, the last offset holds."""
        async with self._session() as session:
            while True:
                before = self._offset, self._haste
                known = {"after": repr(self._offset), "haste": repr(self._haste)}
                with suppress(aiohttp.ClientError, TimeoutError):
                    async with session.get(self._url, params=known) as response:
                        told = await response.json()
                        self._move(float(told["offset"]), float(told["haste"]))
                if (self._offset, self._haste) == before:
                    await asyncio.sleep(_REFRESH_SECONDS)

    async def keep_up(self, catch_up: Callable[[], Awaitable[None]]) -> None:
        """After each move do what is due by then, and tell the playground when that is done; until cancelled."""
        async with self._session() as session:
            while True:
                moved, offset = self._moved, self._offset
                await catch_up()
                with suppress(aiohttp.ClientError, TimeoutError):
                    await session.post(f"{self._url}/followed", json={"offset": offset})
                await moved.wait()

    def _session(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_LONGEST_ANSWER))

    def _move(self, offset: float, haste: float) -> None:
        if (offset, haste) == (self._offset, self._haste):
            return
        now = time.monotonic()
        self._steady += (now - self._steady_since) * self._haste
        self._steady_since, self._haste = now, haste
        self._ahead += max(0.0, offset - self._offset)
        self._offset = offset
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()
