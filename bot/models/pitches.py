"""One project put before one backer, from the sending to the answer of both sides."""

from datetime import datetime
from enum import StrEnum
from typing import TypeAlias, TypedDict

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.errors import OutdatedError


class PitchStatus(StrEnum):
    """`ACCEPTED` is the match: both sides have said yes. `CLOSED`: the project was withdrawn first."""

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
"""The backer has said yes and the project's side has not said no: nobody else need be asked."""


class Search(Base):
    """When backers were last looked for: a project that nobody fits is not weighed again at every tick.

    `moderators_told_at`: when they were asked to call somebody, for nobody else is left to be asked.
    """

    __tablename__ = "searches"

    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), primary_key=True)
    searched_at: Mapped[datetime]
    moderators_told_at: Mapped[datetime | None] = mapped_column(default=None)


ReasonParameter: TypeAlias = str | int | list[str]


class StoredReason(TypedDict):
    """A reason as a pitch keeps it, in JSON: words are chosen when it is shown."""

    code: str
    parameters: dict[str, ReasonParameter]


class Pitch(Base):
    """`reasons` are codes with parameters, `score` is between 0 and 1; words are chosen when shown.

    `wave` counts from 1: the backers of a wave are asked together. A pitch that was put off comes back once, at
    `returned_at`, or waits until `held_until` where its backer has no place free that week. `decided_at` is when
    the project's side answered, or when the pitch expired or was closed.
    `parts` add up to the score in log-odds, `causes` are what the project clearly speaks of, and `lessons`
    the answers to this pitch that have moved its backer's leanings, each once.
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
        """False when this side has said yes before: the second tap changes nothing."""
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
        """The project's side says yes: from here on both see each other's contacts."""
        return self._decide(PitchStatus.ACCEPTED, at)

    def refuse(self, at: datetime) -> bool:
        return self._decide(PitchStatus.REFUSED, at)

    def see(self, at: datetime) -> bool:
        """Somebody of the backer has opened it. False when it was opened before."""
        if self.seen_at is not None:
            return False
        self.seen_at = at
        return True

    def nudge(self, at: datetime) -> None:
        self.nudged_at = at

    def come_back(self, at: datetime) -> None:
        """It was put off and is asked anew."""
        self.status, self.returned_at, self.held_until = PitchStatus.SENT, at, None

    def hold(self, until: datetime) -> None:
        self.held_until = until

    def expire(self, at: datetime) -> None:
        self._end(PitchStatus.EXPIRED, at)

    def close(self, at: datetime) -> None:
        """Its project has been withdrawn."""
        self._end(PitchStatus.CLOSED, at)

    def explain_decline(self, reason: str) -> None:
        """For ourselves alone: the other side never reads it."""
        if self.status is not PitchStatus.DECLINED:
            raise OutdatedError("pitch-already-answered")
        self.decline_reason = reason

    @property
    def asked_at(self) -> datetime:
        """When the backer was asked, the last time."""
        return self.returned_at or self.sent_at

    @property
    def settled_at(self) -> datetime | None:
        """When it ceased to await its backer's answer; None while it does."""
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
        """The backer has said yes, whatever the other side said to that."""
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
