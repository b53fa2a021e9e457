"""Who was told that something which waited has ended, or stands as overdue (the law of waiting)."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key


class ToldAs(StrEnum):
    """As whom somebody is told. `PERSON` is somebody in a matter of their own."""

    ORGANIZATION = "organization"
    MODERATORS = "moderators"
    ORGANISERS = "organisers"
    ADMINISTRATORS = "administrators"
    PERSON = "person"


class Telling(Base):
    """Written in the transaction that ended the wait, or in which its clock rang for the last time.

    It counts people and names none, so there is nothing in it to be erased. Of those `people` so many were `away`: they
    had blocked the bot, and get the message when they come back. An organisation that nobody represents has none.
    `acted`: they need not be told, for they did it themselves. `key` is that of the message.
    """

    __tablename__ = "tellings"

    id: Mapped[int] = surrogate_key()
    wait_id: Mapped[int] = mapped_column(sa.ForeignKey("waits.id"), index=True)
    told_as: Mapped[ToldAs]
    organization_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organizations.id"))
    people: Mapped[int]
    away: Mapped[int]
    acted: Mapped[bool]
    key: Mapped[str] = mapped_column(sa.String(64))
    at: Mapped[datetime]
