"""People, chats, messages and files, in memory. Messages are kept as the Bot API's own JSON."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from playground.world.errors import ControlError
from playground.world.rendering import to_html

FIRST_PERSON_ID = 1001
FIRST_GROUP_ID = -4001
FIRST_SUPERGROUP_ID = -1001000000001
FILE_KINDS = ("document", "voice", "video", "audio", "animation", "sticker", "video_note")


@dataclass(slots=True)
class Person:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str = "ru"
    role_hint: str | None = None
    blocked: bool = False
    deactivated: bool = False
    started: bool = False
    """Whether the person ever wrote to the bot; until then the bot may not write either."""
    reply_keyboard: dict[str, Any] | None = None

    def user(self) -> dict[str, Any]:
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        user["language_code"] = self.language_code
        return user


@dataclass(slots=True)
class Chat:
    id: int
    type: str
    title: str | None = None
    username: str | None = None
    members: list[int] = field(default_factory=list)
    """People in a group or channel; the first one owns it."""
    bot_status: str = "administrator"
    is_forum: bool = False
    topics: dict[int, str] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "type": self.type,
            "title": self.title,
            "username": self.username,
            "members": self.members,
            "is_forum": self.is_forum,
            "topics": [{"message_thread_id": key, "name": name} for key, name in self.topics.items()],
            "pinned": self.pinned,
            "bot_status": self.bot_status,
            "migrated_to": self.migrated_to,
        }


@dataclass(slots=True)
class StoredFile:
    id: str
    unique_id: str
    name: str
    mime_type: str
    size: int
    """Bytes. May be stated without any content behind it, for files too large to make."""
    content: bytes | None
    path: str


@dataclass(slots=True)
class StoredMessage:
    data: dict[str, Any]
    outgoing: bool
    edited: bool = False
    deleted: bool = False
    inline_message_id: str | None = None
    fixed: bool = False
    """Sent with a keyboard that is not inline: such messages cannot be edited."""
    votes: dict[int, list[int]] = field(default_factory=dict)
    """Of a poll: options by person."""

    @property
    def id(self) -> int:
        return int(self.data["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.data["chat"]["id"])

    def for_people(self) -> dict[str, Any]:
        """The Bot API's message with what a chat page needs besides."""
        seen = {
            **self.data,
            "outgoing": self.outgoing,
            "edited": self.edited,
            "deleted": self.deleted,
        }
        if "text" in seen:
            seen["html"] = to_html(seen["text"], seen.get("entities", ()))
        elif "caption" in seen:
            seen["html"] = to_html(seen["caption"], seen.get("caption_entities", ()))
        for kind in FILE_KINDS:
            if kind in seen:
                seen[kind] = _with_url(seen[kind])
        if "photo" in seen:
            seen["photo"] = [_with_url(size) for size in seen["photo"]]
        return seen


def _with_url(file: dict[str, Any]) -> dict[str, Any]:
    name = quote(file.get("file_name") or "file", safe="")
    return {**file, "url": f"/api/files/{file['file_id']}/{name}"}


class World:
    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.messages: dict[int, dict[int, StoredMessage]] = {}
        self.files: dict[str, StoredFile] = {}
        self.polls: dict[str, tuple[int, int]] = {}
        """Poll id to chat and message."""
        self.last_message_id = 0

    def add_person(self, person: Person) -> None:
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, "private")

    def free_person_id(self) -> int:
        return max((FIRST_PERSON_ID - 1, *self.people)) + 1

    def add_group(self, kind: str, title: str, members: list[int]) -> Chat:
        """Raises `ControlError` for a kind or a person that does not exist."""
        if kind not in ("group", "supergroup", "channel"):
            raise ControlError("kind is group, supergroup or channel")
        for member in members:
            self.person(member)
        first = FIRST_GROUP_ID if kind == "group" else FIRST_SUPERGROUP_ID
        taken = [id_ for id_, chat in self.chats.items() if chat.type != "private"]
        same_range = [id_ for id_ in taken if (id_ <= FIRST_SUPERGROUP_ID) == (kind != "group")]
        chat = Chat(min((first + 1, *same_range)) - 1, kind, title, members=members)
        self.chats[chat.id] = chat
        return chat

    def person(self, person_id: int) -> Person:
        """Raises `ControlError` when there is no such person."""
        try:
            return self.people[person_id]
        except KeyError:
            raise ControlError(f"no person {person_id}", 404) from None

    def chat_json(self, chat: Chat) -> dict[str, Any]:
        """The Bot API's short `Chat`."""
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

    def next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def store(self, message: StoredMessage) -> None:
        self.messages.setdefault(message.chat_id, {})[message.id] = message

    def message(self, chat_id: int, message_id: int) -> StoredMessage | None:
        """The message, unless it is unknown or was deleted."""
        message = self.messages.get(chat_id, {}).get(message_id)
        return None if message is None or message.deleted else message
