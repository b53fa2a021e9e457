"""Days as people type them in three languages: 01.03.2027, 1 наурыз, 5-го, завтра, дүйсенбі, in two weeks.

A time of day that is typed with the day does not get in its way: "завтра в 3", "ертең сағат 15:30".
"""

import re
from collections.abc import Sequence
from datetime import date, time

from bot.models.errors import InvalidValueError
from bot.models.words import Day
from bot.understanding.day_parts import Bounds
from bot.understanding.named_days import days_named
from bot.understanding.numerals import without_hyphens
from bot.understanding.parts_of_day import is_part_of_a_day
from bot.understanding.readings import AmbiguousError, Reading, only_meaning, refused_but
from bot.understanding.signs import evened
from bot.understanding.times import (
    only_time,
    parse_time,
    tells_time,
    times_named,
    words_of_time,
)

_LONGEST = 60
"""Characters of a date. A longer text, such as a pasted letter, names a date for a reason of its own."""
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d\s[^\W\d])")
_PERIOD = re.compile(
    r"(?<![\d.-])(\d{1,2})-(\d{1,2})(?=\s[^\W\d])"
    r"|(?<![\d.-])(\d{1,2}(?:\.\d{1,2}(?:\.\d{4})?)?)-(\d{1,2}\.\d{1,2}(?:\.\d{4})?)(?![\d.]\d|\d)"
)
"""Two days, as in "1–5 марта" and "25–27.12"."""


def parse_date(text: str, *, today: date, earliest: date, latest: date) -> date:
    """A date within bounds. Raises `AmbiguousError` if several are meant, else `InvalidValueError`."""
    found = _days(text, Bounds(today, earliest))
    within = [day for day in found if earliest <= day <= latest]
    if within and within[0] == found[0]:
        return only_meaning(within, Day)
    bound = (
        InvalidValueError("date-too-early", earliest=f"{earliest:%d.%m.%Y}")
        if found[0] < earliest
        else InvalidValueError("date-too-late", latest=f"{latest:%d.%m.%Y}")
    )
    raise refused_but(bound, (Reading(day, Day(day)) for day in dict.fromkeys(within)))


def times_beside_day(text: str, today: date) -> list[time]:
    """The times of day that are typed with a day, the likeliest first; none if only a day is."""
    both = _day_and_time(_words(text), Bounds(today, today)) if len(text) <= _LONGEST else None
    return both[1] if both else []


def parse_time_on(text: str, *, day: date, today: date) -> time:
    """A time of this day, which may be typed with it: "завтра в 15:30". Raises `AmbiguousError`, else
    `InvalidValueError`.
    """
    try:
        return parse_time(text)
    except InvalidValueError as refusal:
        both = _day_and_time(_words(text), Bounds(today, today)) if len(text) <= _LONGEST else None
        if isinstance(refusal, AmbiguousError) or both is None or not both[1]:
            raise
        if day not in both[0]:
            raise InvalidValueError("time-of-another-day", day=Day(day)) from None
        return only_time(both[1])


def _days(text: str, bounds: Bounds) -> list[date]:
    if len(text) > _LONGEST:
        raise InvalidValueError("date-not-understood")
    words = _words(text)
    try:
        return days_named(words, bounds)
    except InvalidValueError:
        both = _day_and_time(words, bounds)
        if both is None:
            raise
        return both[0]


def _words(text: str) -> list[str]:
    """The bare words, without the signs around them."""
    typed = _DECIMAL_COMMA.sub(".", without_hyphens(evened(text)))
    apart = _PERIOD.sub(r"\1\3 - \2\4", re.sub(r"[,;()!?«»\"]", " ", typed))
    return [word for word in (word if word == "-" else word.strip(".-:") for word in apart.split()) if word]


def _day_and_time(words: Sequence[str], bounds: Bounds) -> tuple[list[date], list[time]] | None:
    """The days and the times of a text that names both, in either order."""
    for place in range(1, len(words)):
        for of_day, others in ((words[:place], words[place:]), (words[place:], words[:place])):
            of_time = words_of_time(" ".join(others))
            # A number alone is the hour: "12 дня".
            if not tells_time(of_time) or (len(of_day) == 1 and of_day[0].isdecimal()):
                continue
            try:
                days = days_named(of_day, bounds)
                return days, [] if is_part_of_a_day(of_time) else times_named(of_time)
            except InvalidValueError:
                continue
    return None
