"""Messages as the test client sees them, and how texts and buttons are found in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Wanted = str | re.Pattern[str]


class NotSeen(AssertionError):  # noqa: N818  # reads as what happened
    """The test waited for something that did not come."""


class NoSuchButton(AssertionError):  # noqa: N818
    """No button has this label, or several contain it."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stood at one event. An edit makes a new value."""

    data: dict[str, Any]
    event_id: int

    @property
    def id(self) -> int:
        return int(self.data["message_id"])

    @property
    def text(self) -> str:
        """The text, or the caption of a file."""
        return str(self.data.get("text") or self.data.get("caption") or "")

    @property
    def html(self) -> str:
        return str(self.data.get("html", ""))

    @property
    def outgoing(self) -> bool:
        """Whether the bot has sent it."""
        return bool(self.data["outgoing"])

    @property
    def by_bot(self) -> bool:
        """Whether its words are the bot's: sent by itself, or by somebody who chose them from its offers."""
        return self.outgoing or "via_bot" in self.data

    @property
    def edited(self) -> bool:
        return bool(self.data["edited"])

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        """The buttons of the inline keyboard, row by row."""
        rows: list[list[dict[str, Any]]] = self.data.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def inline_buttons(self) -> list[dict[str, Any]]:
        return [button for row in self.rows for button in row]

    @property
    def buttons(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.rows]

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.inline_buttons]

    @property
    def document(self) -> dict[str, Any] | None:
        return self.data.get("document")

    @property
    def photo(self) -> dict[str, Any] | None:
        """The largest size of the photo."""
        sizes: list[dict[str, Any]] = self.data.get("photo", [])
        return sizes[-1] if sizes else None


@dataclass(frozen=True, slots=True)
class Offer:
    """What the bot answers to who asks it from the input field of a chat."""

    query_id: str
    data: dict[str, Any]
    chat_id: int | None

    @property
    def results(self) -> list[dict[str, Any]]:
        results: list[dict[str, Any]] = self.data["results"]
        return results

    @property
    def titles(self) -> list[str]:
        return [str(result["title"]) for result in self.results]

    @property
    def button(self) -> dict[str, Any] | None:
        """What opens the bot, above the results."""
        button: dict[str, Any] | None = self.data["button"]
        return button


def matches(text: str, wanted: Wanted) -> bool:
    return bool(wanted.search(text)) if isinstance(wanted, re.Pattern) else wanted in text


def pick(buttons: Sequence[dict[str, Any]], label: Wanted) -> dict[str, Any] | None:
    """The button with exactly this label, or else the only button that contains it. Raises `NoSuchButton` if several
    do.
    """
    if isinstance(label, str):
        exact = [button for button in buttons if button["text"] == label]
        if exact:
            return exact[0]
    partial = [button for button in buttons if matches(button["text"], label)]
    if len(partial) > 1 and isinstance(label, str):
        raise NoSuchButton(f"{label!r} fits several buttons: {[button['text'] for button in partial]}")
    return partial[0] if partial else None


def described(message: Message) -> str:
    """The message as lines of a transcript."""
    who = "bot" if message.outgoing else "   "
    kind = next(
        (name for name in ("document", "photo", "contact", "location", "sticker") if name in message.data), ""
    )
    file = f"[{kind}] " if kind else ""
    lines = [f"{who} | {line}" for line in (file + message.text).splitlines() or [""]]
    lines += ["    | " + " ".join(f"[{label}]" for label in row) for row in message.buttons]
    return "\n".join(lines)
