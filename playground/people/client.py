"""People for tests and for the tour: they write, press and wait for what the bot says, without sleeping.

The client follows the playground's events, so it knows of a message the moment the bot has sent it.
"""

import asyncio
import json
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

import aiohttp

from playground.people.player import TIMEOUT, Person
from playground.people.seen import Message, NoSuchButton, NotSeen

__all__ = ["Message", "NoSuchButton", "NotSeen", "Person", "PlaygroundClient", "PlaygroundError"]


class PlaygroundError(RuntimeError):
    """The playground refused a request."""


class PlaygroundClient:
    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None
        self._follower: asyncio.Task[None] | None = None
        self._connected = asyncio.Event()
        self._people: dict[int, Person] = {}
        self._seen_event = 0
        self._news = asyncio.Condition()

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
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
                    person = self._people.get(event.get("chat_id", 0))
                    if person is not None:
                        person.take(event)
                    self._news.notify_all()

    async def request(self, method: str, path: str, **kwargs: Any) -> tuple[Any, int]:  # noqa: ANN401
        """The answer, and the id of the last event before the request. Raises `PlaygroundError`."""
        assert self._session is not None, "use the client in an async with block"  # noqa: S101
        async with self._session.request(method, self.url + path, **kwargs) as response:
            body = await (response.json() if response.content_type == "application/json" else response.read())
            if response.status >= 400:
                raise PlaygroundError(f"{method} {path}: {response.status} {body!r}")
            return body, int(response.headers.get("X-Last-Event", "0"))

    async def get(self, path: str, **params: str | int) -> Any:  # noqa: ANN401
        return (await self.request("GET", path, params=params))[0]

    async def caught_up(self, event_id: int) -> None:
        """Wait until everything up to this event has been seen here."""
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(lambda: self._seen_event >= event_id), TIMEOUT)

    async def until(self, check: Any, timeout: float) -> bool:  # noqa: ANN401
        """Whether `check()` came true within `timeout` seconds; it is asked after every event."""
        async with self._news:
            try:
                await asyncio.wait_for(self._news.wait_for(check), timeout)
            except TimeoutError:
                return False
        return True

    async def person(
        self,
        first_name: str,
        *,
        language_code: str = "ru",
        last_name: str | None = None,
        username: str | None = None,
        id: int | None = None,  # noqa: A002  # the Bot API's own name
        role_hint: str | None = None,
        started: bool = False,
    ) -> Person:
        """A new person; with the id of one who exists, that one, changed accordingly."""
        body: dict[str, Any] = {"first_name": first_name, "language_code": language_code}
        optional = {"last_name": last_name, "username": username, "id": id, "role_hint": role_hint}
        body |= {name: value for name, value in optional.items() if value is not None}
        if started:
            body["started"] = True
        data, _ = await self.request("POST", "/api/people", json=body)
        return await self._known(data)

    async def people(self) -> list[Person]:
        """Everyone there is."""
        state = await self.get("/api/state")
        return [await self._known(data) for data in state["people"]]

    async def _known(self, data: dict[str, Any]) -> Person:
        person = self._people.get(data["id"])
        if person is None:
            # Known before the chat is read, so that no event in between is missed.
            person = self._people[data["id"]] = Person(self, data)
            messages, last_event = await self.request("GET", f"/api/chats/{person.id}/messages")
            person.load(messages, last_event)
        person.data = data
        return person

    async def group(self, title: str, members: list[Person], kind: str = "group") -> int:
        """Found a group, supergroup or channel; its id."""
        body = {"title": title, "kind": kind, "members": [person.id for person in members]}
        data, _ = await self.request("POST", "/api/groups", json=body)
        return int(data["id"])

    async def messages(self, chat_id: int) -> list[Message]:
        """All that are in a chat; of use for groups, where no one person's view counts."""
        messages, last_event = await self.request("GET", f"/api/chats/{chat_id}/messages")
        return [Message(data, last_event) for data in messages]

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self.get("/api/clock"))["now"])

    async def advance(self, by: timedelta) -> None:
        await self.request("POST", "/api/clock", json={"advance": by.total_seconds()})

    async def move_to(self, moment: datetime) -> None:
        await self.request("POST", "/api/clock", json={"to": moment.isoformat()})

    async def fault(self, kind: str, method: str = "*", times: int = 1, **details: float) -> None:
        """`kind` is 429, 500, slow, drop or duplicate_update; details: retry_after, seconds, chat_id."""
        body = {"kind": kind, "method": method, "times": times, **details}
        await self.request("POST", "/api/faults", json=body)

    async def clear_faults(self) -> None:
        await self.request("DELETE", "/api/faults")

    async def calls(self, method: str | None = None, after: int = 0) -> list[dict[str, Any]]:
        """The bot's calls, oldest first."""
        calls: list[dict[str, Any]] = await self.get("/api/calls", after=after)
        return [call for call in calls if method is None or call["method"].lower() == method.lower()]

    async def settled(self, person_id: int | None = None, timeout: float = TIMEOUT) -> None:
        """Wait until the bot has nothing left to do. Raises `NotSeen` after `timeout` seconds."""
        params: dict[str, str | int] = {"timeout": str(timeout)}
        if person_id is not None:
            params["person"] = person_id
        answer, last_event = await self.request("GET", "/api/settled", params=params)
        if not answer["settled"]:
            raise NotSeen(f"the bot did not settle within {timeout} s")
        await self.caught_up(last_event)
