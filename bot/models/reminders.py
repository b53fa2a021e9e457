"""Reminders as rows, each due at a moment. A missed one is sent late, in other words, until its subject has ended."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base
from bot.models.country import local, moment

EVENING = time(19, 0)
AHEAD = timedelta(minutes=15)
LATE_AFTER = timedelta(minutes=2)


class ReminderKind(StrEnum):
    EVENING_BEFORE = "evening_before"
    SOON = "soon"


class ReminderStatus(StrEnum):
    DUE = "due"
    SENT = "sent"
    DROPPED = "dropped"


class Lateness(StrEnum):
    """Which words a reminder gets, depending on how late it is."""

    EVENING = "evening"
    SOON = "soon"
    LATE = "late"
    UNDER_WAY = "under-way"


def lateness_by_now(promised: Lateness, starts_at: datetime, now: datetime) -> Lateness:
    """The words that a reminder gets when it is sent. It may have waited since it was promised, and "in 15 minutes" or
    "starts at" is not true for long.
    """
    if now >= starts_at:
        return Lateness.UNDER_WAY
    if promised is Lateness.SOON and starts_at - now < AHEAD - LATE_AFTER:
        return Lateness.LATE
    return promised


class DueReminder(Base):
    """A missed reminder is sent late until `expires_at`, the end of what it reminds of."""

    __abstract__ = True

    kind: Mapped[ReminderKind]
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    status: Mapped[ReminderStatus] = mapped_column(default=ReminderStatus.DUE)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)

    def late(self, now: datetime) -> bool:
        """Whether it is later than a slow tick explains: the bot was down, or its clock was moved."""
        return now - self.due_at > LATE_AFTER

    def lateness(self, starts_at: datetime, now: datetime) -> Lateness:
        """Whether the reminder comes in time, late but before the start, or after the start."""
        if now >= starts_at:
            return Lateness.UNDER_WAY
        if self.late(now):
            return Lateness.LATE
        return Lateness.EVENING if self.kind is ReminderKind.EVENING_BEFORE else Lateness.SOON

    def expired(self, now: datetime) -> bool:
        return now >= self.expires_at

    def send(self, now: datetime) -> None:
        self.status, self.closed_at = ReminderStatus.SENT, now

    def drop(self, now: datetime) -> None:
        self.status, self.closed_at = ReminderStatus.DROPPED, now


def moments_ahead(starts_at: datetime, now: datetime) -> Mapping[ReminderKind, datetime]:
    """When to remind of a start: the evening before and 15 minutes ahead, without moments that have passed."""
    evening = moment(local(starts_at).date() - timedelta(days=1), EVENING)
    moments = {ReminderKind.EVENING_BEFORE: evening, ReminderKind.SOON: starts_at - AHEAD}
    return {kind: due_at for kind, due_at in moments.items() if due_at > now}
