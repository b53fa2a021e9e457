"""Stretches of time: how many months are said, and which day is so many days, weeks, months or years ahead."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from bot.models.dates import months_later
from bot.understanding import calendar_words as words_of
from bot.understanding.numerals import number_of
from bot.understanding.signs import bare, bare_words

_COUNTED_MOST = 1200
"""Days, weeks, months or years that anybody counts from today."""
_IN: Final = bare_words("через спустя in")
_IN_A_DAY: Final = [bare("через"), bare("день")]
_LATER: Final = {
    tuple(map(bare, phrase.split())) for phrase in ("кейін", "соң", "спустя", "later", "from now")
}
_HALVES: Final = bare_words("жарты жарым пол половиной half")
_ONE_AND_A_HALF: Final = bare_words("полтора полутора")
_JOINING: Final = bare_words("и с of")
_ARTICLES: Final = bare_words("a an the and")
_A_COUPLE: Final = bare_words("пару couple")
_DECIMAL: Final = re.compile(r"\d{1,3}[.,]\d{1,2}")
_HALF: Final = Decimal("0.5")
_MONTHS_OF: Final = ((words_of.YEARS, 12), (words_of.HALVES_OF_A_YEAR, 6), (words_of.MONTHS, 1))
"""Each unit with its months, the largest first."""


def days_counted(words: Sequence[str], today: date) -> list[date]:
    """The day in so many days, weeks, months or years, as in "через неделю" or "екі күннен кейін"."""
    said = _between_marks(words)
    months = months_counted(said)
    if months is not None:
        return [months_later(today, months)]
    number = _number(said[:-1])
    if not said or number is None or number != int(number) or number > _COUNTED_MOST:
        return []
    for unit, length in ((words_of.WEEKS, 7), (words_of.FORTNIGHTS, 14)):
        if said[-1] in unit:
            return [today + timedelta(days=length * int(number))]
    if said[-1] not in words_of.DAYS:
        return []
    # "Через день" is the day after tomorrow to some people.
    days = (1, 2) if list(words) == _IN_A_DAY else (int(number),)
    return [today + timedelta(days=each) for each in days]


def months_counted(words: Sequence[str]) -> int | None:
    """How many months are said: "12 ай", "два года", "полтора года", "2 года 6 месяцев"; None for anything else."""
    total, least, count = Decimal(0), 0, list[str]()
    for word in words:
        unit = next((months for named, months in _MONTHS_OF if word in named), None)
        if unit is None:
            count.append(word)
            continue
        number = _number(count)
        if number is None or number > _COUNTED_MOST or (least and unit >= least):
            return None
        total, least, count = total + number * unit, unit, []
    if count and least:
        # "A year and a half"
        half = _number(count)
        total, least = total + least * _HALF, least if half == _HALF else 0
    return int(total) if least and total == int(total) else None


def _between_marks(words: Sequence[str]) -> Sequence[str]:
    """What stands after "in" or before "later"; nothing if neither is said."""
    if words and words[0] in _IN:
        return words[1:]
    for phrase in _LATER:
        if tuple(words[-len(phrase) :]) == phrase:
            return words[: -len(phrase)]
    return ()


def _number(words: Sequence[str]) -> Decimal | None:
    """The number of the words; one if there are none, as in "in a week"."""
    words = [word for word in words if word not in _JOINING]
    spoken = [word for word in words if word not in _HALVES | _ARTICLES]
    halves = sum(word in _HALVES for word in words)
    match spoken:
        case []:
            whole = Decimal(0 if halves else 1)
        case [one_and_a_half] if one_and_a_half in _ONE_AND_A_HALF:
            whole = 1 + _HALF
        case [couple] if couple in _A_COUPLE:
            whole = Decimal(2)
        case [figures] if figures.isdecimal() and len(figures) <= 4:
            whole = Decimal(figures)
        case [figures] if _DECIMAL.fullmatch(figures):
            whole = Decimal(figures.replace(",", "."))
        case _:
            number = number_of(spoken)
            if number is None:
                return None
            whole = Decimal(number)
    return whole + halves * _HALF if halves <= 1 else None
