"""People for tests and for the tour: they write, press and wait for what the bot says, without sleeping.

The client follows the playground's events, so it knows of a message the moment the bot has sent it.
"""

import asyncio
import json
import re
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

import aiohttp

from playground.seen import Message, NoSuchButton, NotSeen, Wanted, described, matches, pick

__all__ = ["Message", "NoSuchButton", "NotSeen", "Person", "PlaygroundClient", "PlaygroundError"]

TIMEOUT = 10.0
"""Seconds that a wait lasts unless told otherwise."""
TAIL = 8
"""Messages of the transcript that an error shows."""


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
    ) -> "Person":
        """A new person; with the id of one who exists, that one, changed accordingly."""
        body: dict[str, Any] = {"first_name": first_name, "language_code": language_code}
        optional = {"last_name": last_name, "username": username, "id": id, "role_hint": role_hint}
        body |= {name: value for name, value in optional.items() if value is not None}
        if started:
            body["started"] = True
        data, _ = await self.request("POST", "/api/people", json=body)
        return await self._known(data)

    async def people(self) -> list["Person"]:
        """Everyone there is."""
        state = await self.get("/api/state")
        return [await self._known(data) for data in state["people"]]

    async def _known(self, data: dict[str, Any]) -> "Person":
        person = self._people.get(data["id"])
        if person is None:
            person = Person(self, data)
            messages, last_event = await self.request("GET", f"/api/chats/{person.id}/messages")
            person.load(messages, last_event)
            self._people[person.id] = person
        person.data = data
        return person

    async def group(self, title: str, members: list["Person"], kind: str = "group") -> int:
        """Found a group, supergroup or channel; its id."""
        body = {"title": title, "kind": kind, "members": [person.id for person in members]}
        data, _ = await self.request("POST", "/api/groups", json=body)
        return int(data["id"])

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


