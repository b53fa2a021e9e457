"""A person: what Telegram would know about them, and what the bot may do."""

from dataclasses import dataclass
from typing import Any


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
    """Whether the person has ever written to the bot. Until then the bot may not write to them."""
    reply_keyboard: dict[str, Any] | None = None

    def user(self) -> dict[str, Any]:
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        user["language_code"] = self.language_code
        return user
