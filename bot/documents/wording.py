"""The fixed wording of a memorandum in one language, read from its data file."""

import json
from pathlib import Path
from typing import Final, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict

from bot.use_cases.memoranda.document import WORDING, MemorandumDocument, Way

Language = Literal["kk", "ru", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
Condition = Literal[
    "two", "three", "state", "project", "no_project", "subject", "no_subject", "aims", "no_aims", "areas", "no_areas",
    "plan", "no_plan", "months", "last_day", "operator", "no_operator",
]  # fmt: skip

TEMPLATES = Path(__file__).parent / "templates"
WORDINGS = Path(__file__).parent / "wordings"
"""A folder for each version, which never changes once it was released."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Clause(_Model):
    """One numbered clause. It may apply to some documents only, and may introduce people's own words."""

    text: str
    shows: Literal["nothing", "subject", "aims", "areas", "intentions"] = "nothing"
    when: tuple[Condition, ...] = ()

    def holds(self, document: MemorandumDocument) -> bool:
        """Whether this clause belongs in the document: all that it asks for is so."""
        told = {
            "two": len(document.parties) == 2,
            "three": len(document.parties) == 3,
            "state": any(party.side == "state" for party in document.parties),
            "project": bool(document.project_title),
            "subject": bool(document.subject),
            "aims": bool(document.aims),
            "areas": bool(document.areas),
            "plan": bool(document.plan),
            "months": document.last_day is None,
            "last_day": document.last_day is not None,
            "operator": document.operator is not None,
        }
        return all(
            not told[condition[3:]] if condition.startswith("no_") else told[condition]
            for condition in self.when
        )


class Section(_Model):
    """A heading and its clauses. Sections and clauses are numbered in their order."""

    heading: str
    clauses: tuple[Clause, ...]


class Preamble(_Model):
    """One sentence over several paragraphs: the parties, each in its own, `closing` and `agreed`.

    `said` presents a party whose post and authority are known as a sentence needs them, `listed` any other.
    """

    said: str
    listed: str
    and_: str
    closing: str
    agreed: str

    model_config = ConfigDict(alias_generator=lambda name: name.rstrip("_"))


class Wording(_Model):
    """Everything that a memorandum says by itself, in one language; the rest comes from its records.

    `months` and `days` are keyed by CLDR plural categories; their words have the grammatical case that the clauses
    need. `foreign` marks what a translation has to leave in another language, `convenience` says what a translation is:
    the languages of a memorandum need neither.
    """

    language: Language
    party: str
    bin: str
    months: dict[str, str]
    days: dict[str, str]
    long_date: str
    short_date: str
    moment: str
    open_date: str
    supplement_title: str
    preamble: Preamble
    sections: tuple[Section, ...]
    supplement: tuple[Section, ...]
    no_intentions: str
    intentions_open: str
    address: str
    place_of_party: str
    phone: str
    email: str
    number_at_party: str
    confirmed: str
    ways: dict[Way, str]
    not_confirmed: str
    signature: str
    signature_date: str
    seal: str
    seal_if_any: str
    check: str
    annex: str
    annex_open: str
    annex_title: str
    plan_columns: tuple[str, str, str]
    draft: str
    draft_note: str
    document: str
    page: str
    foreign: str
    foreign_note: str
    convenience: str

    laws: dict[str, str]
    """What the clauses call the legislation that they refer to (`laws.json`)."""

    @classmethod
    def load(cls, language: Language, version: str = WORDING) -> Self:
        """The wording from its data files. Raises `FileNotFoundError` for a version that is not kept, and
        pydantic.ValidationError when a file lacks a text or has one too many.
        """
        folder = WORDINGS / version
        texts = json.loads((folder / f"{language}.json").read_bytes())
        laws = json.loads((folder / "laws.json").read_bytes())
        return cls.model_validate({**texts, "laws": laws[language]})
