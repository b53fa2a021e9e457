"""Gapless series of numbers."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base


class Counter(Base):
    """The last number of a gapless series, such as a year's memoranda.

    It is raised in the transaction that uses the number, so that a rollback takes back both.
    """

    __tablename__ = "counters"

    name: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    value: Mapped[int]
