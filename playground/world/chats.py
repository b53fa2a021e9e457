"""A chat: private with one person, a group, a supergroup or a channel."""

from dataclasses import dataclass, field
from typing import Any


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

    @property
    def is_group(self) -> bool:
        return self.type in ("group", "supergroup")

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
