"""A text of a memorandum that is told in one language after the other: which of the two it is in, and its pair."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.handlers.widgets.form import Answers
from bot.models.memoranda import LANGUAGES, Pair
from bot.models.reference import Language
from bot.models.words import Value
from bot.understanding.languages import written_in

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


def pair_of(answers: Answers, text: str, known: Iterable[Pair] = ()) -> Pair:
    """The text in both languages, as far as it was told or is `known`."""
    told = answers.get(TOLD, {}).get(text)
    if told:
        return _in_order(text, told["text"], Language(told["language"]))
    both = known_pair(text, known)
    if both is not None or not text:
        return both or Pair()
    return _in_order(text, "", other_of(first_language(answers, text)))


def half_of(text: Pair, reader: Language) -> str:
    """The text as somebody would write it who reads this language; where that one is wanting, the other."""
    first, second = (text.ru, text.kk) if reader is Language.RUSSIAN else (text.kk, text.ru)
    return first or second


def _in_order(first: str, second: str, language: Language) -> Pair:
    return Pair(second, first) if language is Language.KAZAKH else Pair(first, second)


def known_pair(text: str, known: Iterable[Pair]) -> Pair | None:
    """The pair of which this text is one half."""
    meant = text.casefold()
    return next(
        (pair for pair in known if pair.kk and pair.ru and meant in {pair.kk.casefold(), pair.ru.casefold()}),
        None,
    )
