"""Replies that could not be given when their update was handled. They are given later, in order."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, BigId, surrogate_key
from bot.models.delays import within_a_day

_LONGEST_WAIT = 60.0
"""Seconds."""


class OwedReply(Base):
    """`content` is a call of the Bot API, or says that the chat's screen is to be drawn. The row is deleted when the
    reply has been given. `retry_at` is empty until it is tried for the first time.
    """

    __tablename__ = "owed_replies"

    id: Mapped[int] = surrogate_key()
    chat_id: Mapped[int] = mapped_column(BigId, index=True)
    content: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    tried_at: Mapped[datetime | None] = mapped_column(default=None)
    retry_at: Mapped[datetime | None] = mapped_column(default=None)
    attempts: Mapped[int] = mapped_column(default=0)

    @property
    def is_screen(self) -> bool:
        """What is neither a call nor a screen counts as a call, and fails as one."""
        return isinstance(self.content, dict) and "method" not in self.content

    def rests(self, now: datetime) -> bool:
        """A reply that was tried at a later time than now has seen the clock being set back, and rests no longer."""
        set_back = self.tried_at is not None and self.tried_at > now
        return self.retry_at is not None and self.retry_at > now and not set_back

    def begin(self, now: datetime) -> None:
        """Count an attempt that is about to be made, as if it failed: if nobody can write down what came of it, the
        next one is not made at once.
        """
        self.attempts += 1
        self.wait(now, None)

    def wait(self, now: datetime, seconds: float | None) -> None:
        """Try again after `seconds`, if the messenger named a time, else after a doubling delay of 1 s up to 60 s."""
        if seconds is None:
            seconds = min(2.0 ** min(max(0, self.attempts - 1), 10), _LONGEST_WAIT)
        self.tried_at = now
        self.retry_at = now + within_a_day(seconds)
