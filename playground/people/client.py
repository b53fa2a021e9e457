"""Plays people for tests and for the tour. They write, press and wait for what the bot says, without sleeping.

The client follows the events of the playground, so it knows of a message as soon as the bot has sent it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from playground.people.connection import Connection, PlaygroundError
from playground.people.player import Player
from playground.people.seen import Message, NoSuchButton, NotSeen, Offer

__all__ = ["Message", "NoSuchButton", "NotSeen", "Offer", "Player", "PlaygroundClient", "PlaygroundError"]


class PlaygroundClient(Connection):
    """The whole playground as a test sees it: people, groups, clock, faults and calls."""

    def __init__(self, url: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(url, headers)
        self._people: dict[int, Player] = {}

    def _take(self, event: dict[str, Any]) -> None:
        person = self._people.get(event.get("chat_id", 0))
        if person is not None:
            person.take(event)

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
    ) -> Player:
        """Create a person and return the player of that person. If the id belongs to an existing person, that person
        is changed accordingly instead.
        """
        body: dict[str, Any] = {"first_name": first_name, "language_code": language_code}
        optional = {"last_name": last_name, "username": username, "id": id, "role_hint": role_hint}
        body |= {name: value for name, value in optional.items() if value is not None}
        if started:
            body["started"] = True
        data, _ = await self.request("POST", "/api/people", json=body)
        return await self._get_player(data)

    async def people(self) -> list[Player]:
        """The players of all people."""
        state = await self.get("/api/state")
        return [await self._get_player(data) for data in state["people"]]

    async def _get_player(self, data: dict[str, Any]) -> Player:
        person = self._people.get(data["id"])
        if person is None:
            # The player is registered before the chat is read, so that no event in between is missed.
            person = self._people[data["id"]] = Player(self, data)
            messages, last_event = await self.request("GET", f"/api/chats/{person.id}/messages")
            person.load(messages, last_event)
        person.data = data
        return person

    async def group(self, title: str, members: list[Player], kind: str = "group") -> int:
        """Found a group, supergroup or channel, and return its id."""
        body = {"title": title, "kind": kind, "members": [person.id for person in members]}
        data, _ = await self.request("POST", "/api/groups", json=body)
        return int(data["id"])

    async def messages(self, chat_id: int) -> list[Message]:
        """All messages of a chat. Use it for groups, which belong to no single player."""
        messages, last_event = await self.request("GET", f"/api/chats/{chat_id}/messages")
        return [Message(data, last_event) for data in messages]

    async def switch_inline(self, *, mode: bool = True, feedback: bool = True) -> None:
        """Switch on or off what the bot's owner does at @BotFather."""
        await self.request("PATCH", "/api/inline", json={"mode": mode, "feedback": feedback})

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self.get("/api/clock"))["now"])

    async def advance(self, by: timedelta) -> None:
        await self.request("POST", "/api/clock", json={"advance": by.total_seconds()})

    async def move_to(self, moment: datetime) -> None:
        await self.request("POST", "/api/clock", json={"to": moment.isoformat()})

    async def fault(self, kind: str, method: str = "*", times: int = 1, **details: float | str) -> None:
        """Switch a fault on. `kind` is 400, 429, 500, slow, drop or duplicate_update; details: description (of 400),
        retry_after, seconds, chat_id.
        """
        body = {"kind": kind, "method": method, "times": times, **details}
        await self.request("POST", "/api/faults", json=body)

    async def clear_faults(self) -> None:
        await self.request("DELETE", "/api/faults")

    async def calls(self, method: str | None = None, after: int = 0) -> list[dict[str, Any]]:
        """The calls of the bot, the oldest first."""
        calls: list[dict[str, Any]] = await self.get("/api/calls", after=after)
        return [call for call in calls if method is None or call["method"].lower() == method.lower()]
