"""The connection to a playground: requests to its control API, and its events as they happen.

A wait ends with the event that brings what it waits for. Nothing here sleeps and asks again, so a test is as fast as
the bot.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

import aiohttp

from playground.people.seen import NotSeen

TIMEOUT = 10.0
"""Seconds that a wait lasts at most, unless the caller says otherwise."""


class PlaygroundError(RuntimeError):
    """The playground refused a request."""


class Connection:
    """A connection to a playground. Use it in an `async with` block."""

    def __init__(self, url: str, headers: Mapping[str, str] | None = None) -> None:
        """`headers` go with every request."""
        self.url = url.rstrip("/")
        self._headers = headers
        self._session: aiohttp.ClientSession | None = None
        self._follower: asyncio.Task[None] | None = None
        self._connected = asyncio.Event()
        self._seen_event = 0
        self._news = asyncio.Condition()

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(headers=self._headers, timeout=aiohttp.ClientTimeout(total=60))
        state = await self.get("/api/state")
        self._seen_event = state["last_event"]
        self._follower = asyncio.create_task(self._follow())
        await self._connected.wait()
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        if self._follower is not None:
            self._follower.cancel()
            await asyncio.gather(self._follower, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _follow(self) -> None:
        assert self._session is not None  # noqa: S101  # opened just before the task was
        async with self._session.ws_connect(
            f"{self.url}/api/events", params={"after": self._seen_event}, heartbeat=30
        ) as feed:
            self._connected.set()
            async for line in feed:
                event = json.loads(line.data)
                async with self._news:
                    self._seen_event = event["id"]
                    self._take(event)
                    self._news.notify_all()

    def _take(self, event: dict[str, Any]) -> None:
        """Take note of an event, before those who wait are woken. A bare connection keeps nothing."""

    async def request(self, method: str, path: str, **kwargs: Any) -> tuple[Any, int]:  # noqa: ANN401
        """The answer, and the id of the last event before the request. Raises `PlaygroundError`."""
        assert self._session is not None, "use the client in an async with block"  # noqa: S101
        if method != "GET" and "data" not in kwargs:
            kwargs.setdefault("json", {})
        async with self._session.request(method, self.url + path, **kwargs) as response:
            body = await (response.json() if response.content_type == "application/json" else response.read())
            if response.status >= 400:
                raise PlaygroundError(f"{method} {path}: {response.status} {body!r}")
            return body, int(response.headers.get("X-Last-Event", "0"))

    async def get(self, path: str, **params: str | int) -> Any:  # noqa: ANN401
        return (await self.request("GET", path, params=params))[0]

    async def caught_up(self, event_id: int) -> None:
        """Wait until this client has seen all events up to this one."""
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(lambda: self._seen_event >= event_id), TIMEOUT)

    async def until(self, check: Callable[[], object], timeout: float) -> bool:
        """Wait until `check()` is true, and return whether that happened within `timeout` seconds. It is called after
        every event.
        """
        async with self._news:
            try:
                await asyncio.wait_for(self._news.wait_for(lambda: bool(check())), timeout)
            except TimeoutError:
                return False
        return True

    async def settled(self, person_id: int | None = None, timeout: float = TIMEOUT) -> None:
        """Wait until the bot has nothing left to do. Raises `NotSeen` if it still has after `timeout` seconds."""
        params: dict[str, str | int] = {"timeout": str(timeout)}
        if person_id is not None:
            params["person"] = person_id
        answer, last_event = await self.request("GET", "/api/settled", params=params)
        if not answer["settled"]:
            raise NotSeen(f"the bot did not settle within {timeout} s")
        await self.caught_up(last_event)
