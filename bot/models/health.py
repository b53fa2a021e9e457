"""Signs of trouble that a process leaves for those who look after the installation (`asar health`)."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base


class Sign(Base):
    """What has gone wrong, how often, when last, and in which words. The words hold nothing that people wrote.

    `ended_at` is set when the trouble is over.
    """

    __tablename__ = "signs"

    name: Mapped[str] = mapped_column(sa.String(40), primary_key=True)
    count: Mapped[int] = mapped_column(default=0)
    words: Mapped[str] = mapped_column(sa.String(300), default="")
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
