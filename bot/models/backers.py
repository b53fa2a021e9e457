"""What a business or a state body is ready to support."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base
from bot.models.reference import Language

DEFAULT_PITCHES_PER_WEEK = 3


class PitchFrequency(StrEnum):
    """How often a backer wants to be asked."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


class BackerProfile(Base):
    """`regions` empty means the whole country; `ceiling` is tenge per project."""

    __tablename__ = "backer_profiles"
    __table_args__ = (
        sa.CheckConstraint("ceiling > 0", name="ceiling"),
        sa.CheckConstraint("pitches_per_week BETWEEN 1 AND 50", name="pitches_per_week"),
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
