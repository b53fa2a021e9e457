"""Replies that could not be given when their update was handled. They are given later, in order."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, BigId, surrogate_key
from bot.models.waits import within_a_day

_LONGEST_WAIT = 60.0
"""Seconds."""


class OwedReply(Base):
    """`content` is a call of the Bot API, or says that the chat's screen is to be drawn. The row is deleted when the
    reply has been given. `retry_at` is empty until it failed for the first time.
    """

    __tablename__ = "owed_replies"

    id: Mapped[int] = surrogate_key()
    chat_id: Mapped[int] = mapped_column(BigId, index=True)
    content: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    retry_at: Mapped[datetime | None] = mapped_column(default=None)
    attempts: Mapped[int] = mapped_column(default=0)

    @property
    def is_screen(self) -> bool:
        return "method" not in self.content

    def wait(self, now: datetime, seconds: float | None) -> None:
        """Try again after `seconds`, if the messenger named a time, else after a doubling delay of 1 s up to 60 s."""
        if seconds is None:
            seconds = min(2.0 ** min(self.attempts, 10), _LONGEST_WAIT)
        self.attempts += 1
        self.retry_at = now + within_a_day(seconds)
