"""A text of a memorandum that is told in one language after the other: which of the two it is in, and its pair."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.handlers.widgets.form import Answers
from bot.models.errors import InvalidValueError
from bot.models.memoranda import LANGUAGES, Pair
from bot.models.reference import Language
from bot.models.words import Value
from bot.understanding.languages import written_in

_CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
OTHER = "other"
"""The id of the question in each form that asks it."""
TOLD, READER, TURNED = "told", "reader", "turned"
"""Beside the answers: the texts in their second language by the first, the language of whoever fills the form in, and
the languages of texts that are not in the one they look like.
"""


@dataclass(frozen=True, slots=True)
class Said:
    """A text that somebody has written in one language. `is_name` if it may read the same in both."""

    heading: Value
    text: str
    parse: Callable[[str], str]
    is_name: bool = False


def other_of(language: Language) -> Language:
    return Language.RUSSIAN if language is Language.KAZAKH else Language.KAZAKH


def first_language(answers: Answers, text: str) -> Language:
    """The language in which a text was written: as the person says, else as it looks, else that of their screen."""
    told = answers.get(TOLD, {}).get(text)
    if told:
        return other_of(Language(told["language"]))
    if text in answers.get(TURNED, {}):
        return Language(answers[TURNED][text])
    reader = reader_of(answers)
    assumed = reader if reader in LANGUAGES else Language.KAZAKH
    found = written_in(text, assumed)
    return found if found in LANGUAGES else assumed


def reader_of(answers: Answers) -> Language:
    """The language in which whoever fills the form in reads; Kazakh where an earlier version has not kept it."""
    return Language(answers.get(READER, Language.KAZAKH))


def in_cyrillic(parse: Callable[[str], str]) -> Callable[[str], str]:
    """Reads a text of the document, which is in Kazakh and Russian and never in English: without one letter of theirs
    it is refused.
    """

    def read(text: str) -> str:
        read_so = parse(text)
        if not _CYRILLIC.search(read_so):
            raise InvalidValueError("memorandum-in-english")
        return read_so

    return read


Known: TypeAlias = Mapping[str, Pair]
"""Texts that are there in both languages without asking, by what somebody may have written for them, case-folded."""


def pair_of(answers: Answers, text: str, known: Known) -> Pair:
    """The text in both languages, as far as it was told or is `known`."""
    told = answers.get(TOLD, {}).get(text)
    if told:
        return _in_order(text, told["text"], Language(told["language"]))
    both = known.get(text.casefold())
    if both is not None or not text:
        return both or Pair()
    return _in_order(text, "", other_of(first_language(answers, text)))


def half_of(text: Pair, reader: Language) -> str:
    """The text as somebody would write it who reads this language; where that one is wanting, the other."""
    first, second = (text.ru, text.kk) if reader is Language.RUSSIAN else (text.kk, text.ru)
    return first or second


def _in_order(first: str, second: str, language: Language) -> Pair:
    return Pair(second, first) if language is Language.KAZAKH else Pair(first, second)


def by_half(pairs: Iterable[Pair]) -> dict[str, Pair]:
    """Pairs whose two halves are there, by each of them."""
    whole = [pair for pair in pairs if pair.kk and pair.ru]
    return {half.casefold(): pair for pair in whole for half in (pair.kk, pair.ru)}
