"""One project put before one backer, from the sending to the answer of both sides."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError


class PitchStatus(StrEnum):
    """`ACCEPTED` is the match: both sides have said yes."""

    SENT = "sent"
    LATER = "later"
    INTERESTED = "interested"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    EXPIRED = "expired"


OPEN_TO_BACKER = frozenset({PitchStatus.SENT, PitchStatus.LATER})


class Search(Base):
    """When backers were last looked for: a project that nobody fits is not weighed again at every tick."""

    __tablename__ = "searches"

    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), primary_key=True)
    searched_at: Mapped[datetime]


class Pitch(Base):
    """`reasons` are codes with parameters, `score` is between 0 and 1; words are chosen when shown."""

    __tablename__ = "pitches"
    __table_args__ = (sa.UniqueConstraint("project_id", "backer_id"),)

    id: Mapped[int] = surrogate_key()
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"))
    backer_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    score: Mapped[float]
    reasons: Mapped[list[dict[str, Any]]]
    sent_at: Mapped[datetime]
    status: Mapped[PitchStatus] = mapped_column(default=PitchStatus.SENT, index=True)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    answered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)
    decline_reason: Mapped[str] = mapped_column(sa.Text, default="")
    decided_at: Mapped[datetime | None] = mapped_column(default=None)

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

    def explain_decline(self, reason: str) -> None:
        """For ourselves alone: the other side never reads it."""
        if self.status is not PitchStatus.DECLINED:
            raise OutdatedError("pitch-already-answered")
        self.decline_reason = reason

    @property
    def open_to_backer(self) -> bool:
        return self.status in OPEN_TO_BACKER

    @property
    def awaits_decision(self) -> bool:
        return self.status is PitchStatus.INTERESTED

    @property
    def interested(self) -> bool:
        """The backer has said yes, whatever the other side said to that."""
        return self.status in {PitchStatus.INTERESTED, PitchStatus.ACCEPTED, PitchStatus.REFUSED}

    @property
    def matched(self) -> bool:
        return self.status is PitchStatus.ACCEPTED

    def _answer(self, status: PitchStatus, person_id: int, at: datetime) -> None:
        if self.status not in OPEN_TO_BACKER:
            raise OutdatedError("pitch-already-answered")
        self.status, self.answered_by, self.answered_at = status, person_id, at

    def _decide(self, status: PitchStatus, at: datetime) -> bool:
        if self.status is status:
            return False
        if self.status is not PitchStatus.INTERESTED:
            raise OutdatedError("pitch-already-decided")
        self.status, self.decided_at = status, at
        return True
