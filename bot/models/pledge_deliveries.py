"""A part of a pledge that has arrived, as one side tells it, and what the other side says to that.

Another amount is a row of its own that the other side tells in its turn, so that a button under an old message never
agrees to a new amount.
"""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import OutdatedError
from bot.models.pledges import PledgeSide
from bot.models.reference import Language


class DeliveryStage(StrEnum):
    """`REPLACED`: the other side has told another amount. `ONE_SIDED`: the pledge was over before the other side had
    answered.
    """

    TOLD = "told"
    AGREED = "agreed"
    NOT_RECEIVED = "not_received"
    REPLACED = "replaced"
    TAKEN_BACK = "taken_back"
    ONE_SIDED = "one_sided"


COUNTED = frozenset({DeliveryStage.TOLD, DeliveryStage.AGREED})
"""Parts that together never exceed what was promised."""


class Delivery(Base):
    """`last`: with this part the pledge is fulfilled, even if less was promised. `photo` and `document` are the
    messenger's references to files that it keeps. People's ids are empty once they were forgotten.
    """

    __tablename__ = "pledge_deliveries"
    __table_args__ = (sa.CheckConstraint("amount > 0", name="amount"),)

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    pledge_id: Mapped[int] = mapped_column(sa.ForeignKey("pledges.id"), index=True)
    amount: Mapped[int] = mapped_column(sa.BigInteger)
    side: Mapped[PledgeSide]
    told_at: Mapped[datetime]
    told_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    language: Mapped[Language]
    last: Mapped[bool] = mapped_column(default=False)
    words: Mapped[str] = mapped_column(sa.Text, default="")
    photo: Mapped[str | None] = mapped_column(sa.String(255), default=None)
    document: Mapped[str | None] = mapped_column(sa.String(255), default=None)
    document_name: Mapped[str | None] = mapped_column(sa.String(255), default=None)
    replaces_id: Mapped[int | None] = mapped_column(sa.ForeignKey("pledge_deliveries.id"), default=None)
    stage: Mapped[DeliveryStage] = mapped_column(default=DeliveryStage.TOLD)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    answered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True, default=None)
    answer_words: Mapped[str] = mapped_column(sa.Text, default="")

    @property
    def told(self) -> bool:
        """Whether the other side has still to answer."""
        return self.stage is DeliveryStage.TOLD

    def agree(self, person_id: int, at: datetime) -> bool:
        return self._answer(DeliveryStage.AGREED, person_id, at)

    def deny(self, person_id: int, words: str, at: datetime) -> bool:
        """It has not arrived, says the other side."""
        answered = self._answer(DeliveryStage.NOT_RECEIVED, person_id, at)
        self.answer_words = words if answered else self.answer_words
        return answered

    def replace(self, person_id: int, at: datetime) -> bool:
        """The other side tells another amount."""
        return self._answer(DeliveryStage.REPLACED, person_id, at)

    def take_back(self, person_id: int, at: datetime) -> bool:
        return self._answer(DeliveryStage.TAKEN_BACK, person_id, at)

    def leave_one_sided(self, at: datetime) -> None:
        if self.told:
            self.stage, self.answered_at = DeliveryStage.ONE_SIDED, at

    def _answer(self, stage: DeliveryStage, person_id: int, at: datetime) -> bool:
        """False if that was said before. Raises `OutdatedError` if something else was."""
        if self.stage is stage:
            return False
        if not self.told:
            raise OutdatedError("delivery-answered")
        self.stage, self.answered_at, self.answered_by = stage, at, person_id
        return True
