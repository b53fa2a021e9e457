"""Stretches of time: how many months are said, and which day is so many days, weeks, months or years ahead."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.models.dates import months_later
from bot.understanding import calendar_words as words_of
from bot.understanding.numerals import number_of
from bot.understanding.signs import bare, bare_words

_COUNTED_MOST = 1200
"""Days, weeks, months or years that anybody counts from today."""
_IN: Final = bare_words("через in")
_IN_A_DAY: Final = [bare("через"), bare("день")]
_LATER: Final = {
    tuple(map(bare, phrase.split())) for phrase in ("кейін", "соң", "спустя", "later", "from now")
}
_HALF: Final = bare_words("жарты half")
_ARTICLES: Final = bare_words("a the")


def days_counted(words: Sequence[str], today: date) -> list[date]:
    """The day in so many days, weeks, months or years, as in "через неделю" or "екі күннен кейін"."""
    said = _between_marks(words)
    months = months_counted(said)
    if months is not None:
        return [months_later(today, months)]
    number = _number(said[:-1])
    if not said or number is None or number > _COUNTED_MOST:
        return []
    if said[-1] in words_of.WEEKS:
        return [today + timedelta(days=7 * number)]
    if said[-1] not in words_of.DAYS:
        return []
    # "Через день" is the day after tomorrow to some people.
    days = (1, 2) if list(words) == _IN_A_DAY else (number,)
    return [today + timedelta(days=each) for each in days]


def months_counted(words: Sequence[str]) -> int | None:
    """How many months are said: "12 ай", "два года", "полгода"; None for anything else."""
    *count, unit = words or [""]
    if unit in words_of.HALVES_OF_A_YEAR and not count:
        return 6
    if unit in words_of.YEARS and count[:1] and count[0] in _HALF and set(count[1:]) <= _ARTICLES:
        return 6
    number = _number(count)
    if number is None or number > _COUNTED_MOST:
        return None
    if unit in words_of.MONTHS:
        return number
    return 12 * number if unit in words_of.YEARS else None


def _between_marks(words: Sequence[str]) -> Sequence[str]:
    """What stands after "in" or before "later"; nothing if neither is said."""
    if words and words[0] in _IN:
        return words[1:]
    for phrase in _LATER:
        if tuple(words[-len(phrase) :]) == phrase:
            return words[: -len(phrase)]
    return ()


def _number(words: Sequence[str]) -> int | None:
    """The number of the words; one if there are none, as in "in a week"."""
    if not words:
        return 1
    if len(words) == 1 and words[0].isdecimal() and len(words[0]) <= 4:
        return int(words[0])
    return number_of(words)
