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
    role_hint: str | dict[str, str] | None = None
    """What they are, in one language or by language."""
    blocked: bool = False
    deactivated: bool = False
    started: bool = False
    """Whether the person has ever written to the bot. Until then the bot may not write to them."""
    reply_keyboard: dict[str, Any] | None = None
    bot_language: str | None = None
    """The language in which the bot speaks with them, once they have chosen one. Telegram knows it not."""
    organization: str | None = None
    """The key of the sample organisation that they speak for."""
    character: str | None = None
    """How somebody answers who answers by themselves. None: somebody else plays them."""
    shown: bool = True
    """Whether the chat page has a column for them."""

    def user(self) -> dict[str, Any]:
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        user["language_code"] = self.language_code
        return user
