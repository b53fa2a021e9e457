"""A backer's one question to the people of a project, before it decides."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError
from bot.models.reference import Language
from bot.models.words import ERASED


class QuestionStatus(StrEnum):
    """`UNANSWERED`: the project's people let it wait too long. `ENDED`: it needs no answer any more, because the
    project rests or is closed, a side stopped, or the backer has said yes meanwhile.
    """

    ASKED = "asked"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    ENDED = "ended"


class Question(Base):
    """`words` and `answer` are kept without contacts (`understanding/masking.py`): until both sides have said yes, they
    get none of each other. A pitch has one question; one that has ended makes room for another.

    Without `asked_by` whoever asked was forgotten: their words stay for those who are to answer, and go when it closes.
    """

    __tablename__ = "questions"
    __table_args__ = (
        sa.Index(
            "uq_questions_pitch_id",
            "pitch_id",
            unique=True,
            sqlite_where=sa.text("status <> 'ended'"),
            postgresql_where=sa.text("status <> 'ended'"),
        ),
    )

    id: Mapped[int] = surrogate_key()
    pitch_id: Mapped[int] = mapped_column(sa.ForeignKey("pitches.id"), index=True)
    words: Mapped[str] = mapped_column(sa.Text)
    language: Mapped[Language]
    asked_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    asked_at: Mapped[datetime]
    status: Mapped[QuestionStatus] = mapped_column(default=QuestionStatus.ASKED)
    answer: Mapped[str] = mapped_column(sa.Text, default="")
    answered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None, index=True)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def open(self) -> bool:
        return self.status is QuestionStatus.ASKED

    def reply(self, words: str, person_id: int, at: datetime) -> None:
        """The project's people answer. The first answer stands: raises `OutdatedError` for another."""
        self._close(QuestionStatus.ANSWERED, at)
        self.answer, self.answered_by = words, person_id

    def lapse(self, at: datetime) -> None:
        """The project's people have let it wait too long."""
        self._close(QuestionStatus.UNANSWERED, at)

    def end(self, at: datetime) -> None:
        """It needs no answer any more."""
        self._close(QuestionStatus.ENDED, at)

    def _close(self, status: QuestionStatus, at: datetime) -> None:
        if not self.open:
            raise OutdatedError("question-closed")
        self.status, self.closed_at = status, at
        if self.asked_by is None:
            self.words = ERASED
