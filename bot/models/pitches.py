"""A pitch: one project put before one backer, from its sending to the answers of both sides."""

from datetime import datetime
from enum import StrEnum
from typing import TypeAlias, TypedDict

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.errors import OutdatedError


class PitchStatus(StrEnum):
    """`ACCEPTED` is a match: both sides have said yes. `CLOSED`: the project was withdrawn while the pitch was open."""

    SENT = "sent"
    LATER = "later"
    INTERESTED = "interested"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    EXPIRED = "expired"
    CLOSED = "closed"


OPEN_TO_BACKER = frozenset({PitchStatus.SENT, PitchStatus.LATER})
HOPEFUL = frozenset({PitchStatus.INTERESTED, PitchStatus.ACCEPTED})
"""The backer has said yes and the project's side has not said no, so nobody else needs to be asked."""


class Search(Base):
    """When a project's backers were last searched for. Without it, a project that fits nobody would be compared with
    all backers at every tick.

    `moderators_told_at` is when moderators were asked to call backers, because nobody else was left to be asked.
    """

    __tablename__ = "searches"

    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), primary_key=True)
    searched_at: Mapped[datetime]
    moderators_told_at: Mapped[datetime | None] = mapped_column(default=None)


ReasonParameter: TypeAlias = str | int | list[str]


class StoredReason(TypedDict):
    """A reason in the JSON of a pitch. Its words are chosen when it is shown."""

    code: str
    parameters: dict[str, ReasonParameter]


class Pitch(Base):
    """`score` is between 0 and 1; `parts` add up to it in log-odds. `reasons` are codes with parameters, which are put
    into words when the pitch is shown.

    The backers of one `wave` are asked together; waves count from 1. A postponed pitch comes back once, at
    `returned_at`; while its backer has no place free, it waits until `held_until` before that is tried again.
    `decided_at` is when the project's side answered, or when the pitch expired or was closed.
    `causes` are what the project clearly speaks of. `lessons` are the answers to this pitch that have moved the
    backer's leanings already, so that each of them does so once.
    """

    __tablename__ = "pitches"
    __table_args__ = (sa.UniqueConstraint("project_id", "backer_id"),)

    id: Mapped[int] = surrogate_key()
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"))
    backer_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    score: Mapped[float]
    reasons: Mapped[list[StoredReason]] = mapped_column(Json)
    sent_at: Mapped[datetime]
    status: Mapped[PitchStatus] = mapped_column(default=PitchStatus.SENT, index=True)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    answered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)
    decline_reason: Mapped[str] = mapped_column(sa.Text, default="")
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    wave: Mapped[int] = mapped_column(default=1)
    seen_at: Mapped[datetime | None] = mapped_column(default=None)
    nudged_at: Mapped[datetime | None] = mapped_column(default=None)
    returned_at: Mapped[datetime | None] = mapped_column(default=None)
    held_until: Mapped[datetime | None] = mapped_column(default=None)
    parts: Mapped[dict[str, float]] = mapped_column(default_factory=dict)
    causes: Mapped[tuple[str, ...]] = mapped_column(default=())
    lessons: Mapped[tuple[str, ...]] = mapped_column(default=())

    def express_interest(self, person_id: int, at: datetime) -> bool:
        """False if the backer has said yes before: the second tap changes nothing."""
        if self.status in {PitchStatus.INTERESTED, PitchStatus.ACCEPTED}:
            return False
        self._answer(PitchStatus.INTERESTED, person_id, at)
        return True

    def postpone(self, person_id: int, at: datetime) -> bool:
        if self.status is PitchStatus.LATER:
            return False
        self._answer(PitchStatus.LATER, person_id, at)
        return True

    def decline(self, person_id: int, at: datetime) -> bool:
        if self.status is PitchStatus.DECLINED:
            return False
        self._answer(PitchStatus.DECLINED, person_id, at)
        return True

    def accept(self, at: datetime) -> bool:
        """The project's side says yes. From here on both sides see each other's contacts."""
        return self._decide(PitchStatus.ACCEPTED, at)

    def refuse(self, at: datetime) -> bool:
        return self._decide(PitchStatus.REFUSED, at)

    def see(self, at: datetime) -> bool:
        """Somebody who represents the backer has opened the pitch. False if it was opened before."""
        if self.seen_at is not None:
            return False
        self.seen_at = at
        return True

    def nudge(self, at: datetime) -> None:
        self.nudged_at = at

    def come_back(self, at: datetime) -> None:
        """Ask the backer again, after they postponed the pitch."""
        self.status, self.returned_at, self.held_until = PitchStatus.SENT, at, None

    def hold(self, until: datetime) -> None:
        self.held_until = until

    def expire(self, at: datetime) -> None:
        self._end(PitchStatus.EXPIRED, at)

    def close(self, at: datetime) -> None:
        """Close the pitch, because its project was withdrawn."""
        self._end(PitchStatus.CLOSED, at)

    def explain_decline(self, reason: str) -> None:
        """Keep the backer's reason for a no. The project's side never reads it."""
        if self.status is not PitchStatus.DECLINED:
            raise OutdatedError("pitch-already-answered")
        self.decline_reason = reason

    @property
    def asked_at(self) -> datetime:
        """When the backer was last asked."""
        return self.returned_at or self.sent_at

    @property
    def settled_at(self) -> datetime | None:
        """When the pitch stopped waiting for its backer's answer; None while it waits."""
        if self.status is PitchStatus.SENT:
            return None
        return (
            self.decided_at if self.status in {PitchStatus.EXPIRED, PitchStatus.CLOSED} else self.answered_at
        )

    @property
    def open_to_backer(self) -> bool:
        return self.status in OPEN_TO_BACKER

    @property
    def interested(self) -> bool:
        """The backer has said yes, whatever the project's side replied."""
        return self.status in {PitchStatus.INTERESTED, PitchStatus.ACCEPTED, PitchStatus.REFUSED}

    @property
    def matched(self) -> bool:
        return self.status is PitchStatus.ACCEPTED

    def _answer(self, status: PitchStatus, person_id: int, at: datetime) -> None:
        if self.status is PitchStatus.EXPIRED:
            raise OutdatedError("pitch-expired")
        if self.status is PitchStatus.CLOSED:
            raise OutdatedError("pitch-project-closed")
        if self.status not in OPEN_TO_BACKER:
            raise OutdatedError("pitch-already-answered")
        self.status, self.answered_by, self.answered_at = status, person_id, at

    def _end(self, status: PitchStatus, at: datetime) -> None:
        if self.status not in OPEN_TO_BACKER:
            raise OutdatedError("pitch-already-answered")
        self.status, self.decided_at = status, at

    def _decide(self, status: PitchStatus, at: datetime) -> bool:
        if self.status is status:
            return False
        if self.status is not PitchStatus.INTERESTED:
            raise OutdatedError("pitch-already-decided")
        self.status, self.decided_at = status, at
        return True
