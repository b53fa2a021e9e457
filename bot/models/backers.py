"""What a business or a state body is ready to support."""

from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base
from bot.models.reference import Language

DEFAULT_PITCHES_PER_WEEK = 3
MAX_PITCHES_PER_WEEK = 50
DIGEST_HOUR = 9
"""Pitches that need not come at once come at this hour of the day, unless the backer chose another one."""
DIGEST_HOURS = (8, 9, 12, 18)
DIGEST_CLOSES = timedelta(minutes=1)
"""So long before its hour a digest takes nothing more: what is being written down then would miss its message."""


class PitchFrequency(StrEnum):
    """How often a backer wants to be asked."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


class BackerProfile(Base):
    """`regions` empty means the whole country; `ceiling` is tenge per project.

    `leanings` are what the answers have taught, by subject, within -1 and 1; none is a fresh start.
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

    def pause(self, at: datetime) -> bool:
        """False when it rests already: the second tap changes nothing."""
        return self._set_paused(paused=True, at=at)

    def resume(self, at: datetime) -> bool:
        return self._set_paused(paused=False, at=at)

    def next_delivery(self, now: datetime, home: tzinfo) -> datetime:
        """When a pitch found now is to arrive: at once, at the next hour of the digest, or then on a Monday."""
        if self.frequency is PitchFrequency.AT_ONCE:
            return now
        local = now.astimezone(home)
        due = local.replace(hour=self.digest_hour, minute=0, second=0, microsecond=0)
        if due - local < DIGEST_CLOSES:
            due += timedelta(days=1)
        if self.frequency is PitchFrequency.WEEKLY:
            due += timedelta(days=-due.weekday() % 7)
        return due.astimezone(UTC)

    def _set_paused(self, *, paused: bool, at: datetime) -> bool:
        if self.paused is paused:
            return False
        self.paused, self.updated_at = paused, at
        return True
