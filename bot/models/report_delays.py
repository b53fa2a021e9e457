"""The next reports of a region's projects are moved by one act of staff: a flood, holidays. A record a project
says from which day to which, so that the act can be taken back.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError
from bot.models.progress import due_of

DAYS_MOST = 60
TAKEN_BACK_FOR = timedelta(hours=72)
"""As long the act can be taken back. By then people rely on the new days."""


class ReportDelay(Base):
    """The act: the reports that were asked for in a region are due so many `days` later. `made_by` is empty once that
    person was forgotten.
    """

    __tablename__ = "report_delays"

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(64), unique=True)
    region: Mapped[str] = mapped_column(sa.String(8), index=True)
    days: Mapped[int]
    reason: Mapped[str] = mapped_column(sa.Text)
    made_at: Mapped[datetime]
    made_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    taken_back_at: Mapped[datetime | None] = mapped_column(default=None)

    def can_be_taken_back(self, at: datetime) -> bool:
        return self.taken_back_at is None and at < self.made_at + TAKEN_BACK_FOR

    def take_back(self, at: datetime) -> bool:
        """False if it was before. Raises `OutdatedError` after 72 hours."""
        if self.taken_back_at is not None:
            return False
        if not self.can_be_taken_back(at):
            raise OutdatedError("report-delay-stands")
        self.taken_back_at = at
        return True


class ReportMove(Base):
    """What the act has changed for one project: the report of `month`, and all after it, are due at `due_after` at the
    earliest. Once the act is taken back, that is the moment at which it is due again.
    """

    __tablename__ = "report_moves"
    __table_args__ = (sa.UniqueConstraint("delay_id", "project_id"),)

    id: Mapped[int] = surrogate_key()
    delay_id: Mapped[int] = mapped_column(sa.ForeignKey("report_delays.id"))
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), index=True)
    month: Mapped[date]
    due_before: Mapped[datetime]
    due_after: Mapped[datetime]


def due_with(month: date, moves: Iterable[ReportMove]) -> datetime:
    """The moment at which the report of this month is due, where a project's clock was moved by these."""
    return max([due_of(month), *(move.due_after for move in moves if move.month <= month)])
