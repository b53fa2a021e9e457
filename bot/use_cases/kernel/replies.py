"""What the bot says in answer to one update, and what of it has to wait.

Telegram may be slow, refuse for a time or be away. What could not be said then is owed: it becomes a row in the
transaction that marks the update as handled, and is said later, in order (`GiveOwedReplies`).
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

CALL_SECONDS = 10.0
"""Seconds that one update may wait for Telegram. After that, whatever it still has to say is owed."""


@dataclass(frozen=True, slots=True)
class OwedCall:
    """A call of the Bot API to be made later: the method's name and its parameters as JSON."""

    method: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OwedScreen:
    """The chat's open screen, to be drawn anew when Telegram is back: it then shows the records as they are.

    `language_code` is what the person's Telegram is set to, for somebody who has not chosen a language yet.
    """

    language_code: str = ""


class NotSaidError(Exception):
    """Something could not be said in time, and whoever wanted to say it makes it up in another way."""


@dataclass(slots=True)
class Replies:
    """The replies to one update. `behind` tells that the chat is still owed earlier ones, which have to come first.
    `update_id` is its number at Telegram, None for a deed of our own; `dialogs_opened` counts the dialogs it opens.

    `deadline` is a moment of the event loop's clock. `state_lost` tells that the state of the chat's screens could not
    be read and was thrown away. `raising` and `in_passing` say what happens to a reply that cannot be given.
    """

    chat_id: int | None
    update_id: int | None = None
    behind: bool = False
    dialogs_opened: int = 0
    deadline: float = float("inf")
    language_code: str = ""
    owed: list[OwedCall | OwedScreen] = field(default_factory=list)
    state_lost: bool = False
    raising: bool = False
    in_passing: bool = False

    def owe(self, reply: OwedCall | OwedScreen) -> None:
        """Put a reply behind those that are owed already. A screen is drawn once, as the last state has it."""
        if isinstance(reply, OwedScreen):
            self.owed = [earlier for earlier in self.owed if not isinstance(earlier, OwedScreen)]
        self.owed.append(reply)
        self.behind = True

    @contextmanager
    def raise_unsaid(self) -> Iterator[None]:
        """Inside, what cannot be said raises `NotSaidError`. Outside, it is owed and the handler goes on."""
        self.raising = True
        try:
            yield
        finally:
            self.raising = False


@contextmanager
def in_passing() -> Iterator[None]:
    """What is said inside is of use only now: if it cannot be said, it is not repeated."""
    replies = replies_now()
    if replies is None:
        yield
        return
    replies.in_passing = True
    try:
        yield
    finally:
        replies.in_passing = False


_now: ContextVar[Replies | None] = ContextVar("replies", default=None)


def replies_now() -> Replies | None:
    """The replies to the update that is being handled; None where nobody waits for an answer."""
    return _now.get()


@contextmanager
def replying(replies: Replies) -> Iterator[None]:
    """Everything said inside answers this update."""
    token = _now.set(replies)
    try:
        yield
    finally:
        _now.reset(token)
