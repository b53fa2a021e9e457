"""How a project comes along once it is supported: what its people report, a record a month."""

from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.country import moment
from bot.models.dates import months_later
from bot.models.errors import OutdatedError
from bot.models.reference import Language

CORRECTABLE_FOR = timedelta(hours=72)
"""As long a report can be written anew. Then it stays as it was read."""
DUE_ON = 5
"""The day of the month by which the month before is reported."""
MORNING = time(10)
"""By the country's time: when people are asked for what falls due on a day."""


def month_of(day: date) -> date:
    """A month is written as its first day."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    return months_later(month, 1)


def month_before(month: date) -> date:
    return months_later(month, -1)


def due_of(month: date) -> datetime:
    """The moment at which the report of this month is due."""
    return moment(next_month(month).replace(day=DUE_ON), MORNING)


class ProgressReport(Base):
    """What a project's people tell of one `month`, which is its first day. One that is `closing` says at the end what
    came of it all, beside the report of that month.

    `reached` is how many people it has reached that month, as they tell it: whoever came in two months is in both.
    `photo` is the messenger's reference to a picture that it keeps. `author_id` is empty once that person was
    forgotten: the words are the organisation's and stay.
    """

    __tablename__ = "progress_reports"
    __table_args__ = (sa.UniqueConstraint("project_id", "month", "closing"),)

    id: Mapped[int] = surrogate_key()
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"))
    month: Mapped[date]
    words: Mapped[str] = mapped_column("report", sa.Text)
    language: Mapped[Language]
    author_id: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    written_at: Mapped[datetime]
    photo: Mapped[str | None] = mapped_column(sa.String(255), index=True, default=None)
    closing: Mapped[bool] = mapped_column(default=False)
    reached: Mapped[int | None] = mapped_column(default=None)

    def correctable(self, at: datetime) -> bool:
        return at < self.written_at + CORRECTABLE_FOR

    def says(self, words: str, photo: str | None, reached: int | None) -> bool:
        return (self.words, self.photo, self.reached) == (words, photo, reached)

    def correct(
        self, words: str, language: Language, photo: str | None, reached: int | None, *, at: datetime
    ) -> bool:
        """Write it anew. False if nothing changes. Raises `OutdatedError` once it has stood for 72 hours."""
        if self.says(words, photo, reached):
            return False
        if not self.correctable(at):
            raise OutdatedError("report-stands")
        self.words, self.language, self.photo, self.reached = words, language, photo, reached
        return True
