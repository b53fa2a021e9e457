"""All people, chats, messages and files, kept in memory."""

import mimetypes
import secrets
from typing import Any

from playground.world.chats import Chat
from playground.world.errors import ControlError
from playground.world.files import StoredFile
from playground.world.messages import StoredMessage
from playground.world.people import Person

FIRST_PERSON_ID = 1001
FIRST_GROUP_ID = -4001
FIRST_SUPERGROUP_ID = -1001000000001


class World:
    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.messages: dict[int, dict[int, StoredMessage]] = {}
        self.files: dict[str, StoredFile] = {}
        self.polls: dict[str, tuple[int, int]] = {}
        """By the poll's id: its chat and its message."""
        self.last_message_id = 0

    def add_person(self, person: Person) -> None:
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, "private")

    def free_person_id(self) -> int:
        return max((FIRST_PERSON_ID - 1, *self.people)) + 1

    def add_group(self, kind: str, title: str, members: list[int]) -> Chat:
        """Found a group. Raises `ControlError` for an unknown kind or person."""
        if kind not in ("group", "supergroup", "channel"):
            raise ControlError("kind must be group, supergroup or channel")
        for member in members:
            self.person(member)
        first = FIRST_GROUP_ID if kind == "group" else FIRST_SUPERGROUP_ID
        taken = [id_ for id_, chat in self.chats.items() if chat.type != "private"]
        same_range = [id_ for id_ in taken if (id_ <= FIRST_SUPERGROUP_ID) == (kind != "group")]
        chat = Chat(min((first + 1, *same_range)) - 1, kind, title, members=members)
        self.chats[chat.id] = chat
        return chat

    def person(self, person_id: int) -> Person:
        """The person with this id. Raises `ControlError` if there is none."""
        try:
            return self.people[person_id]
        except KeyError:
            raise ControlError(f"no person {person_id}", 404) from None

    def chat_json(self, chat: Chat) -> dict[str, Any]:
        """The chat as the Bot API's short `Chat`."""
        if chat.type == "private":
            user = self.people[chat.id].user()
            keys = ("id", "first_name", "last_name", "username")
            return {key: user[key] for key in keys if key in user} | {"type": "private"}
        short: dict[str, Any] = {"id": chat.id, "type": chat.type, "title": chat.title}
        if chat.username:
            short["username"] = chat.username
        if chat.is_forum:
            short["is_forum"] = True
        return short

    def add_file(
        self,
        name: str,
        mime_type: str,
        content: bytes | None,
        size: int | None = None,
        *,
        kind: str = "document",
    ) -> StoredFile:
        """Keep a file. If only `size` is given, the file has no content."""
        key = secrets.token_urlsafe(24)
        guessed = mimetypes.guess_type(name)[0]
        if not mime_type or mime_type == "application/octet-stream":
            mime_type = guessed or "application/octet-stream"
        suffix = "." + name.rpartition(".")[2] if "." in name else ""
        length = len(content) if content is not None else size or 0
        number = len(self.files) + 1
        path = f"documents/file_{number}{suffix}"
        file = StoredFile(key, key[:12], name, mime_type, length, content, path, kind)
        self.files[key] = file
        return file

    def next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def store(self, message: StoredMessage) -> None:
        self.messages.setdefault(message.chat_id, {})[message.id] = message

    def message(self, chat_id: int, message_id: int) -> StoredMessage | None:
        """The message as a bot gets it; None if it is unknown, deleted, or given no more."""
        message = self.messages.get(chat_id, {}).get(message_id)
        return None if message is None or message.deleted or message.forgotten else message
