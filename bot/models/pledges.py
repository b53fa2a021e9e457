"""A pledge: what an organisation promises to a project, how much and until when, and what becomes of that."""

from datetime import date, datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.country import today
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.pitches import StoredContact
from bot.models.reference import Language, Need

FURTHEST = timedelta(days=2 * 365)
"""Nobody promises for a later day than this, and no promise is put off beyond it."""
EXPLANATIONS_MAX = 3
"""So often a giver may name another day. After that the pledge is delivered or withdrawn."""
MOST_MONEY, MOST_PIECES = 10**11, 10**6
"""Tenge, and pieces, hours or people. A larger number is a typing error rather than a promise."""


class MoneyKind(StrEnum):
    """Out of what money is given."""

    VOLUNTARY = "voluntary"
    CONTRACT = "contract"
    BUDGET = "budget"
    GRANT = "grant"


class PledgeStage(StrEnum):
    """`OFFERED`: the giver has said it, and the project's people have not. `PROMISED`: both know of it. `RELEASED`:
    there is nothing any more to which it was promised.
    """

    OFFERED = "offered"
    PROMISED = "promised"
    DELIVERED = "delivered"
    DECLINED = "declined"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    RELEASED = "released"


OPEN = frozenset({PledgeStage.OFFERED, PledgeStage.PROMISED})
STANDING = frozenset({PledgeStage.PROMISED, PledgeStage.DELIVERED})
"""Both sides know of it and nobody has withdrawn it: a project that has one is backed."""


class PledgeSide(StrEnum):
    GIVER = "giver"
    RECEIVER = "receiver"

    @property
    def other(self) -> "PledgeSide":
        return PledgeSide.RECEIVER if self is PledgeSide.GIVER else PledgeSide.GIVER


