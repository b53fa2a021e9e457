"""Gapless series of numbers."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base


class Counter(Base):
    """A gapless series (memorandum numbers of a year): raised in the transaction that uses it."""

    __tablename__ = "counters"

    name: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    value: Mapped[int]
