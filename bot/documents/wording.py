"""The fixed wording of a memorandum in one language, and how a document's facts are put into it."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Literal, TypeAlias

from babel import Locale
from babel.dates import format_date, format_datetime
from pydantic import BaseModel, ConfigDict

from bot.models.country import local
from bot.use_cases.memoranda.document import (
    DocumentParty,
    Level,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
    Side,
)

Language = Literal["kk", "ru"]
Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

TEMPLATES = Path(__file__).parent / "templates"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Clause(_Model):
    """One numbered clause. It may apply to some documents only, and may introduce people's own words."""

    text: str
    shows: Literal["nothing", "aims", "areas", "intentions"] = "nothing"
    when: Literal[
        "always", "two", "three", "state", "aims", "no_aims", "areas", "no_areas", "months", "last_day"
    ] = "always"

    def holds(self, document: MemorandumDocument) -> bool:
        """Whether this clause belongs in the document."""
        return {
            "always": True,
            "two": len(document.parties) == 2,
            "three": len(document.parties) == 3,
            "state": any(party.side == "state" for party in document.parties),
            "aims": bool(document.aims),
            "no_aims": not document.aims,
            "areas": bool(document.areas),
            "no_areas": not document.areas,
            "months": document.last_day is None,
            "last_day": document.last_day is not None,
        }[self.when]


class Section(_Model):
    """A heading and its clauses. Sections and clauses are numbered in their order."""

    heading: str
    clauses: tuple[Clause, ...]


class Wording(_Model):
    """Everything that a memorandum says by itself, in one language; the rest comes from its records.

    `months` and `days` are keyed by CLDR plural categories; their words have the grammatical case that the clauses
    need.
    """

    language: Language
    sides: dict[Side, str]
    levels: dict[Level, str]
    party: str
    bin: str
    months: dict[str, str]
    days: dict[str, str]
    long_date: str
    opening: str
    known_as: str
    represented: str
    authority: str
    closing: str
    sections: tuple[Section, ...]
    no_intentions: str
    address: str
    acknowledged: str
    not_acknowledged: str
    signature: str
    signature_date: str
    seal: str
    annex: str
    annex_title: str
    plan_columns: tuple[str, str, str]
    no_plan: str
    draft: str
    draft_note: str
    document: str
    page: str

    @classmethod
    def load(cls, language: Language) -> "Wording":
        """The wording from its data file. Raises pydantic.ValidationError when the file lacks a text or has one too
        many.
        """
        return cls.model_validate_json((TEMPLATES / f"memorandum.{language}.json").read_bytes())


class Column:
    """One language's side of the document, as plain data for the template."""

    def __init__(
        self, wording: Wording, document: MemorandumDocument, printable: Callable[[str], str]
    ) -> None:
        self._wording = wording
        self._document = document
        self._printable = printable

    def content(self) -> dict[str, Json]:
        """All texts of this side. Both sides have the same shape, so that the template can pair them row by row."""
        wording, document = self._wording, self._document
        number = f"№\N{NO-BREAK SPACE}{self._printable(document.number)}" if document.number else ""
        return {
            "language": wording.language,
            "title": self._say(document.title),
            "level": wording.levels[document.level],
            "place": self._say(document.place),
            "date": self._long_date(document.dated) if document.dated else "",
            "opening": wording.opening,
            "parties": [self._party(n, party) for n, party in enumerate(document.parties, 1)],
            "closing": wording.closing,
            "sections": [
                {"heading": section.heading, "clauses": list(self._clauses(section))}
                for section in wording.sections
            ],
            "signature": wording.signature,
            "signature_date": wording.signature_date,
            "seal": wording.seal,
            "annex": wording.annex.format(number=number).strip(),
            "annex_title": wording.annex_title,
            "plan_columns": list(wording.plan_columns),
            "no_plan": wording.no_plan,
            "draft": wording.draft,
            "draft_note": wording.draft_note,
            "document": wording.document,
            "page": wording.page,
        }

    def _say(self, text: LocalizedText) -> str:
        return self._printable(text.kk if self._wording.language == "kk" else text.ru)

    def _long_date(self, day: date) -> str:
        return format_date(day, self._wording.long_date, locale=self._wording.language)

    def _counted(self, number: int, forms: dict[str, str]) -> str:
        category = Locale(self._wording.language).plural_form(number)
        return f"{number}\N{NO-BREAK SPACE}{forms.get(category, forms['other'])}"

    def _party_names(self, n: int, party: DocumentParty) -> dict[str, str]:
        wording = self._wording
        return {"n": str(n), "party": wording.party.format(n=n), "side": wording.sides[party.side]}

    def _party(self, n: int, party: DocumentParty) -> dict[str, Json]:
        wording = self._wording
        position, signatory = self._say(party.position), self._printable(party.signatory)
        return {
            "name": self._say(party.name),
            "bin": wording.bin.format(bin=self._printable(party.bin)) if party.bin else None,
            "known_as": wording.known_as.format(**self._party_names(n, party)),
            "represented": wording.represented.format(position=position, signatory=signatory),
            "authority": wording.authority.format(authority=self._say(party.authority)),
            "label": wording.party.format(n=n),
            "side": wording.sides[party.side],
            "address": wording.address.format(address=self._say(party.address)),
            "position": position,
            "signatory": signatory,
            "is_acknowledged": party.confirmed_at is not None,
            "acknowledgement": self._acknowledgement(party.confirmed_at),
        }

    def _acknowledgement(self, moment: datetime | None) -> str:
        if moment is None:
            return self._wording.not_acknowledged
        shown = format_datetime(local(moment), "dd.MM.y, HH:mm", locale=self._wording.language)
        return self._wording.acknowledged.format(time=shown)

    def _clauses(self, section: Section) -> Iterator[dict[str, Json]]:
        document = self._document
        facts = {
            "project": self._say(document.project_title),
            "term": self._counted(document.term_months, self._wording.months),
            "last_day": self._long_date(document.last_day) if document.last_day else "",
            "notice": self._counted(document.exit_notice_days, self._wording.days),
        }
        for clause in section.clauses:
            if not clause.holds(document):
                continue
            if clause.shows == "intentions":
                for n, party in enumerate(document.parties, 1):
                    text = clause.text.format(**self._party_names(n, party))
                    own = "\n".join(map(self._say, party.intentions))
                    words = own or self._wording.no_intentions
                    yield {"text": text, "items": [], "words": words, "is_own": bool(own)}
                continue
            listed = {"aims": document.aims, "areas": document.areas}.get(clause.shows, ())
            items: list[Json] = [self._say(item) for item in listed]
            yield {"text": clause.text.format(**facts), "items": items, "words": "", "is_own": False}


def plan_row(action: PlannedAction, printable: Callable[[str], str]) -> dict[str, Json]:
    """A row of the annex, the same for both languages: dates in figures, words as people wrote them."""
    return {
        "action": printable(action.action.kk),
        "dates": f"{action.due_on:%d.%m.%Y}" if action.due_on else "—",
        "coordinator": printable(action.who.kk) or "—",
    }
