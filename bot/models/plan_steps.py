"""What becomes of the plan of a memorandum in force: a record a line, beside the text, which stays as it was agreed."""

from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.country import today
from bot.models.errors import OutdatedError

UNTICKED_FOR = timedelta(hours=72)
"""As long a tick can be taken back."""


class PlanStep(Base):
    """A line of a plan: the one with number `place` in the memorandum, counted from 0. `organization_id` is the party
    that answers for it. `late_at` is when that party said, on the day or later, that it is not done yet.

    `done_by` is empty once that person was forgotten.
    """

    __tablename__ = "plan_steps"
    __table_args__ = (sa.UniqueConstraint("memorandum_id", "place"),)

    id: Mapped[int] = surrogate_key()
    memorandum_id: Mapped[int] = mapped_column(sa.ForeignKey("memoranda.id"))
    place: Mapped[int]
    due: Mapped[date]
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    done_at: Mapped[datetime | None] = mapped_column(default=None)
    done_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True, default=None)
    late_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def open(self) -> bool:
        return self.done_at is None

    def tick(self, by: int, at: datetime) -> bool:
        """It is done. False if it was ticked before."""
        if self.done_at is not None:
            return False
        self.done_at, self.done_by = at, by
        return True

    def can_be_unticked(self, at: datetime) -> bool:
        return self.done_at is not None and at < self.done_at + UNTICKED_FOR

    def untick(self, at: datetime) -> None:
        """It was ticked by mistake. Raises `OutdatedError` where nothing is ticked, or 72 hours have passed."""
        if not self.can_be_unticked(at):
            raise OutdatedError("plan-step-stands")
        self.done_at = self.done_by = None

    def put_off(self, at: datetime) -> bool:
        """It is not done yet: late, if its day has come. Returns whether it is. Raises `OutdatedError` once done."""
        if self.done_at is not None:
            raise OutdatedError("plan-step-done")
        if today(at) < self.due:
            return False
        self.late_at = self.late_at or at
        return True
