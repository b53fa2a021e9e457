"""A forum, its sessions, who takes part, and the reminders that are due to them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key


class SessionKind(StrEnum):
    PANEL = "panel"
    CONFERENCE = "conference"
    SEMINAR = "seminar"
    MASTER_CLASS = "master_class"
    FAIR = "fair"
    CEREMONY = "ceremony"


class Forum(Base):
    """`names`, `venue`, `description` are keyed by language code."""

    __tablename__ = "forums"
    __table_args__ = (sa.CheckConstraint("ends_on >= starts_on", name="period"),)

    id: Mapped[int] = surrogate_key()
    slug: Mapped[str] = mapped_column(sa.String(64), unique=True)
    names: Mapped[dict[str, Any]]
    venue: Mapped[dict[str, Any]]
    description: Mapped[dict[str, Any]]
    region: Mapped[str] = mapped_column(sa.String(8))
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    sample: Mapped[bool] = mapped_column(default=False)


class ForumSession(Base):
    """`speakers`: name, and role keyed by language."""

    __tablename__ = "forum_sessions"
    __table_args__ = (
        sa.UniqueConstraint("forum_id", "slug"),
        sa.CheckConstraint("ends_at > starts_at", name="period"),
    )

    id: Mapped[int] = surrogate_key()
    forum_id: Mapped[int] = mapped_column(sa.ForeignKey("forums.id"))
    slug: Mapped[str] = mapped_column(sa.String(64))
    kind: Mapped[SessionKind]
    titles: Mapped[dict[str, Any]]
    description: Mapped[dict[str, Any]]
    hall: Mapped[dict[str, Any]]
    speakers: Mapped[list[dict[str, Any]]]
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    places: Mapped[int | None] = mapped_column(default=None)


class Registration(Base):
    __tablename__ = "registrations"
    __table_args__ = (sa.UniqueConstraint("forum_id", "person_id"),)

    id: Mapped[int] = surrogate_key()
    forum_id: Mapped[int] = mapped_column(sa.ForeignKey("forums.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    created_at: Mapped[datetime]


class Attendance(StrEnum):
    """A starred session, and what the person answered to its reminder."""

    STARRED = "starred"
    GOING = "going"
    NOT_COMING = "not_coming"


class Star(Base):
    __tablename__ = "stars"
    __table_args__ = (sa.UniqueConstraint("session_id", "person_id"),)

    id: Mapped[int] = surrogate_key()
    session_id: Mapped[int] = mapped_column(sa.ForeignKey("forum_sessions.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    created_at: Mapped[datetime]
    attendance: Mapped[Attendance] = mapped_column(default=Attendance.STARRED)


class ReminderKind(StrEnum):
    EVENING_BEFORE = "evening_before"
    SOON = "soon"


class ReminderStatus(StrEnum):
    DUE = "due"
    SENT = "sent"
    DROPPED = "dropped"


class Reminder(Base):
    """Work to be done at `due_at`. Missed ones are sent late until `expires_at`, the session's end."""

    __tablename__ = "reminders"
    __table_args__ = (
        sa.UniqueConstraint("session_id", "person_id", "kind"),
        sa.Index("ix_reminders_status_due_at", "status", "due_at"),
    )

    id: Mapped[int] = surrogate_key()
    session_id: Mapped[int] = mapped_column(sa.ForeignKey("forum_sessions.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    kind: Mapped[ReminderKind]
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    status: Mapped[ReminderStatus] = mapped_column(default=ReminderStatus.DUE)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)

    def is_late(self, now: datetime, grace_seconds: float) -> bool:
        return (now - self.due_at).total_seconds() > grace_seconds

    def send(self, now: datetime) -> None:
        self.status, self.closed_at = ReminderStatus.SENT, now

    def drop(self, now: datetime) -> None:
        self.status, self.closed_at = ReminderStatus.DROPPED, now
