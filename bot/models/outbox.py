"""Messages that a transaction promises. One dispatcher sends them later, in the reader's language."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.delays import within_a_day

MAX_ATTEMPTS = 12
_ATTEMPTS_AWAY = 6
"""In an outage attempts are counted up to this number and no further: a message is then tried again about once a
minute, and is not given up however long the outage lasts.
"""


OFTEN = 3
"""After this many failed attempts a message counts as overdue, however short the time since it was due."""


class DeliveryStatus(StrEnum):
    PENDING = "pending"
    SENT = "sent"
    DROPPED = "dropped"


class OutboxMessage(Base):
    """`content` is an encoded notification; it is erased once the message is sent or dropped. `dedupe_key` is unique,
    so that the same message cannot be promised twice.

    `asks`: it asks for an answer, which can be given behind a personal link.

    After a failed attempt the message rests until `retry_at`, unless the clock is set back to before `tried_at`: it
    would then rest for as long as the clock was set back. If it failed by an outage, its recipient's later
    messages wait behind it, so that they arrive in order. If it is `faulty` itself, they pass it meanwhile.
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
    tried_at: Mapped[datetime | None] = mapped_column(default=None)
    retry_at: Mapped[datetime | None] = mapped_column(default=None)
    faulty: Mapped[bool] = mapped_column(default=False)
    asks: Mapped[bool] = mapped_column(default=False)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    last_error: Mapped[str] = mapped_column(sa.String(120), default="")

    def take_back_attempt(self) -> None:
        """The attempt was not made after all, or is no fault of the message: the recipient cannot be reached."""
        self.attempts = max(0, self.attempts - 1)

    def drop(self, at: datetime, why: str) -> None:
        """Erase the content, which holds names and contacts. `dedupe_key` stays and prevents a repetition."""
        self.last_error = why
        self.status, self.closed_at, self.content = DeliveryStatus.DROPPED, at, {}

    def postpone(
        self, now: datetime, why: str, *, seconds: float | None = None, outage: bool = False
    ) -> None:
        """Try again after `seconds`, if the messenger named a time, else after a doubling delay of 2 s up to an hour.

        After `MAX_ATTEMPTS` the message is dropped. An outage is no fault of the message: it is waited out.
        """
        if outage:
            self.attempts = min(self.attempts, _ATTEMPTS_AWAY)
        elif self.attempts >= MAX_ATTEMPTS:
            self.drop(now, why)
            return
        self.last_error, self.faulty, self.tried_at = why, not outage, now
        self.retry_at = now + within_a_day(seconds or min(2.0 ** min(self.attempts, MAX_ATTEMPTS), 3600.0))


class PastPromise(Base):
    """What is left of a message that was sent or dropped long ago: its key, so that it is never promised again."""

    __tablename__ = "past_promises"

    dedupe_key: Mapped[str] = mapped_column(sa.String(160), primary_key=True)


LOOKED_AT_LEAST = timedelta(minutes=1)
LOOKED_AT_MOST = timedelta(hours=1)


_LET_STAND = "-"


class MessageButtons(Base):
    """A message in somebody's chat that has buttons, as long as they may lead somewhere. `kind` is the notification's
    key, `subjects` what its truth depends on, as in the outbox, and the buttons that it was given since; of its
    words nothing is kept.

    It is looked at again at `look_at`, the sooner the younger it is: most is answered in the first minutes.
    """

    __tablename__ = "message_buttons"
    __table_args__ = (sa.UniqueConstraint("recipient_id", "message_id"),)

    id: Mapped[int] = surrogate_key()
    recipient_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    message_id: Mapped[int] = mapped_column(sa.BigInteger)
    kind: Mapped[str] = mapped_column(sa.String(64))
    subjects: Mapped[dict[str, Any]]
    sent_at: Mapped[datetime]
    look_at: Mapped[datetime] = mapped_column(index=True)

    @classmethod
    def let_stand_at(cls, recipient_id: int, message_id: int, now: datetime) -> "MessageButtons":
        """In place of what would be remembered of it: its buttons are others now, and nobody takes them off."""
        return cls(
            recipient_id=recipient_id,
            message_id=message_id,
            kind=_LET_STAND,
            subjects={},
            sent_at=now,
            look_at=now + LOOKED_AT_MOST,
        )

    @property
    def let_stand(self) -> bool:
        return self.kind == _LET_STAND

    def look_later(self, now: datetime) -> None:
        self.look_at = now + min(LOOKED_AT_MOST, max(LOOKED_AT_LEAST, (now - self.sent_at) / 10))
