"""The current time: the system's, or in development that of the playground, which can be moved forward."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import aiohttp
import structlog

log = structlog.get_logger()

_REFRESH_SECONDS = 0.2


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class FollowedClock:
    """The system's time plus an offset. `url` is asked for it again and again (`{"offset": seconds}`)."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._offset = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    async def follow(self) -> None:
        """Keep the offset up to date until cancelled. While `url` does not answer, the last offset holds."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
            while True:
                with suppress(aiohttp.ClientError, TimeoutError):
                    async with session.get(self._url) as response:
                        self._offset = timedelta(seconds=float((await response.json())["offset"]))
                await asyncio.sleep(_REFRESH_SECONDS)
