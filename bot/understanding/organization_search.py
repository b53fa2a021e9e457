"""Finds organisations by what somebody types of a name or a BIN: in any order, in any spelling, with a typo."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from bot.models import reference
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.understanding.spelling import merged
from bot.understanding.word_search import likeness

_LABELS: Final = "бин бсн"


def likeness_of_organization(words: Sequence[str], name: OrganizationName, bin_: str | None) -> float:
    """How well the organisation fits all of the words, up to 100; 0 if one of them is not there."""
    return likeness(words, _text(name, bin_))


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
