"""Reminders as rows: work to be done at a moment, late with a note, and dropped when nothing is left to remind of."""

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
    """How a reminder reads, by how late it is."""

    EVENING = "evening"
    SOON = "soon"
    LATE = "late"
    UNDER_WAY = "under-way"


class DueReminder(Base):
    """Missed ones are sent late until `expires_at`, the end of what they remind of."""

    __abstract__ = True

    kind: Mapped[ReminderKind]
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    status: Mapped[ReminderStatus] = mapped_column(default=ReminderStatus.DUE)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)

    def late(self, now: datetime) -> bool:
        """Missed by more than a slow tick explains: the bot was down, or its clock was moved."""
        return now - self.due_at > LATE_AFTER

    def lateness(self, starts_at: datetime, now: datetime) -> Lateness:
        """In time, late but before the start, or while what it reminds of is under way."""
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
    """The evening before and a quarter of an hour ahead, without those that have passed."""
    evening = moment(local(starts_at).date() - timedelta(days=1), EVENING)
    moments = {ReminderKind.EVENING_BEFORE: evening, ReminderKind.SOON: starts_at - AHEAD}
    return {kind: due_at for kind, due_at in moments.items() if due_at > now}
