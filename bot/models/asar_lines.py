"""The lines of an asar list, the parts that people take of them, and what a backer gives beside."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.errors import InvalidValueError, OutdatedError

WHAT_MAX = 60
UNIT_MAX = 20
PHONE_MAX = 24
MOST = 100_000
"""Of people, things and days of a lorry on one line."""
MOST_TENGE = 1_000_000_000


class LineKind(StrEnum):
    PEOPLE = "people"
    THINGS = "things"
    TOOLS = "tools"
    MONEY = "money"


def most_of(kind: LineKind) -> int:
    return MOST_TENGE if kind is LineKind.MONEY else MOST


class AsarLine(Base):
    """One thing that is needed: `wanted` of it, of which `minimum` is what the day cannot do without. `what` is empty
    for people and for money. `came` is what was really there, told on the day.
    """

    __tablename__ = "asar_lines"
    __table_args__ = (
        sa.CheckConstraint("wanted > 0 AND minimum >= 0 AND minimum <= wanted", name="amounts"),
    )

    id: Mapped[int] = surrogate_key()
    submission_id: Mapped[str] = mapped_column(sa.String(36), unique=True)
    asar_id: Mapped[int] = mapped_column(sa.ForeignKey("asars.id"), index=True)
    kind: Mapped[LineKind]
    wanted: Mapped[int] = mapped_column(sa.BigInteger)
    minimum: Mapped[int] = mapped_column(sa.BigInteger)
    what: Mapped[str] = mapped_column(sa.String(WHAT_MAX), default="")
    unit: Mapped[str] = mapped_column(sa.String(UNIT_MAX), default="")
    came: Mapped[int | None] = mapped_column(sa.BigInteger, default=None)

    def check(self) -> None:
        """Raises `InvalidValueError` for amounts that cannot be."""
        if self.wanted < 1:
            raise InvalidValueError("asar-amount-zero")
        if self.wanted > most_of(self.kind):
            raise InvalidValueError("asar-amount-too-large", most=most_of(self.kind))
        if not 0 <= self.minimum <= self.wanted:
            raise InvalidValueError("asar-minimum-above", most=self.wanted)
        if not self.what and self.kind in {LineKind.THINGS, LineKind.TOOLS}:
            raise InvalidValueError("asar-without-what")


class AsarPart(Base):
    """What one person brings of a line. Name and phone are values that were given for this day: the project's people
    get them if it takes place, and a month later they are erased. `person_id` is empty once that person was forgotten.
    """

    __tablename__ = "asar_parts"
    __table_args__ = (
        sa.UniqueConstraint("line_id", "person_id"),
        sa.CheckConstraint("amount > 0", name="amount"),
    )

    id: Mapped[int] = surrogate_key()
    line_id: Mapped[int] = mapped_column(sa.ForeignKey("asar_lines.id"))
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    amount: Mapped[int] = mapped_column(sa.BigInteger)
    name: Mapped[str] = mapped_column(sa.String(120))
    phone: Mapped[str] = mapped_column(sa.String(PHONE_MAX))
    agreed_at: Mapped[datetime]
    given_at: Mapped[datetime]


class AsarBacking(Base):
    """A backer gives a tenge for each tenge of the neighbours, `up_to` a limit. It is `named` on the list if it said
    so.
    """

    __tablename__ = "asar_backing"

    id: Mapped[int] = surrogate_key()
    line_id: Mapped[int] = mapped_column(sa.ForeignKey("asar_lines.id"), unique=True)
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    up_to: Mapped[int] = mapped_column(sa.BigInteger)
    made_at: Mapped[datetime]
    made_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), index=True)
    named: Mapped[bool] = mapped_column(default=False)


@dataclass(frozen=True, slots=True)
class Standing:
    """A line with what is there of it: the parts of people, and what a backer gives beside, `up_to` a limit."""

    line: AsarLine
    neighbours: int
    up_to: int = 0
    backer_id: int | None = None

    @property
    def matched(self) -> int:
        """A tenge for each tenge of the neighbours, up to the limit, and never more than the line still needs."""
        return min(self.neighbours, self.up_to, self.line.wanted - self.neighbours)

    @property
    def there(self) -> int:
        return self.neighbours + self.matched

    @property
    def left(self) -> int:
        return self.line.wanted - self.there

    @property
    def enough(self) -> bool:
        return self.there >= self.line.minimum

    def must_have_room(self, amount: int, own: int = 0) -> None:
        """Raises an error unless somebody whose part is `own` so far can take `amount` in its place."""
        if amount < 1:
            raise InvalidValueError("asar-amount-zero")
        left = replace(self, neighbours=self.neighbours - own).left
        if left < 1:
            raise OutdatedError("asar-line-full")
        if amount > left:
            raise InvalidValueError("asar-amount-above", left=left)
