"""Messages that a transaction promises. One dispatcher sends them later, in the reader's language."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key

MAX_ATTEMPTS = 12
_ATTEMPTS_AWAY = 6
"""In an outage no more are counted, so that a message is tried again each minute however long it lasts."""


OFTEN = 3
"""So many attempts in vain and a message counts as overdue: each one moves the moment of the next."""


class DeliveryStatus(StrEnum):
    PENDING = "pending"
    SENT = "sent"
    DROPPED = "dropped"


class OutboxMessage(Base):
    """`content` is an encoded notification, until it is sent or dropped. `dedupe_key` makes the same promise twice
    impossible.
    """

    __tablename__ = "outbox"
    __table_args__ = (sa.Index("ix_outbox_status_not_before", "status", "not_before"),)

    id: Mapped[int] = surrogate_key()
    recipient_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    dedupe_key: Mapped[str] = mapped_column(sa.String(160), unique=True)
    content: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    not_before: Mapped[datetime]
    expires_at: Mapped[datetime | None] = mapped_column(default=None)
    status: Mapped[DeliveryStatus] = mapped_column(default=DeliveryStatus.PENDING)
    attempts: Mapped[int] = mapped_column(default=0)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    last_error: Mapped[str] = mapped_column(sa.String(120), default="")

    def mark_delivered(self, at: datetime) -> None:
        self._close(DeliveryStatus.SENT, at)

    def drop(self, at: datetime, why: str) -> None:
        self.last_error = why
        self._close(DeliveryStatus.DROPPED, at)

    def postpone(
        self, now: datetime, why: str, *, seconds: float | None = None, outage: bool = False
    ) -> None:
        """Try again: when the server says, else after a doubling delay from two seconds up to an hour.

        What is not taken in the end is given up. An outage is waited out: it is no fault of the message.
        """
        if not outage or self.attempts < _ATTEMPTS_AWAY:
            self.attempts += 1
        self.last_error = why
        if self.attempts >= MAX_ATTEMPTS:
            self.drop(now, why)
            return
        self.not_before = now + timedelta(seconds=seconds or min(2.0**self.attempts, 3600.0))

    def _close(self, status: DeliveryStatus, at: datetime) -> None:
        """Of what was said, names and contacts among it, nothing is kept; the key alone prevents a repetition."""
        self.status, self.closed_at, self.content = status, at, {}
