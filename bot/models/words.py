"""Values that keep their meaning until they are put into words: an amount, a moment, a region.

So each reader gets them in their own language. Errors and messages carry them; in the outbox they are JSON, in which
`type` tells them apart.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, TypeAlias

from bot.models.reference import Language

Kind: TypeAlias = Literal[
    "region", "region-within", "sphere", "cause", "need", "legal-form", "legal-form-label", "language"
]

ERASED = "…"
"""Stands where something of a person stood who was forgotten."""
APART = " · "
"""Joins values that may hold commas themselves, such as areas of work, regions, names."""


@dataclass(frozen=True, slots=True)
class Money:
    """Whole tenge."""

    tenge: int
    type: Literal["money"] = "money"


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, shown in the country's zone, as "today" or "tomorrow" if it is."""

    at: datetime
    type: Literal["moment"] = "moment"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A point in time that is shown as a time of day without its date, in the country's zone."""

    at: datetime
    type: Literal["time"] = "time"


@dataclass(frozen=True, slots=True)
class Day:
    on: date
    type: Literal["day"] = "day"


@dataclass(frozen=True, slots=True)
class Month:
    """The month of this day, with its year."""

    on: date
    type: Literal["month"] = "month"


@dataclass(frozen=True, slots=True)
class LegalDate:
    """A day on which something legal begins or ends. It is written out with its year, whatever day it is read on."""

    on: date
    type: Literal["legal-date"] = "legal-date"


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to another, both included. It is shown in figures; the year is given if it is not the current one."""

    first: date
    last: date
    type: Literal["period"] = "period"


@dataclass(frozen=True, slots=True)
class Named:
    """Something whose name is domain data: a region, a sphere, a cause, a need, a legal form, a language."""

    kind: Kind
    id: str
    type: Literal["named"] = "named"


@dataclass(frozen=True, slots=True)
class WrittenIn:
    """A line below somebody's own words that tells their language. It is empty for readers of the same language, and of
    the `second` language, if the words above are there in that one too. Where a model has translated them
    (`by_model`), readers of the second language are told so.
    """

    language: Language
    second: Language | None = None
    by_model: bool = False
    type: Literal["written-in"] = "written-in"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """Somebody's own words in two languages. Readers of the second language get those, all others the words as they
    were written first.
    """

    text: str
    second_language: Language
    second: str
    type: Literal["bilingual"] = "bilingual"


Words: TypeAlias = str | Bilingual
"""Somebody's own words, in one language or in two."""


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """An organisation's official names, as far as they are known, and the legal form shown beside the name."""

    legal_form: str
    kk: str
    ru: str
    en: str
    type: Literal["organization"] = "organization"


@dataclass(frozen=True, slots=True)
class SettlementName:
    """A settlement as somebody has written it, in its region. A known one has its name in the reader's language."""

    region: str
    written: str
    type: Literal["settlement"] = "settlement"


@dataclass(frozen=True, slots=True)
class Localized:
    """A text that was entered in several languages, as pairs of language code and text."""

    texts: tuple[tuple[str, str], ...]
    type: Literal["localized"] = "localized"

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Localized":
        return cls(tuple(sorted(texts.items())))


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the locale files, used as a value inside another one."""

    key: str
    args: Mapping[str, "Value"] = field(default_factory=dict)
    type: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Gist:
    """The beginning of a longer text, without its markup: enough to tell what it is about."""

    text: Text
    type: Literal["gist"] = "gist"


@dataclass(frozen=True, slots=True)
class Prose:
    """Somebody's own words of several lines. They are set apart from the bot's, whatever they say. All other words of
    people are shown in one line.
    """

    text: str | Localized | Bilingual
    type: Literal["prose"] = "prose"


@dataclass(frozen=True, slots=True)
class Live:
    """A link or an address that a reader is meant to follow: the bot's own, or a contact's. Nobody else's words become
    live.
    """

    text: str
    type: Literal["live"] = "live"


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values, joined by `separator`. Where a value may hold a comma itself, that is `APART`."""

    items: tuple["Value", ...]
    separator: str = ", "
    type: Literal["listed"] = "listed"


def in_a_row(items: Iterable["Value"]) -> Listed:
    """Values one after the other. Needs are single words, all else may hold commas."""
    row = tuple(items)
    only_needs = all(isinstance(item, Named) and item.kind == "need" for item in row)
    return Listed(row, ", " if only_needs else APART)


def listed(kind: Kind, ids: Iterable[str]) -> Listed:
    """Names of the reference data in a row."""
    return in_a_row(Named(kind, id_) for id_ in ids)


Value: TypeAlias = (
    str
    | int
    | Money
    | Moment
    | TimeOfDay
    | Day
    | Month
    | LegalDate
    | Period
    | Named
    | WrittenIn
    | Bilingual
    | OrganizationName
    | SettlementName
    | Localized
    | Text
    | Gist
    | Prose
    | Live
    | Listed
)
