"""One piece of formatted text."""

from dataclasses import dataclass, field, replace
from typing import Any

Entity = dict[str, Any]
"""The Bot API's `MessageEntity` as JSON."""


class MarkupError(ValueError):
    """The markup cannot be parsed. The message is Telegram's own."""


def utf16_length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass(frozen=True, slots=True)
class Span:
    type: str
    offset: int
    """In UTF-16 code units; so is `length`."""
    length: int
    extra: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, entity: Entity) -> "Span":
        extra = {key: value for key, value in entity.items() if key not in ("type", "offset", "length")}
        return cls(entity["type"], entity["offset"], entity["length"], extra)

    def as_json(self) -> Entity:
        return {"type": self.type, "offset": self.offset, "length": self.length, **self.extra}

    def moved(self, offset: int, length: int) -> "Span":
        return replace(self, offset=offset, length=length)
