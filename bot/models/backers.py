"""What a business or a state body is ready to support."""

from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base
from bot.models.country import moment, today
from bot.models.reference import Language

DEFAULT_PITCHES_PER_WEEK = 3
MAX_PITCHES_PER_WEEK = 50
DIGEST_HOUR = 9
"""The hour of the day, in the country's time, at which a digest arrives unless the backer chose another one."""
DIGEST_HOURS = (8, 9, 12, 18)
DIGEST_CLOSES = timedelta(minutes=1)
"""How long before its hour a digest takes no more pitches: one that is still being stored would miss the message."""


class PitchFrequency(StrEnum):
    """How often a backer wants to be asked."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


class BackerProfile(Base):
    """`regions` empty means the whole country; `ceiling` is tenge per project.

    `leanings` are what the backer's answers have taught the engine: for each subject a number between -1 and 1.
    `served_at` is when the best projects were last chosen for this backer. Until that has been done for what it
    supports now, no search for a project's backers takes its places.
    """

    __tablename__ = "backer_profiles"
    __table_args__ = (
        sa.CheckConstraint("ceiling > 0", name="ceiling"),
        sa.CheckConstraint("pitches_per_week BETWEEN 1 AND 50", name="pitches_per_week"),
        sa.CheckConstraint("digest_hour BETWEEN 0 AND 23", name="digest_hour"),
    )

    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), primary_key=True)
    language: Mapped[Language]
    text: Mapped[str] = mapped_column(sa.Text)
    spheres: Mapped[tuple[str, ...]]
    regions: Mapped[tuple[str, ...]]
    ceiling: Mapped[int] = mapped_column(sa.BigInteger)
    offers: Mapped[tuple[str, ...]]
    updated_at: Mapped[datetime]
    pitches_per_week: Mapped[int] = mapped_column(default=DEFAULT_PITCHES_PER_WEEK)
    frequency: Mapped[PitchFrequency] = mapped_column(default=PitchFrequency.AT_ONCE)
    paused: Mapped[bool] = mapped_column(default=False)
    digest_hour: Mapped[int] = mapped_column(default=DIGEST_HOUR)
    leanings: Mapped[dict[str, float]] = mapped_column(default_factory=dict)
    served_at: Mapped[datetime | None] = mapped_column(default=None)

    def pause(self, at: datetime) -> bool:
        """False if the profile is paused already: the second tap changes nothing."""
        return self._set_paused(paused=True, at=at)

    def resume(self, at: datetime) -> bool:
        return self._set_paused(paused=False, at=at)

    def is_served(self, verified_at: datetime | None) -> bool:
        """Whether the best projects were chosen for what it supports now, since it was verified at that moment."""
        return self.served_at is not None and self.served_at >= max(
            self.updated_at, verified_at or self.updated_at
        )

    def next_delivery(self, now: datetime) -> datetime:
        """When a pitch found now has to arrive: at once, at the digest's next hour, or at that hour on a Monday."""
        if self.frequency is PitchFrequency.AT_ONCE:
            return now
        due = moment(today(now), time(self.digest_hour))
        if due - now < DIGEST_CLOSES:
            due += timedelta(days=1)
        if self.frequency is PitchFrequency.WEEKLY:
            due += timedelta(days=-due.weekday() % 7)
        return due.astimezone(UTC)

    def _set_paused(self, *, paused: bool, at: datetime) -> bool:
        if self.paused is paused:
            return False
        self.paused, self.updated_at = paused, at
        return True
