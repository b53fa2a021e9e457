"""Papers that accountants ask for about a pledge: the letter of request, the decision, the act of acceptance.

A paper is worded once, and kept as it was worded: whatever is renamed or agreed on later changes nothing in it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, Json, surrogate_key
from bot.models.pledges import PledgeSide

Sheet = Mapping[str, Any]
"""All that a paper says, in both languages, as JSON."""


class PaperKind(StrEnum):
    """`REQUEST`: the project's people ask. `DECISION`: the giver decides to give. `ACT`: what has arrived."""

    REQUEST = "request"
    DECISION = "decision"
    ACT = "act"


MAKERS: Mapping[PaperKind, frozenset[PledgeSide]] = {
    PaperKind.REQUEST: frozenset({PledgeSide.RECEIVER}),
    PaperKind.DECISION: frozenset({PledgeSide.GIVER}),
    PaperKind.ACT: frozenset(PledgeSide),
}
"""In whose name it speaks, and so who has it made."""
READERS: Mapping[PaperKind, frozenset[PledgeSide]] = {
    PaperKind.REQUEST: frozenset(PledgeSide),
    PaperKind.DECISION: frozenset({PledgeSide.GIVER}),
    PaperKind.ACT: frozenset(PledgeSide),
}
"""Whom it concerns. A decision is the giver's own affair."""
_LETTERS = {PaperKind.REQUEST: "R", PaperKind.DECISION: "D", PaperKind.ACT: "A"}


class PledgePaper(Base):
    """`turn` counts the papers of this kind about the pledge, from 1: a request and a decision are made once, and each
    part that has arrived stands in one act. `parts` are the ids of those. `sha256` is that of `sheet`.
    """

    __tablename__ = "papers"
    __table_args__ = (sa.UniqueConstraint("pledge_id", "kind", "turn"),)

    id: Mapped[int] = surrogate_key()
    pledge_id: Mapped[int] = mapped_column(sa.ForeignKey("pledges.id"))
    kind: Mapped[PaperKind]
    turn: Mapped[int]
    number: Mapped[str] = mapped_column(sa.String(32), unique=True)
    parts: Mapped[list[int]] = mapped_column(Json)
    sheet: Mapped[dict[str, Any]]
    sha256: Mapped[str] = mapped_column(sa.String(64))
    made_at: Mapped[datetime]

    def require_whole(self) -> Sheet:
        """What it says. Raises `ValueError` if that was changed since it was made."""
        if sha256_of(self.sheet) != self.sha256:
            msg = f"paper {self.id} is not what was made"
            raise ValueError(msg)
        return self.sheet


def sha256_of(sheet: Sheet) -> str:
    told = json.dumps(sheet, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


def series_of(kind: PaperKind, year: int) -> str:
    """The gapless series that gives the numbers of these papers."""
    return f"paper:{kind.value}:{year}"


def number_of(kind: PaperKind, year: int, serial: int) -> str:
    """The same in all languages."""
    return f"ASAR-{_LETTERS[kind]}-{year}-{serial:04d}"


def in_acts(papers: Iterable[PledgePaper]) -> frozenset[int]:
    """The parts that stand in an act already."""
    return frozenset(part for paper in papers for part in paper.parts)
