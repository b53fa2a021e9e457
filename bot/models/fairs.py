"""The fair of a forum: a round shares out the projects among the backers.

An organiser requests the round, looks at its result, and has it sent or discards it.
"""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.pitches import StoredReason

DEFAULT_PITCHES, DEFAULT_VIEWERS_LEAST, DEFAULT_VIEWERS_MOST = 5, 2, 8
"""Whoever comes to a fair comes to look at more than in a plain week; never at more than they take in a week."""
PITCHES_MAX, VIEWERS_LEAST_MAX, VIEWERS_MOST_MAX = 10, 5, 20
MAX_TRIES = 3
"""A round fails when its computing was cut short this many times: one more try would be cut short as well."""


class FairStatus(StrEnum):
    """`REQUESTED` waits to be computed, `COMPUTED` for the organiser's decision, `SENDING` until all is sent."""

    REQUESTED = "requested"
    COMPUTED = "computed"
    SENDING = "sending"
    SENT = "sent"
    DISCARDED = "discarded"
    FAILED = "failed"


class FairRound(Base):
    """The rules of a round: a backer gets at most `pitches`; a project gets from `viewers_least` to `viewers_most`
    backers.

    The rest are counts. `projects` and `backers` take part; `weighed` projects have been compared with the backers so
    far. The result has `paired` pairs with `addressees` different backers; `short` projects have fewer backers than
    `viewers_least`.
    """

    __tablename__ = "fair_rounds"
    __table_args__ = (
        sa.CheckConstraint("pitches >= 1", name="pitches"),
        sa.CheckConstraint("viewers_least >= 1", name="viewers_least"),
        sa.CheckConstraint("viewers_most >= viewers_least", name="viewers"),
    )

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(64), unique=True)
    forum_id: Mapped[int] = mapped_column(sa.ForeignKey("forums.id"), index=True)
    requested_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    requested_at: Mapped[datetime]
    pitches: Mapped[int] = mapped_column(default=DEFAULT_PITCHES)
    viewers_least: Mapped[int] = mapped_column(default=DEFAULT_VIEWERS_LEAST)
    viewers_most: Mapped[int] = mapped_column(default=DEFAULT_VIEWERS_MOST)
    status: Mapped[FairStatus] = mapped_column(default=FairStatus.REQUESTED, index=True)
    tries: Mapped[int] = mapped_column(default=0)
    projects: Mapped[int] = mapped_column(default=0)
    backers: Mapped[int] = mapped_column(default=0)
    weighed: Mapped[int] = mapped_column(default=0)
    paired: Mapped[int] = mapped_column(default=0)
    addressees: Mapped[int] = mapped_column(default=0)
    short: Mapped[int] = mapped_column(default=0)
    computed_at: Mapped[datetime | None] = mapped_column(default=None)
    decided_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)

    def check(self) -> None:
        """Call this after creation. Raises `InvalidValueError`."""
        if not (
            1 <= self.pitches <= PITCHES_MAX
            and 1 <= self.viewers_least <= VIEWERS_LEAST_MAX
            and self.viewers_least <= self.viewers_most <= VIEWERS_MOST_MAX
        ):
            raise InvalidValueError("fair-rules")

    @property
    def awaits_result(self) -> bool:
        return self.status is FairStatus.REQUESTED

    @property
    def being_sent(self) -> bool:
        return self.status is FairStatus.SENDING

    def begin(self, *, projects: int, backers: int, at: datetime) -> bool:
        """Count one more try to compute the round. False if there were too many: then the round has failed."""
        if self.tries >= MAX_TRIES:
            self.status, self.closed_at = FairStatus.FAILED, at
            return False
        self.tries += 1
        self.projects, self.backers, self.weighed = projects, backers, 0
        return True

    def compute(self, *, paired: int, addressees: int, short: int, at: datetime) -> None:
        self.status, self.computed_at, self.weighed = FairStatus.COMPUTED, at, self.projects
        self.paired, self.addressees, self.short = paired, addressees, short

    def send(self, person_id: int, at: datetime) -> bool:
        """False if sending was decided before: the second tap changes nothing."""
        if self.status in {FairStatus.SENDING, FairStatus.SENT}:
            return False
        if self.status is not FairStatus.COMPUTED or not self.paired:
            raise OutdatedError
        self.status, self.decided_by, self.decided_at = FairStatus.SENDING, person_id, at
        return True

    def discard(self, person_id: int, at: datetime) -> bool:
        """Discard the round, even while it is being computed. False if it was discarded before."""
        if self.status is FairStatus.DISCARDED:
            return False
        if self.status not in {FairStatus.REQUESTED, FairStatus.COMPUTED}:
            raise OutdatedError
        self.status, self.closed_at = FairStatus.DISCARDED, at
        self.decided_by, self.decided_at = person_id, at
        return True

    def finish(self, at: datetime) -> None:
        """Close the round, because its last pair has an outcome."""
        self.status, self.closed_at = FairStatus.SENT, at


class PairOutcome(StrEnum):
    """What became of a chosen pair. Each pair is checked again just before it is sent."""

    WAITING = "waiting"
    SENT = "sent"
    ALREADY_SHOWN = "already_shown"
    NO_PLACES = "no_places"
    NO_LONGER_FITS = "no_longer_fits"


class FairPair(Base):
    """A project and a backer that a round has chosen for each other.

    `score`, `reasons`, `parts` and `causes` mean the same as in `Pitch`.
    """

    __tablename__ = "fair_pairs"
    __table_args__ = (
        sa.UniqueConstraint("round_id", "project_id", "backer_id"),
        sa.Index("ix_fair_pairs_round_id_outcome", "round_id", "outcome"),
    )

    id: Mapped[int] = surrogate_key()
    round_id: Mapped[int] = mapped_column(sa.ForeignKey("fair_rounds.id"))
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"))
    backer_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"))
    score: Mapped[float]
    reasons: Mapped[list[StoredReason]] = mapped_column(Json)
    parts: Mapped[dict[str, float]] = mapped_column(default_factory=dict)
    causes: Mapped[tuple[str, ...]] = mapped_column(default=())
    outcome: Mapped[PairOutcome] = mapped_column(default=PairOutcome.WAITING)


class ShortfallCause(StrEnum):
    """Why a project has too few viewers.

    `FEW_ELIGIBLE`: too few backers fit it and have not seen it yet. `BACKERS_FULL`: enough of them fit, but they have
    no places left this week.
    """

    FEW_ELIGIBLE = "few-eligible"
    BACKERS_FULL = "backers-full"


class FairShortfall(Base):
    """A project that the round gives fewer viewers than it should have."""

    __tablename__ = "fair_shortfalls"
    __table_args__ = (sa.UniqueConstraint("round_id", "project_id"),)

    id: Mapped[int] = surrogate_key()
    round_id: Mapped[int] = mapped_column(sa.ForeignKey("fair_rounds.id"))
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"))
    viewers: Mapped[int]
    cause: Mapped[ShortfallCause]
