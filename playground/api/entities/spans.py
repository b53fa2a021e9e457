"""One piece of formatted text."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

Entity = dict[str, Any]
"""The Bot API's `MessageEntity` as JSON."""

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
"""Kinds that are cut in pieces where they overlap other entities."""
QUOTES = ("blockquote", "expandable_blockquote")
LITERAL = ("pre", "code", "date_time")
"""Kinds within which nothing else is formatted."""
_RANKS = {
    **dict.fromkeys(QUOTES, 0),
    "code": 20,
    "date_time": 30,
    **dict.fromkeys(("text_link", "text_mention"), 49),
    **{kind: 90 + number for number, kind in enumerate(SPLITTABLE)},
    "custom_emoji": 99,
}
_OTHER_RANK = 50


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

    @property
    def end(self) -> int:
        return self.offset + self.length

    @property
    def rank(self) -> int:
        """Where entities cover the same characters, the one of the lower rank comes first."""
        if self.type == "pre":
            return 10 if self.extra.get("language") else 11
        return _RANKS.get(self.type, _OTHER_RANK)

    @classmethod
    def from_json(cls, entity: Entity) -> "Span":
        extra = {key: value for key, value in entity.items() if key not in ("type", "offset", "length")}
        return cls(entity["type"], entity["offset"], entity["length"], extra)

    def as_json(self) -> Entity:
        return {"type": self.type, "offset": self.offset, "length": self.length, **self.extra}

    def moved(self, offset: int, length: int) -> "Span":
        return replace(self, offset=offset, length=length)


def in_order(spans: Iterable[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.offset, -span.length, span.rank))
