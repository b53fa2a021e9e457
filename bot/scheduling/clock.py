"""The current time: the system's, or in development that of the playground, which can be moved forward."""

import asyncio
import time
from collections.abc import Callable
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
    """The system's time plus an offset. `url` is asked for it again and again (`{"offset": seconds}`), and told the
    offset that is known, so that it need not answer before there is another.

    Whoever waits by this clock waits less when it is moved, as the playground's own limits on speed do.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._offset = timedelta()
        self._ahead = 0.0
        """Seconds that it has ever been moved forward. Unlike the offset, this never shrinks."""
        self._moved = asyncio.Event()
        self.on_move: Callable[[], None] = lambda: None
        """Called when the clock was moved: something may be due."""

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def monotonic(self) -> float:
        return time.monotonic() + self._ahead

    async def sleep(self, seconds: float) -> None:
        until = self.monotonic() + seconds
        while (left := until - self.monotonic()) > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await self._moved.wait()

    async def follow(self) -> None:
        """Keep the offset up to date until cancelled. While `url` does not answer, the last offset holds."""
        timeout = aiohttp.ClientTimeout(total=_LONGEST_ANSWER)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                before = self._offset
                with suppress(aiohttp.ClientError, TimeoutError):
                    known = {"after": repr(before.total_seconds())}
                    async with session.get(self._url, params=known) as response:
                        self._move(timedelta(seconds=float((await response.json())["offset"])))
                if self._offset == before:
                    await asyncio.sleep(_REFRESH_SECONDS)

    def _move(self, offset: timedelta) -> None:
        if offset == self._offset:
            return
        self._ahead += max(0.0, (offset - self._offset).total_seconds())
        self._offset = offset
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()
        self.on_move()