class Pledge(Base):
    """`organization_id` is the giver. `amount` is whole tenge for money, else pieces, hours, days or people of `what`.

    `delivered` is the sum of the parts on which both sides agree; it never exceeds `amount`. `named`: the project's
    page may name the giver. `explanation` says why it is late; each one moves `due`. `contacts` is what the sides have
    given each other when both knew of it, by `PledgeSide`. `released_from` is the stage to which it goes back if the
    project does. People's ids are empty once they were forgotten.
    """

    __tablename__ = "pledges"
    __table_args__ = (
        sa.CheckConstraint("amount > 0 AND delivered >= 0 AND delivered <= amount", name="amounts"),
        sa.CheckConstraint("(kind = 'money') = (money_kind IS NOT NULL)", name="money_kind_of_money"),
    )

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("projects.id"), index=True)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    kind: Mapped[Need]
    amount: Mapped[int] = mapped_column(sa.BigInteger)
    what: Mapped[str] = mapped_column(sa.String(120))
    language: Mapped[Language]
    money_kind: Mapped[MoneyKind | None]
    due: Mapped[date]
    named: Mapped[bool]
    offered_at: Mapped[datetime]
    offered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    pitch_id: Mapped[int | None] = mapped_column(sa.ForeignKey("pitches.id"), default=None)
    memorandum_id: Mapped[int | None] = mapped_column(sa.ForeignKey("memoranda.id"), default=None)
    stage: Mapped[PledgeStage] = mapped_column(default=PledgeStage.OFFERED, index=True)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    answered_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True, default=None)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    ended_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True, default=None)
    end_words: Mapped[str] = mapped_column(sa.Text, default="")
    delivered: Mapped[int] = mapped_column(sa.BigInteger, default=0)
    explanation: Mapped[str] = mapped_column(sa.Text, default="")
    explanations: Mapped[int] = mapped_column(default=0)
    explained_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True, default=None)
    contacts: Mapped[dict[str, StoredContact]] = mapped_column(Json, default_factory=dict)
    released_from: Mapped[str | None] = mapped_column(sa.String(32), default=None)

    @property
    def open(self) -> bool:
        return self.stage in OPEN

    @property
    def promised(self) -> bool:
        return self.stage is PledgeStage.PROMISED

    @property
    def missing(self) -> int:
        """What both sides do not agree on yet to have arrived."""
        return self.amount - self.delivered

    def late(self, on: date) -> bool:
        return self.promised and on > self.due

    def accept(self, person_id: int, at: datetime, contacts: dict[PledgeSide, StoredContact]) -> bool:
        """The project's people know of it. False if they have said so before."""
        if self.stage in STANDING:
            return False
        self._leave(PledgeStage.OFFERED)
        self.stage, self.answered_at, self.answered_by = PledgeStage.PROMISED, at, person_id
        self.give_contacts(contacts)
        return True

    def decline(self, person_id: int, words: str, at: datetime) -> bool:
        """The project's people do not need it. False if they have said so before."""
        if self.stage is PledgeStage.DECLINED:
            return False
        self._leave(PledgeStage.OFFERED)
        self.answered_at, self.answered_by = at, person_id
        self._end(PledgeStage.DECLINED, at, words)
        return True

    def lapse(self, at: datetime) -> None:
        self._leave(PledgeStage.OFFERED)
        self._end(PledgeStage.LAPSED, at)

    def withdraw(self, person_id: int, words: str, at: datetime) -> bool:
        """The giver takes back what has not arrived yet. False if it has said so before."""
        if self.stage is PledgeStage.WITHDRAWN:
            return False
        self._leave(*OPEN)
        self._end(PledgeStage.WITHDRAWN, at, words)
        self.ended_by = person_id
        return True

    def release(self, at: datetime) -> None:
        """What it was promised to is over."""
        self._leave(*OPEN)
        self.released_from = self.stage.value
        self._end(PledgeStage.RELEASED, at)

    def restore(self) -> None:
        """Undo `release`: the project goes on."""
        self._leave(PledgeStage.RELEASED)
        self.stage = PledgeStage(self.released_from or PledgeStage.OFFERED)
        self.released_from = self.ended_at = None

    def take_in(self, amount: int) -> None:
        """Both sides agree that this much has arrived."""
        self._leave(PledgeStage.PROMISED)
        if not 0 < amount <= self.missing:
            raise InvalidValueError("delivery-above-pledge")
        self.delivered += amount

    def fulfil(self, at: datetime) -> None:
        """All has arrived, or all that will, as both sides agree."""
        self._leave(PledgeStage.PROMISED)
        self.stage, self.ended_at = PledgeStage.DELIVERED, at

    def explain(self, person_id: int, words: str, due: date, at: datetime) -> bool:
        """The giver says why it is late, and names another day. False if it has said just that before."""
        self._leave(PledgeStage.PROMISED)
        if (self.explanation, self.due) == (words, due):
            return False
        if self.explanations >= EXPLANATIONS_MAX:
            raise OutdatedError("pledge-explained-enough")
        if due <= max(self.due, today(at)):
            raise InvalidValueError("pledge-due-not-later")
        check_due(due, today(self.offered_at))
        self.explanation, self.due, self.explained_by = words, due, person_id
        self.explanations += 1
        return True

    def give_contacts(self, contacts: dict[PledgeSide, StoredContact]) -> None:
        self.contacts = {**self.contacts, **{side.value: contact for side, contact in contacts.items()}}

    def _end(self, stage: PledgeStage, at: datetime, words: str = "") -> None:
        self.stage, self.ended_at, self.end_words, self.contacts = stage, at, words, {}

    def _leave(self, *allowed: PledgeStage) -> None:
        if self.stage not in allowed:
            raise OutdatedError("pledge-stage-changed", stage=self.stage.value)


def check_due(due: date, on: date) -> None:
    """Raises `InvalidValueError` for a day that has passed, or is so far away that nobody can promise for it."""
    if due < on:
        raise InvalidValueError("pledge-due-past")
    if due > on + FURTHEST:
        raise InvalidValueError("pledge-due-far")


def check_amount(kind: Need, amount: int) -> None:
    """Raises `InvalidValueError` for what nobody can give."""
    if amount < 1:
        raise InvalidValueError("pledge-amount-nothing")
    if amount > (MOST_MONEY if kind is Need.MONEY else MOST_PIECES):
        raise InvalidValueError("pledge-amount-too-large")
