"""What waits for somebody: since when, when its clock rings next, and how it ended (the law of waiting)."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key


class WaitsFor(StrEnum):
    """Whom something waits for. `ORGANIZATION` and `PERSON` are named by `Wait.party_id`; `BOTH_SIDES` are those of a
    match; `MODERATORS` those of `Wait.region`, or all moderators if it names none.
    """

    MODERATORS = "moderators"
    ADMINISTRATORS = "administrators"
    ORGANIZATION = "organization"
    PERSON = "person"
    BOTH_SIDES = "both_sides"


class Wait(Base):
    """One record that waits. `kind` is a registered `WaitKind`, `record_id` the record that it is about.

    `step` counts how often its clock has rung. `until` is a moment that the record itself names, such as the start of a
    meeting, for clocks that ring before it. A wait that has rung for the last time without an end is `overdue`: it
    stands with administrators, and everybody concerned sees it as overdue. The row stays when it has ended: `outcome`
    says how, so that known ends can be counted.
    """

    __tablename__ = "waits"
    __table_args__ = (
        sa.Index(
            "uq_waits_open",
            "kind",
            "record_id",
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        ),
        sa.Index("ix_waits_kind_record_id", "kind", "record_id"),
        sa.Index("ix_waits_waits_for_party_id", "waits_for", "party_id"),
    )

    id: Mapped[int] = surrogate_key()
    kind: Mapped[str] = mapped_column(sa.String(48))
    record_id: Mapped[int] = mapped_column(sa.BigInteger)
    waits_for: Mapped[WaitsFor]
    since: Mapped[datetime] = mapped_column(index=True)
    party_id: Mapped[int | None] = mapped_column(sa.BigInteger, default=None)
    region: Mapped[str | None] = mapped_column(sa.String(8), default=None)
    until: Mapped[datetime | None] = mapped_column(default=None)
    next_at: Mapped[datetime | None] = mapped_column(default=None, index=True)
    step: Mapped[int] = mapped_column(default=0)
    overdue: Mapped[bool] = mapped_column(default=False)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    outcome: Mapped[str] = mapped_column(sa.String(48), default="")

    def end(self, outcome: str, at: datetime) -> None:
        """It waits no more. `outcome` is a plain word, the same for all waits of a kind that ended so."""
        if self.ended_at is None:
            self.ended_at, self.outcome, self.next_at = at, outcome, None