class Person:
    """One person's chat with the bot."""

    def __init__(self, client: PlaygroundClient, data: dict[str, Any]) -> None:
        self._client = client
        self.data = data
        self.id: int = data["id"]
        self._messages: dict[int, Message] = {}
        self._acted_at = 0
        self._versions: list[Message] = []
        """What the bot has said since about the last action, edited versions each by itself."""

    @property
    def messages(self) -> list[Message]:
        """All that are not deleted, oldest first."""
        return list(self._messages.values())

    @property
    def screen(self) -> Message:
        """The newest message of the bot. Raises `NotSeen` when there is none."""
        for message in reversed(self._messages.values()):
            if message.outgoing:
                return message
        raise NotSeen("the bot has said nothing yet")

    def load(self, messages: list[dict[str, Any]], last_event: int) -> None:
        for data in messages:
            self._messages[data["message_id"]] = Message(data, last_event)
        self._acted_at = last_event

    def take(self, event: dict[str, Any]) -> None:
        payload = event["payload"]
        if event["type"] in ("message", "edit"):
            known = self._messages.get(payload["message_id"])
            if known is None or known.event_id < event["id"]:
                message = self._messages[payload["message_id"]] = Message(payload, event["id"])
                self._versions.append(message)
        elif event["type"] == "delete":
            self._messages.pop(payload["message_id"], None)
        elif event["type"] == "person":
            self.data = payload

    def transcript(self, last: int | None = None) -> str:
        messages = self.messages if last is None else self.messages[-last:]
        return "\n".join(described(message) for message in messages)

    async def _act(self, path: str, **kwargs: Any) -> Any:  # noqa: ANN401
        answer, last_event = await self._client.request("POST", f"/api/people/{self.id}{path}", **kwargs)
        self._acted_at = last_event
        self._versions = [message for message in self._versions if message.event_id > last_event]
        return answer

    async def send(self, text: str, **details: Any) -> None:  # noqa: ANN401
        """Details: chat_id, to write in a group."""
        await self._act("/messages", json={"text": text, **details})

    async def send_contact(self, phone: str, **details: Any) -> None:  # noqa: ANN401
        await self._act("/messages", json={"contact": {"phone_number": phone, **details}})

    async def send_location(self, latitude: float, longitude: float) -> None:
        await self._act("/messages", json={"location": {"latitude": latitude, "longitude": longitude}})

    async def send_sticker(self) -> None:
        await self._act("/messages", json={"sticker": True})

    async def send_voice(self) -> None:
        await self._act("/messages", json={"voice": True})

    async def send_document(self, name: str, content: bytes, caption: str = "", mime_type: str = "") -> None:
        await self._upload("document", name, content, caption, mime_type)

    async def send_photo(self, content: bytes, caption: str = "", name: str = "photo.jpg") -> None:
        await self._upload("photo", name, content, caption, "")

    async def send_large_document(self, name: str, size: int, mime_type: str = "") -> None:
        """A document of `size` bytes, none of which exist."""
        document = {"file_name": name, "size": size, "mime_type": mime_type}
        await self._act("/messages", json={"document": document})

    async def _upload(self, kind: str, name: str, content: bytes, caption: str, mime_type: str) -> None:
        form = aiohttp.FormData({"kind": kind, "caption": caption})
        form.add_field("file", content, filename=name, content_type=mime_type or "application/octet-stream")
        await self._act("/messages", data=form)

    async def follow(self, payload: str) -> None:
        """Open a deep link to the bot."""
        await self._act("/follow", json={"payload": payload})

    async def block(self) -> None:
        await self._act("/block")

    async def unblock(self) -> None:
        await self._act("/unblock")

    async def set_language(self, language_code: str) -> None:
        self.data, _ = await self._client.request(
            "PATCH", f"/api/people/{self.id}", json={"language_code": language_code}
        )

    async def press(self, label: Wanted, timeout: float = TIMEOUT) -> dict[str, Any] | None:
        """Press the button on the newest message that has it, and wait for the bot's answer to it.

        An inline button's answer is `{"text", "show_alert", "url"}`, or None when the bot did not answer in
        15 s. A reply keyboard's button sends its text, and there is no answer. Raises `NoSuchButton` when
        within `timeout` seconds no message had the button.
        """
        if not await self._client.until(lambda: self._button(label) is not None, timeout):
            raise NoSuchButton(f"no button {label!r}; there are {self._labels()}\n{self.transcript(TAIL)}")
        found = self._button(label)
        assert found is not None  # noqa: S101  # just seen
        message, button = found
        if message is None:
            await self.send(button["text"])
            return None
        if "callback_data" not in button:
            raise NoSuchButton(f"the button {button['text']!r} is not one that calls the bot: {button}")
        return await self.press_data(message, button["callback_data"])

    async def press_data(self, message: "Message | int", data: str) -> dict[str, Any] | None:
        """Press with any data, forged too."""
        message_id = message if isinstance(message, int) else message.id
        answer = await self._act("/press", json={"message_id": message_id, "data": data})
        result: dict[str, Any] | None = answer["answer"]
        return result

    def _button(self, label: Wanted) -> tuple[Message | None, dict[str, Any]] | None:
        for message in reversed(self._messages.values()):
            if message.outgoing and (button := pick(message.inline_buttons, label)):
                return message, button
        keyboard = [button for row in self.data.get("reply_keyboard") or () for button in row]
        button = pick(keyboard, label)
        return None if button is None else (None, button)

    def _labels(self) -> list[str]:
        shown = next((message.labels for message in reversed(self.messages) if message.labels), [])
        return shown + [button["text"] for row in self.data.get("reply_keyboard") or () for button in row]

    async def sees(self, text: Wanted, timeout: float = TIMEOUT) -> Message:
        """The first message or edit of the bot after this person's last action that contains the text.

        Raises `NotSeen`, with the end of the conversation, after `timeout` seconds.
        """
        if await self._client.until(lambda: self._new_message(text) is not None, timeout):
            found = self._new_message(text)
            if found is not None:
                return found
        wanted = text.pattern if isinstance(text, re.Pattern) else text
        raise NotSeen(
            f"{self.data['first_name']} did not see {wanted!r}; the end of the chat:\n{self.transcript(TAIL)}"
        )

    def _new_message(self, text: Wanted) -> Message | None:
        for message in self._versions:
            if message.outgoing and message.event_id > self._acted_at and matches(message.text, text):
                return message
        return None

    async def download(self, message: Message) -> bytes:
        """The bytes of the message's document or largest photo. Raises `NotSeen` when it has none."""
        file = message.document or message.photo
        if file is None:
            raise NotSeen("the message has no file")
        content: bytes = await self._client.get(file["url"])
        return content

    async def settled(self, timeout: float = TIMEOUT) -> None:
        """Wait until the bot has nothing left to do for this person, and for anybody."""
        await self._client.settled(self.id, timeout)
