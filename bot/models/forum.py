"""A forum, its sessions, the people who take part, and their reminders."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypedDict

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.country import today
from bot.models.errors import OutdatedError
from bot.models.reminders import DueReminder, moments_ahead


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
    names: Mapped[dict[str, str]]
    venue: Mapped[dict[str, str]]
    description: Mapped[dict[str, str]]
    region: Mapped[str] = mapped_column(sa.String(8))
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    sample: Mapped[bool] = mapped_column(default=False)

    def over(self, now: datetime) -> bool:
        return today(now) > self.ends_on

    def must_not_be_over(self, now: datetime) -> None:
        """Raises `OutdatedError` if the forum has ended: nobody can join last year's forum."""
        if self.over(now):
            raise OutdatedError("forum-over")

    @property
    def days(self) -> tuple[date, ...]:
        length = (self.ends_on - self.starts_on).days + 1
        return tuple(self.starts_on + timedelta(days=number) for number in range(length))


class StoredSpeaker(TypedDict):
    """A speaker in the JSON of a session. `role` is keyed by language code."""

    name: str
    role: dict[str, str]


class ForumSession(Base):
    """`titles`, `description` and `hall` are keyed by language code."""

    __tablename__ = "forum_sessions"
    __table_args__ = (
        sa.UniqueConstraint("forum_id", "slug"),
        sa.CheckConstraint("ends_at > starts_at", name="period"),
    )

    id: Mapped[int] = surrogate_key()
    forum_id: Mapped[int] = mapped_column(sa.ForeignKey("forums.id"))
    slug: Mapped[str] = mapped_column(sa.String(64))
    kind: Mapped[SessionKind]
    titles: Mapped[dict[str, str]]
    description: Mapped[dict[str, str]]
    hall: Mapped[dict[str, str]]
    speakers: Mapped[list[StoredSpeaker]] = mapped_column(Json)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    places: Mapped[int | None] = mapped_column(default=None)

    def over(self, now: datetime) -> bool:
        return now >= self.ends_at

    def must_not_be_over(self, now: datetime) -> None:
        """Raises `OutdatedError` if the session has ended: yesterday's can be neither starred nor answered."""
        if self.over(now):
            raise OutdatedError("session-over")

    def reminders_for(self, person_id: int, now: datetime) -> tuple["Reminder", ...]:
        """The person's reminders of this session. Moments that have passed when the star is set are left out."""
        return tuple(
            Reminder(
                session_id=self.id, person_id=person_id, kind=kind, due_at=due_at, expires_at=self.ends_at
            )
            for kind, due_at in moments_ahead(self.starts_at, now).items()
        )


class Registration(Base):
    __tablename__ = "registrations"
    __table_args__ = (sa.UniqueConstraint("forum_id", "person_id"),)

    id: Mapped[int] = surrogate_key()
    forum_id: Mapped[int] = mapped_column(sa.ForeignKey("forums.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    created_at: Mapped[datetime]


class Attendance(StrEnum):
    """`STARRED` until the person has answered whether they come; the reminder asks them."""

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

    def answer(self, *, going: bool) -> bool:
        """False if the person gave the same answer before: the second tap changes nothing."""
        answer = Attendance.GOING if going else Attendance.NOT_COMING
        changed = self.attendance is not answer
        self.attendance = answer
        return changed


class Reminder(DueReminder):
    __tablename__ = "reminders"
    __table_args__ = (
        sa.UniqueConstraint("session_id", "person_id", "kind"),
        sa.Index("ix_reminders_status_due_at", "status", "due_at"),
    )

    id: Mapped[int] = surrogate_key()
    session_id: Mapped[int] = mapped_column(sa.ForeignKey("forum_sessions.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)

    @property
    def dedupe_key(self) -> str:
        """One message for each kind and moment. When a session moves, the moment changes, and people hear anew."""
        return f"reminder:{self.session_id}:{self.person_id}:{self.kind}:{int(self.due_at.timestamp())}"
