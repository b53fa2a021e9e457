"""What a printed memorandum shows, and the port that prints it.

Names of places, posts and organisations are given in both languages. People's own words (a project's title, a party's
intentions, an item of the plan) are given once and printed in both languages as they were written.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol, Self

WORDING = "2026-11"
"""The version of the fixed wording around a document (`documents/templates/`). It changes whenever the wording does."""

Side = Literal["ngo", "business", "state"]
Level = Literal["regional", "national"]


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """The same text in the two languages of a memorandum."""

    kk: str
    ru: str

    @classmethod
    def as_written(cls, text: str) -> Self:
        """A person's own words. They are not translated, so they are the same in both languages."""
        return cls(kk=text, ru=text)


@dataclass(frozen=True, slots=True)
class DocumentParty:
    """One party with its signatory. `acknowledged_at` is None until the signatory has acknowledged."""

    side: Side
    name: LocalizedText
    address: LocalizedText
    signatory: str
    position: LocalizedText
    authority: LocalizedText
    """The basis of the signatory's authority, in the nominative: "Жарғы" / "Устав"."""
    intentions: str = ""
    bin: str | None = None
    acknowledged_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.acknowledged_at is not None and self.acknowledged_at.tzinfo is None:
            raise ValueError("acknowledged_at must carry a time zone")


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One line of the action plan in the annex."""

    action: str
    coordinator: str
    starts_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class MemorandumDocument:
    """All that a printed memorandum says besides its fixed wording.

    A document without a number is a draft and is printed with a watermark. Raises `ValueError` unless there are two
    or three parties, a term of at least one month, and a notice of at least one day.
    """

    title: LocalizedText
    place: LocalizedText
    dated: date
    level: Level
    project_title: str
    parties: tuple[DocumentParty, ...]
    number: str | None = None
    aims: tuple[LocalizedText, ...] = ()
    areas: tuple[LocalizedText, ...] = ()
    plan: tuple[PlannedAction, ...] = ()
    term_months: int = 12
    last_day: date | None = None
    """Set if the term ends on a fixed day; the number of months is then not printed."""
    exit_notice_days: int = 30

    def __post_init__(self) -> None:
        if len(self.parties) not in {2, 3}:
            raise ValueError("a memorandum has two or three parties")
        if self.term_months < 1 or self.exit_notice_days < 1:
            raise ValueError("the term and the notice of a memorandum are at least 1")


class MemorandumPrinter(Protocol):
    """Turns a document into the bytes of a PDF. The same document always gives the same bytes."""

    async def print(self, document: MemorandumDocument) -> bytes:
        """The PDF. An implementation must not hold up the event loop while it typesets."""
        ...
