"""The fixed wording of papers about a pledge, and how a paper's facts are put into it: one side for each language."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, Self, get_args

from babel import Locale
from babel.dates import format_date
from pydantic import BaseModel, ConfigDict

from bot.documents.numerals import spelt
from bot.models.country import today
from bot.models.papers import MAKERS, PaperKind
from bot.models.pledges import MoneyKind, PledgeSide
from bot.models.reference import Language, Need
from bot.presenting.formats import NO_BREAK_SPACE
from bot.understanding.quotes import inside
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.papers.document import PaperFacts, PaperSide

Spoken = Literal["kk", "ru"]
SPOKEN: Final[tuple[Spoken, ...]] = get_args(Spoken)
WORDS: Final = Path(__file__).parent / "paper_words"
_FEMININE: Final = frozenset({Need.EQUIPMENT, Need.MEDIA})
"""What Russian counts as she: a piece, a publication."""


class PaperWording(BaseModel):
    """What papers say by themselves, in one language. `units` are keyed by CLDR plural categories."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    titles: dict[PaperKind, str]
    number: str
    roles: dict[PledgeSide, str]
    bin: str
    address: str
    said: str
    to: str
    request: tuple[str, ...]
    decision: tuple[str, ...]
    act: tuple[str, ...]
    act_after: tuple[str, ...]
    act_so_far: str
    act_closing: str
    columns: tuple[str, str, str]
    money: str
    money_sought: str
    money_kinds: dict[MoneyKind, str]
    needs: dict[Need, str]
    units: dict[Need, dict[str, str]]
    long_date: str
    short_date: str
    signature: str
    position: str
    full_name: str
    signature_date: str
    seal: str
    page: str

    @classmethod
    @cache
    def of(cls, language: Spoken) -> Self:
        return cls.model_validate(json.loads((WORDS / f"{language}.json").read_bytes()))


def sheet_of(facts: PaperFacts) -> dict[str, Any]:
    """All that the paper says, as JSON that is kept."""
    return {
        "kind": facts.kind.value,
        "number": facts.number,
        "made_at": facts.made_at.isoformat(),
        "sides": [_Side(facts, language).told() for language in SPOKEN],
    }


class _Side:
    """One language's half of a paper."""

    def __init__(self, facts: PaperFacts, language: Spoken) -> None:
        self._facts = facts
        self._language: Spoken = language
        self._words = PaperWording.of(language)

    def told(self) -> dict[str, Any]:
        facts, words = self._facts, self._words
        number = words.number.format(number=facts.number)
        speaker = PledgeSide.GIVER if facts.kind is PaperKind.DECISION else PledgeSide.RECEIVER
        return {
            "language": self._language,
            "title": words.titles[facts.kind],
            "number": number,
            "place": self._say(self._of(speaker).address),
            "date": self._long(today(facts.made_at)),
            "to": words.to.format(name=self._say(facts.giver.name))
            if facts.kind is PaperKind.REQUEST
            else "",
            "before": list(self._before()),
            "columns": list(words.columns),
            "rows": [
                [self._what(), self._counted(row.amount), self._short(row.agreed_on)] for row in facts.rows
            ],
            "after": list(self._after()),
            "parties": [self._party(role) for role in PledgeSide if role in MAKERS[facts.kind]],
            "signature": words.signature,
            "position": words.position,
            "full_name": words.full_name,
            "signature_date": words.signature_date,
            "seal": words.seal,
            "page": words.page,
            "footer": number,
        }

    def _before(self) -> Iterator[str]:
        facts = self._facts
        gaps = {
            "giver_said": self._said(PledgeSide.GIVER),
            "receiver_said": self._said(PledgeSide.RECEIVER),
            "receiver": self._say(facts.receiver.name),
            "project": inside(self._say(facts.project), Language(self._language)),
            "place": self._say(facts.place),
            "starts": self._long(facts.starts_on),
            "ends": self._long(facts.ends_on),
            "gist": self._say(facts.gist),
            "what": self._what(),
            "amount": self._spelt(facts.amount),
            "due": self._long(facts.due),
        }
        for line in getattr(self._words, facts.kind.value):
            if facts.gist or "{gist}" not in line:
                yield line.format(**gaps)

    def _after(self) -> Iterator[str]:
        facts, words = self._facts, self._words
        if facts.kind is not PaperKind.ACT:
            return
        for line in words.act_after:
            yield line.format(amount=self._spelt(facts.amount))
        if not facts.amount == facts.so_far == facts.promised:
            yield words.act_so_far.format(
                so_far=self._counted(facts.so_far), promised=self._counted(facts.promised)
            )
        yield words.act_closing

    def _party(self, role: PledgeSide) -> dict[str, Any]:
        side = self._of(role)
        bin_ = [self._words.bin.format(bin=side.bin)] if side.bin else []
        return {
            "role": self._words.roles[role] if self._facts.kind is PaperKind.ACT else "",
            "name": self._say(side.name),
            "lines": [*bin_, self._words.address.format(address=self._say(side.address))],
        }

    def _said(self, role: PledgeSide) -> str:
        side, words = self._of(role), self._words
        return words.said.format(
            name=self._say(side.name),
            bin=f"{words.bin.format(bin=side.bin)}, " if side.bin else "",
            role=words.roles[role],
        )

    def _of(self, role: PledgeSide) -> PaperSide:
        return self._facts.giver if role is PledgeSide.GIVER else self._facts.receiver

    def _say(self, text: LocalizedText) -> str:
        return str(getattr(text, self._language))

    def _what(self) -> str:
        facts, words = self._facts, self._words
        if facts.money_kind is not None and facts.kind is PaperKind.REQUEST:
            return words.money_sought
        if facts.money_kind is not None:
            return words.money.format(kind=words.money_kinds[facts.money_kind])
        return facts.what or words.needs[facts.need]

    def _counted(self, amount: int) -> str:
        return counted(amount, self._facts.need, self._language)

    def _spelt(self, amount: int) -> str:
        need = self._facts.need
        in_words = spelt(amount, self._language, feminine=need in _FEMININE)
        return f"{_figures(amount)} ({in_words}) {_unit(amount, need, self._language)}"

    def _long(self, day: date) -> str:
        return str(format_date(day, self._words.long_date, locale=self._language))

    def _short(self, day: date) -> str:
        return str(format_date(day, self._words.short_date, locale=self._language))


def counted(amount: int, need: Need, language: Spoken) -> str:
    """In figures, whole: an accountant's amount is never shortened."""
    return f"{_figures(amount)}{NO_BREAK_SPACE}{_unit(amount, need, language)}"


def _unit(amount: int, need: Need, language: Spoken) -> str:
    forms = PaperWording.of(language).units[need]
    return forms.get(Locale(language).plural_form(amount), forms["other"])


def _figures(amount: int) -> str:
    return f"{amount:,}".replace(",", NO_BREAK_SPACE)
