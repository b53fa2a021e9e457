"""What a printed memorandum shows, and the port that prints it.

Every text is a pair: Kazakh and Russian are of equal force and kept in step. English is a convenience copy.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol, Self

WORDINGS = ("2026-12-3",)
"""The versions of the fixed wording around a document (`documents/wordings/`) in which it can be printed, the oldest
first. A change of words is a new one; one that was ever released stays, because what is agreed is printed as confirmed.
"""
WORDING = WORDINGS[-1]

Side = Literal["ngo", "business", "state"]
Level = Literal["regional", "national"]
Stage = Literal["draft", "put", "agreed"]
Way = Literal["chat", "page", "handed"]
"""How a party confirmed: in the chat, on a page behind a mailed link, or behind one that somebody handed over."""


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """The same text in the two languages of a memorandum. `en` is for the convenience copy and may be empty."""

    kk: str
    ru: str
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.kk or self.ru)

    @property
    def missing(self) -> Literal["kk", "ru"] | None:
        """The language in which the text is not there yet although it is in the other one."""
        if bool(self.kk.strip()) is bool(self.ru.strip()):
            return None
        return "ru" if self.kk.strip() else "kk"

    @classmethod
    def as_written(cls, text: str) -> Self:
        """A text that is the same in both languages: somebody's name, an address that nobody has translated."""
        return cls(kk=text, ru=text)


@dataclass(frozen=True, slots=True)
class DocumentParty:
    """One party with its signatory, who may be nobody yet (`signatory` is empty) in a draft.

    `position` and `authority` are nominatives; `position_said` and `authority_said` are how a sentence says them (in
    Russian in the genitive), and empty in a language in which that is not known of own words: these are printed after
    a colon. `address`, `phone` and `email` are those for notices and may be empty. `confirmed_at` is None until the
    signatory has confirmed this version.
    """

    side: Side
    name: LocalizedText
    address: LocalizedText
    signatory: str
    position: LocalizedText
    authority: LocalizedText
    intentions: tuple[LocalizedText, ...] = ()
    bin: str | None = None
    confirmed_at: datetime | None = None
    confirmed_by: Way = "chat"
    position_said: LocalizedText = LocalizedText("", "")
    authority_said: LocalizedText = LocalizedText("", "")
    phone: str = ""
    email: str = ""
    number_at_party: str = ""
    """The number under which the party itself registers the memorandum."""
    only_placed: bool = False
    """The `address` is no more than the place on the party's card, so it is not called a legal one."""

    def __post_init__(self) -> None:
        if self.confirmed_at is not None and self.confirmed_at.tzinfo is None:
            raise ValueError("confirmed_at must carry a time zone")


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One line of the action plan in the annex: what is done, who does it, and by which day."""

    action: LocalizedText
    who: LocalizedText
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class DocumentOperator:
    """Who runs the service in which the parties confirm."""

    name: str
    bin: str = ""


@dataclass(frozen=True, slots=True)
class Supplemented:
    """The memorandum that this one extends, and the last day to which it does."""

    number: str
    agreed_on: date
    last_day: date


@dataclass(frozen=True, slots=True)
class MemorandumDocument:
    """All that a printed memorandum says besides its fixed wording.

    A number, a date and the address of the check page are given when all parties have agreed; until then the document
    is printed with a watermark and an open date. Raises `ValueError` if these do not fit its stage, and unless there
    are two or three parties, a term of at least one month, and a notice of at least one day.
    """

    title: LocalizedText
    place: LocalizedText
    level: Level
    parties: tuple[DocumentParty, ...]
    made_at: datetime
    """When this version was put before the parties, or the draft begun: the file's time of creation."""
    stage: Stage = "draft"
    number: str | None = None
    dated: date | None = None
    check_url: str | None = None
    version: int = 1
    project_title: LocalizedText = LocalizedText("", "")
    """Empty if it was drafted from nothing."""
    subject: LocalizedText = LocalizedText("", "")
    aims: tuple[LocalizedText, ...] = ()
    areas: tuple[LocalizedText, ...] = ()
    plan: tuple[PlannedAction, ...] = ()
    term_months: int = 12
    last_day: date | None = None
    """Set if the term ends on a fixed day; the number of months is then not printed."""
    exit_notice_days: int = 30
    operator: DocumentOperator | None = None
    supplements: Supplemented | None = None
    wording: str = WORDING

    def __post_init__(self) -> None:
        if len(self.parties) not in {2, 3}:
            raise ValueError("a memorandum has two or three parties")
        if self.term_months < 1 or self.exit_notice_days < 1:
            raise ValueError("the term and the notice of a memorandum are at least 1")
        if self.made_at.tzinfo is None:
            raise ValueError("made_at must carry a time zone")
        agreed = self.stage == "agreed"
        if agreed is not (self.number is not None) or agreed is not (self.dated is not None):
            raise ValueError("a memorandum has a number and a date once it is agreed, and not before")
        if self.check_url is not None and not agreed:
            raise ValueError("what is not agreed has no page to check it on")


class MemorandumPrinter(Protocol):
    """Turns a document into the bytes of a PDF. An implementation must not hold up the event loop while it typesets.

    What is printed once is stored: the same document gives the same bytes on one machine, not on all (typst#7683).
    """

    async def print(self, document: MemorandumDocument) -> bytes:
        """The memorandum in Kazakh and Russian."""
        ...

    async def print_translation(self, document: MemorandumDocument) -> bytes:
        """The convenience copy in English, which has no force and says so on its first page."""
        ...
