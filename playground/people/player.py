"""Plays one person in tests and in the tour: writes, presses, and waits for what the bot says."""

import re
from io import BytesIO
from typing import Any

import aiohttp

from playground.people.connection import TIMEOUT, Connection
from playground.people.seen import Message, NoSuchButton, NotSeen, Offer, Wanted, described, matches, pick

TAIL = 8
"""Messages at the end of the transcript that an error shows."""


class Player:
    """One person's side of the chat with the bot.

    The person is a record of the playground (`world.people.Person`). A player acts for the person through the control
    API. It remembers what the bot has said since the last action, so that a wait never finds an answer to an earlier
    step.
    """

    def __init__(self, connection: Connection, data: dict[str, Any]) -> None:
        self._connection = connection
        self.data = data
        self.id: int = data["id"]
        self._messages: dict[int, Message] = {}
        self._acted_at = 0
        self._versions: list[Message] = []
        """What the bot has said since about the last action. Each edit of a message is a version of its own."""

    @property
    def first_name(self) -> str:
        return str(self.data["first_name"])

    @property
    def messages(self) -> list[Message]:
        """All messages that are not deleted, the oldest first."""
        return list(self._messages.values())

    @property
    def screen(self) -> Message:
        """The newest message of the bot. Raises `NotSeen` if there is none."""
        for message in reversed(self._messages.values()):
            if message.outgoing:
                return message
        raise NotSeen("the bot has said nothing yet")

    def load(self, messages: list[dict[str, Any]], last_event: int) -> None:
        loaded = {data["message_id"]: Message(data, last_event) for data in messages}
        # What events have brought since the request is newer.
        self._messages = dict(sorted((loaded | self._messages).items()))
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
        answer, last_event = await self._connection.request("POST", f"/api/people/{self.id}{path}", **kwargs)
        self._acted_at = last_event
        self._versions = [message for message in self._versions if message.event_id > last_event]
        return answer

    async def send(self, text: str, **details: Any) -> None:  # noqa: ANN401
        """Send a text. The detail `chat_id` sends it into a group."""
        await self._act("/messages", json={"text": text, **details})

    async def send_contact(self, phone: str, *, forwarded: bool = False, **details: Any) -> None:  # noqa: ANN401
        """With `forwarded` it is a card that the person has sent before, and so has Telegram's `forward_origin`."""
        contact = {"phone_number": phone, **details}
        await self._act("/messages", json={"contact": contact, "forwarded": forwarded})

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

    async def send_animation(self, name: str, content: bytes) -> None:
        """Send what Telegram's apps make of a GIF: a video without sound."""
        await self._upload("animation", name, content, "", "video/mp4")

    async def send_large_document(self, name: str, size: int, mime_type: str = "") -> None:
        """Send a document that claims to have `size` bytes, without any content."""
        document = {"file_name": name, "size": size, "mime_type": mime_type}
        await self._act("/messages", json={"document": document})

    async def _upload(self, kind: str, name: str, content: bytes, caption: str, mime_type: str) -> None:
        form = aiohttp.FormData({"kind": kind, "caption": caption})
        form.add_field(
            "file", BytesIO(content), filename=name, content_type=mime_type or "application/octet-stream"
        )
        await self._act("/messages", data=form)

    async def follow(self, payload: str) -> None:
        """Open a deep link to the bot."""
        await self._act("/follow", json={"payload": payload})

    async def block(self) -> None:
        await self._act("/block")

    async def unblock(self) -> None:
        await self._act("/unblock")

    async def set_language(self, language_code: str) -> None:
        self.data, _ = await self._connection.request(
            "PATCH", f"/api/people/{self.id}", json={"language_code": language_code}
        )

    async def press(self, label: Wanted, timeout: float = TIMEOUT) -> dict[str, Any] | None:
        """Press the button on the newest message that has it, and wait for the bot's answer to the press.

        The answer to an inline button is `{"text", "show_alert", "url"}`, or None if the bot did not answer within 15
        s. A button of a reply keyboard sends its text and has no answer. Raises `NoSuchButton` if no message had the
        button within `timeout` seconds.
        """
        if not await self._connection.until(lambda: self._button(label) is not None, timeout):
            raise NoSuchButton(f"no button {label!r}; there are {self._labels()}\n{self.transcript(TAIL)}")
        found = self._button(label)
        assert found is not None  # noqa: S101  # just seen
        message, button = found
        if message is None:
            if button.get("request_contact") or button.get("request_location"):
                raise NoSuchButton(
                    f"the button {button['text']!r} shares data: use send_contact or send_location"
                )
            await self.send(button["text"])
            return None
        if "callback_data" not in button:
            raise NoSuchButton(f"the button {button['text']!r} is not one that calls the bot: {button}")
        return await self.press_data(message, button["callback_data"])

    async def forget(self, message: Message) -> None:
        """Have Telegram give the bot this message no more. The person still sees it."""
        await self._connection.request(
            "POST", f"/api/chats/{message.data['chat']['id']}/messages/{message.id}/forget", json={}
        )

    async def press_data(self, message: Message | int, data: str) -> dict[str, Any] | None:
        """Press a button with this data, which may be forged."""
        body: dict[str, Any] = {"data": data}
        if isinstance(message, int):
            body["message_id"] = message
        else:
            body |= {"message_id": message.id, "chat_id": message.data["chat"]["id"]}
        answer = await self._act("/press", json=body)
        result: dict[str, Any] | None = answer["answer"]
        return result

    async def ask_inline(self, query: str, *, chat_id: int | None = None, offset: str = "") -> Offer:
        """Type the bot's name and these words into the input field, of a group if `chat_id` names one. Raises `NotSeen`
        if the bot offers nothing within 15 s.
        """
        where = {} if chat_id is None else {"chat_id": chat_id}
        answer = await self._act("/inline", json={"query": query, "offset": offset, **where})
        if answer["answer"] is None:
            raise NotSeen(f"{self.first_name} was offered nothing for {query!r}")
        return Offer(answer["query_id"], answer["answer"], chat_id)

    async def choose(self, offer: Offer, title: str) -> str:
        """Send what has this title into the chat. Returns the inline id of the message. Raises `NoSuchButton`."""
        found = next((result for result in offer.results if result["title"] == title), None)
        if found is None:
            raise NoSuchButton(f"nothing is called {title!r}; there are {offer.titles}")
        body = {"query_id": offer.query_id, "result_id": found["id"]}
        if offer.chat_id is not None:
            body["chat_id"] = offer.chat_id
        answer = await self._act("/inline/choose", json=body)
        return str(answer["inline_message_id"])

    def _button(self, label: Wanted) -> tuple[Message | None, dict[str, Any]] | None:
        for message in reversed(self._messages.values()):
            if message.by_bot and (button := pick(message.inline_buttons, label)):
                return message, button
        keyboard = [button for row in self.data.get("reply_keyboard") or () for button in row]
        button = pick(keyboard, label)
        return None if button is None else (None, button)

    def _labels(self) -> list[str]:
        shown = next((message.labels for message in reversed(self.messages) if message.labels), [])
        return shown + [button["text"] for row in self.data.get("reply_keyboard") or () for button in row]

    async def sees(self, text: Wanted, timeout: float = TIMEOUT) -> Message:
        """The first message or edit of the bot that contains the text, since this person's last action.

        Raises `NotSeen`, with the end of the conversation, after `timeout` seconds.
        """
        if await self._connection.until(lambda: self._new_message(text) is not None, timeout):
            found = self._new_message(text)
            if found is not None:
                return found
        wanted = text.pattern if isinstance(text, re.Pattern) else text
        raise NotSeen(
            f"{self.data['first_name']} did not see {wanted!r}; the end of the chat:\n{self.transcript(TAIL)}"
        )

    def _new_message(self, text: Wanted) -> Message | None:
        for message in self._versions:
            if message.by_bot and message.event_id > self._acted_at and matches(message.text, text):
                return message
        return None

    async def download(self, message: Message) -> bytes:
        """The bytes of the message's document or largest photo. Raises `NotSeen` if it has neither."""
        file = message.document or message.photo
        if file is None:
            raise NotSeen("the message has no file")
        content: bytes = await self._connection.get(file["url"])
        return content

    async def settled(self, timeout: float = TIMEOUT) -> None:
        """Wait until the bot has nothing left to do, and has answered this person. Raises `NotSeen` after `timeout`
        seconds.
        """
        await self._connection.settled(self.id, timeout)
