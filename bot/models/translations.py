"""Backers ask a project's people for its title and summary in another language."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError
from bot.models.reference import Language


class RequestStatus(StrEnum):
    """`CLOSED`: nobody asks any more, or nobody could answer: the project is over, say, or the last asker has left."""

    OPEN = "open"
    ANSWERED = "answered"
    LAPSED = "lapsed"
    CLOSED = "closed"


class LanguageRequest(Base):
    """One for a project and a language, however many ask. Who asks is in `LanguageAsker` while it is open."""

    __tablename__ = "language_requests"
    __table_args__ = (
        sa.Index(
            "uq_language_requests_open",
            "project_id",
            "language",
            unique=True,
            sqlite_where=sa.text("status = 'open'"),
            postgresql_where=sa.text("status = 'open'"),
        ),
    )

    id: Mapped[int] = surrogate_key()
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), index=True)
    language: Mapped[Language]
    asked_at: Mapped[datetime]
    status: Mapped[RequestStatus] = mapped_column(default=RequestStatus.OPEN)
    settled_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def open(self) -> bool:
        return self.status is RequestStatus.OPEN

    def settle(self, status: RequestStatus, at: datetime) -> None:
        """Raises `OutdatedError` if it is settled already."""
        if not self.open:
            raise OutdatedError("language-request-settled")
        self.status, self.settled_at = status, at


class LanguageAsker(Base):
    """Somebody who asks, as a representative of the backer that the pitch has come to. Whoever represents several asks
    once.
    """

    __tablename__ = "language_askers"

    request_id: Mapped[int] = mapped_column(sa.ForeignKey("language_requests.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), primary_key=True)
    pitch_id: Mapped[int] = mapped_column(sa.ForeignKey("pitches.id"), index=True)
