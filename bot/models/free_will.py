"""Whether a business joined a memorandum, or promised help, of its own free will (law 4: nobody is asked under
power).
"""

from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError

CHANGEABLE_FOR = timedelta(hours=72)


class FreeWill(StrEnum):
    YES = "yes"
    RATHER_NOT = "rather_not"
    NO = "no"


class FreeWillAnswer(Base):
    """What a business said of a memorandum or of a pledge of its own, asked alone. There is no row until it has
    answered.

    `answered_by` is empty once that person was forgotten; the answer is the organisation's and stays. `taken_up_at` is
    when an administrator has seen to a "no".
    """

    __tablename__ = "free_will_answers"
    __table_args__ = (
        sa.UniqueConstraint("memorandum_id", "organization_id"),
        sa.CheckConstraint("(memorandum_id IS NULL) <> (pledge_id IS NULL)", name="about_one"),
    )

    id: Mapped[int] = surrogate_key()
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"))
    answer: Mapped[FreeWill]
    answered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    answered_at: Mapped[datetime]
    memorandum_id: Mapped[int | None] = mapped_column(sa.ForeignKey("memoranda.id"), default=None)
    pledge_id: Mapped[int | None] = mapped_column(sa.ForeignKey("pledges.id"), unique=True, default=None)
    taken_up_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def changeable_until(self) -> datetime:
        return self.answered_at + CHANGEABLE_FOR

    @property
    def unheeded(self) -> bool:
        """It says no, and no administrator has seen to it."""
        return self.answer is FreeWill.NO and self.taken_up_at is None

    def change(self, answer: FreeWill, person_id: int, at: datetime) -> bool:
        """Another tap. The first person to answer may change their mind for 72 hours; the moment of the first answer
        stays. False if it is the same answer.

        Raises `OutdatedError` for their colleagues, who do not learn what was said, and later.
        """
        if self.answered_by != person_id:
            raise OutdatedError("free-will-answered")
        if self.answer is answer:
            return False
        if at >= self.changeable_until:
            raise OutdatedError("free-will-settled")
        self.answer, self.taken_up_at = answer, None
        return True

    def take_up(self, at: datetime) -> bool:
        """True the first time. Raises `OutdatedError` if it does not say no, for example any more."""
        if self.answer is not FreeWill.NO:
            raise OutdatedError("free-will-not-no")
        if self.taken_up_at is not None:
            return False
        self.taken_up_at = at
        return True
