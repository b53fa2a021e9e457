"""Finds organisations by what somebody types of a name or a BIN: in any order, in any spelling, with a typo."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import fuzz

from bot.models import reference
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.understanding.spelling import merged

_WHOLE: Final = 100.0
_LIKE: Final = 80.0
"""Of 100, from which on a word is taken for one of the name's (rapidfuzz's ratio of the part that fits best)."""
_TYPO_FROM: Final = 6
"""Letters. In a shorter word, a typo makes another word; in a number, it makes another number."""
_LABELS: Final = "бин бсн"


def words_typed(text: str) -> tuple[str, ...]:
    return tuple(merged(text).split())


def likeness(words: Sequence[str], name: OrganizationName, bin_: str | None) -> float:
    """How well the organisation fits all of the words, up to 100; 0 if one of them is not there."""
    text = _text(name, bin_)
    return min((_found(word, text) for word in words), default=0.0)


def _found(word: str, text: str) -> float:
    if word in text:
        return _WHOLE
    if len(word) < _TYPO_FROM or word.isdecimal():
        return 0.0
    return fuzz.partial_ratio(word, text, score_cutoff=_LIKE)


@lru_cache(10_000)
def _text(name: OrganizationName, bin_: str | None) -> str:
    """All by which it may be called: its names, its legal form, its number."""
    number = f"{_LABELS} {bin_}" if bin_ else ""
    return " ".join((merged(f"{name.kk} {name.ru} {name.en}"), _form(name.legal_form), number))


@cache
def _form(legal_form: str) -> str:
    form = reference.legal_forms().get(legal_form)
    if form is None:
        return ""
    called = (form.abbreviation, form.name)
    return merged(" ".join(names.in_language(language) for names in called for language in Language))
