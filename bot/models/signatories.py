"""Who usually signs for an organisation, and on what authority. The names of posts are data, not code.

A party's position is kept either as the id of a customary one or in a person's own words; `in_words` reads both.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bot.models import reference
from bot.models.reference import Names


@dataclass(frozen=True, slots=True)
class Customary:
    """A position or a basis of authority that is usual for these legal forms, or for a whole sector.

    `in_sentence` is how a document says it: in Russian in the genitive ("в лице директора", "на основании Устава").
    `bases` are ids of what the authority of whoever has this position rests on, where it is not the organisation's
    charter or regulations: a deputy acts on an order or a power of attorney (Civil Code of RK, art. 167).
    Of a basis that is `numbered` there are many: number and day tell which one it is.
    """

    id: str
    name: Names
    in_sentence: Names
    sectors: frozenset[str]
    forms: frozenset[str]
    bases: tuple[str, ...] = ()
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """The number and the day of what a signatory's authority rests on. The number may be missing; where the day is as
    well, nothing was told, and both are written into the document by hand.
    """

    number: str = ""
    dated: date | None = None

    def __bool__(self) -> bool:
        return self.dated is not None

    @property
    def line(self) -> str:
        """As somebody could type it; empty where nothing was told."""
        if self.dated is None:
            return ""
        day = f"{self.dated:%d.%m.%Y}"
        return f"№ {self.number}, {day}" if self.number else day


NO_PAPER = Paper()


@cache
def _data() -> Mapping[str, Any]:
    text = files("bot.models").joinpath("data", "signatories.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return MappingProxyType(found)


def _table(key: str) -> Mapping[str, Customary]:
    found = {
        raw["id"]: Customary(
            raw["id"],
            _names(raw),
            _names(raw["in_sentence"]),
            frozenset(raw["sectors"]),
            frozenset(raw["forms"]),
            tuple(raw.get("bases", ())),
            raw.get("numbered", False),
        )
        for raw in _data()[key]
    }
    return MappingProxyType(found)


def _names(raw: Mapping[str, Any]) -> Names:
    return Names(raw["kk"], raw["ru"], raw["en"])


@cache
def positions() -> Mapping[str, Customary]:
    return _table("positions")


@cache
def bases() -> Mapping[str, Customary]:
    """What a signatory's authority can rest on, such as the organisation's charter."""
    return _table("bases")


@cache
def title() -> Names:
    """The title of every memorandum."""
    return _names(_data()["title"])


def customary(table: Mapping[str, Customary], legal_form: str) -> tuple[Customary, ...]:
    """The entries that are usual for a legal form, the most usual first. There is always at least one."""
    form = reference.legal_forms().get(legal_form)
    sector = form.sector if form else ""
    of_form = [entry for entry in table.values() if legal_form in entry.forms]
    of_sector = [entry for entry in table.values() if sector in entry.sectors and entry not in of_form]
    return (*of_form, *of_sector) or tuple(table.values())


def in_words(table: Mapping[str, Customary], kept: str) -> Names:
    """The name of a customary entry in each language, or a person's own words as they were written."""
    known = table.get(kept)
    return known.name if known else Names(kept, kept, kept)


def customary_bases(legal_form: str, position: str) -> tuple[Customary, ...]:
    """What the authority of this position usually rests on, the most usual first. `position` is an id or own words."""
    post = positions().get(position)
    own = [bases()[basis] for basis in post.bases] if post else []
    return (*own, *(basis for basis in customary(bases(), legal_form) if basis not in own))


_NOT_OF_THE_FIRST_WORD = re.compile(r"(?:и|или|а также|[,;–—-])(?:\s|$)|\S*(?:ый|ий)(?:\s|$)")
"""What follows a post's name must not be a second post or an adjective: these would need another case too."""


def in_sentence(table: Mapping[str, Customary], kk: str, ru: str) -> Names:
    """A customary entry (its id is then both texts) or own words as a sentence needs them. A text is empty where that
    is not known: own words that were not translated, and Russian ones whose genitive would have to be guessed. Those
    that begin with the name of a customary entry are known: "Доверенность № 12" is "доверенности № 12".
    """
    known = table.get(kk)
    if known is not None:
        return known.in_sentence
    return Names("" if kk == ru else kk, _genitive(table, ru), "")


def _genitive(table: Mapping[str, Customary], words: str) -> str:
    for entry in sorted(table.values(), key=lambda entry: -len(entry.name.ru)):
        first, rest = words[: len(entry.name.ru)], words[len(entry.name.ru) :]
        if first.casefold() != entry.name.ru.casefold() or rest[:1] not in {"", " "}:
            continue
        if not _NOT_OF_THE_FIRST_WORD.match(rest.lstrip()):
            return entry.in_sentence.ru + rest
    return ""


def is_numbered(basis: str) -> bool:
    """Whether number and day are asked of it. `basis` is an id or own words."""
    return basis in bases() and bases()[basis].numbered


def basis_named(kept: str, paper: Paper, *, open_: bool = False) -> Names:
    """A basis of authority with the number and the day of its paper. What was not told is left out, or, in a document
    that is signed (`open_`), a line to be filled in by hand.
    """
    return _with_paper(kept, in_words(bases(), kept), paper, open_=open_)


def basis_said(kept: str, paper: Paper) -> Names:
    """The same as a sentence of the document needs it (`in_sentence`)."""
    return _with_paper(kept, in_sentence(bases(), kept, kept), paper, open_=True)


def _with_paper(kept: str, named: Names, paper: Paper, *, open_: bool) -> Names:
    """In Kazakh number and day stand before the last word, which is the paper's: "Міндеттерді бөлу туралы 2026 жылғы 3
    наурыздағы № 12 өкім".
    """
    if not is_numbered(kept) or not (paper or open_):
        return named
    kk, ru, en = (_of_paper(language, paper) for language in ("kk", "ru", "en"))
    first, last = named.kk.split()[:-1], bases()[kept].in_sentence.kk.split()[-1]
    english = re.sub(r"^(?:an?|the) ", "", named.en)
    return Names(" ".join([*first, kk, last]), f"{named.ru} {ru}", f"{english} {en}")


def _of_paper(language: str, paper: Paper) -> str:
    said: dict[str, Any] = _data()["papers"][language]
    if paper.dated is None:
        return str(said["open"])
    day = {"day": paper.dated.day, "month": said["months"][paper.dated.month - 1], "year": paper.dated.year}
    return str(said["numbered" if paper.number else "dated"]).format(number=paper.number, **day)
