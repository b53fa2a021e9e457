"""What a memorandum says: texts in Kazakh and Russian side by side, and in which of them one is still wanting.

A text that people write is a pair (law of RK on languages: agreements are in both). Nothing is put before the parties
while one half of a pair is empty.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self, TypedDict

from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from bot.models.base import Json
from bot.models.reference import Language
from bot.models.words import Bilingual, Words

PLAN_ITEMS_MAX = 20
FURTHEST = timedelta(days=3653)
"""Ten years from now is the latest day: a later one is a typing error rather than a plan."""

TERM_MONTHS_MOST = 120

LANGUAGES = (Language.KAZAKH, Language.RUSSIAN)
"""Those of equal force. An English text is a convenience copy."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The same text in both languages. Where nothing is said, both are empty."""

    kk: str = ""
    ru: str = ""

    @classmethod
    def same(cls, text: str) -> Self:
        """A name that reads the same in both languages."""
        return cls(text, text)

    def __bool__(self) -> bool:
        return bool(self.kk or self.ru)

    @property
    def wanting(self) -> Language | None:
        """The language that is still to be told; None where both are there, or neither."""
        if bool(self.kk) == bool(self.ru):
            return None
        return Language.RUSSIAN if self.kk else Language.KAZAKH

    @property
    def words(self) -> Words:
        """For a sentence: each reader gets them in their language."""
        first = self.kk or self.ru
        return Bilingual(first, Language.RUSSIAN, self.ru) if self.ru not in {"", first} else first

    def stored(self) -> dict[str, str]:
        return {"kk": self.kk, "ru": self.ru}

    @classmethod
    def loaded(cls, stored: Mapping[str, str]) -> Self:
        return cls(stored["kk"], stored["ru"])


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of the action plan."""

    action: Pair
    until: date
    who: Pair

    def stored(self) -> dict[str, Any]:
        return {
            "action": self.action.stored(),
            "until": self.until.isoformat(),
            "who": self.who.stored(),
        }

    @classmethod
    def loaded(cls, stored: Mapping[str, Any]) -> Self:
        return cls(
            Pair.loaded(stored["action"]),
            date.fromisoformat(stored["until"]),
            Pair.loaded(stored["who"]),
        )


class StoredPlanItem(TypedDict):
    """A line of the plan as a form keeps it; `until` in ISO 8601."""

    what: str
    until: str
    who: str


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A line of the plan as somebody types it, in one language."""

    what: str
    until: date
    who: str

    def stored(self) -> StoredPlanItem:
        return {"what": self.what, "until": self.until.isoformat(), "who": self.who}

    @classmethod
    def loaded(cls, stored: StoredPlanItem) -> Self:
        return cls(stored["what"], date.fromisoformat(stored["until"]), stored["who"])

    @property
    def row(self) -> PlanRow:
        """As it was written, in both languages."""
        return PlanRow(Pair.same(self.what), self.until, Pair.same(self.who))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text that is still wanting in one language. `number` counts lines of the plan, from 1."""

    section: str
    language: Language
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What all parties agree on together. Each party's own part stands with the party (`parties.py`).

    `areas` are ids of spheres. Either `term_months` or `last_day` is set.
    """

    title: Pair
    aims: Pair
    place: Pair
    areas: tuple[str, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    term_months: int | None = None
    last_day: date | None = None

    def wants(self) -> tuple[Wanted, ...]:
        """Which texts are wanting in which language, in the document's order."""
        return tuple(self._wants())

    def _wants(self) -> Iterator[Wanted]:
        for section, text in (("title", self.title), ("place", self.place), ("aims", self.aims)):
            if text.wanting is not None:
                yield Wanted(section, text.wanting)
        for number, row in enumerate(self.plan, 1):
            for language in LANGUAGES:
                if language in {row.action.wanting, row.who.wanting}:
                    yield Wanted("plan", language, number)

    def stored(self) -> dict[str, Any]:
        return {
            "title": self.title.stored(),
            "aims": self.aims.stored(),
            "place": self.place.stored(),
            "areas": [*self.areas],
            "plan": [row.stored() for row in self.plan],
            "term_months": self.term_months,
            "last_day": self.last_day.isoformat() if self.last_day else None,
        }

    @classmethod
    def loaded(cls, stored: Mapping[str, Any]) -> Self:
        last_day = stored["last_day"]
        return cls(
            title=Pair.loaded(stored["title"]),
            aims=Pair.loaded(stored["aims"]),
            place=Pair.loaded(stored["place"]),
            areas=tuple(stored["areas"]),
            plan=tuple(PlanRow.loaded(row) for row in stored["plan"]),
            term_months=stored["term_months"],
            last_day=date.fromisoformat(last_day) if last_day else None,
        )


class PairText(TypeDecorator[Pair]):
    """A pair as JSON."""

    impl = Json
    cache_ok = True

    def process_bind_param(self, value: Pair | None, dialect: Dialect) -> dict[str, str] | None:  # noqa: ARG002
        return None if value is None else value.stored()

    def process_result_value(self, value: dict[str, str] | None, dialect: Dialect) -> Pair | None:  # noqa: ARG002
        return None if value is None else Pair.loaded(value)


class ContentValue(TypeDecorator[Content]):
    """A content as JSON."""

    impl = Json
    cache_ok = True

    def process_bind_param(self, value: Content | None, dialect: Dialect) -> dict[str, Any] | None:  # noqa: ARG002
        return None if value is None else value.stored()

    def process_result_value(self, value: dict[str, Any] | None, dialect: Dialect) -> Content | None:  # noqa: ARG002
        return None if value is None else Content.loaded(value)
