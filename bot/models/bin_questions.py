"""The BINs that somebody has typed today."""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base


class BinQuestion(Base):
    """A BIN that somebody has typed today, so that nobody asks about any number of them. Earlier days are forgotten."""

    __tablename__ = "bin_questions"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), primary_key=True)
    bin: Mapped[str] = mapped_column(sa.String(12), primary_key=True)
    asked_on: Mapped[date]
