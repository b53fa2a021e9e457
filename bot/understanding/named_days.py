"""Which days the words of a text name, in three languages.

Without a year it is the next such day, counted from `today`. Several days are named by a Monday on a Monday, by "next
Friday" on a Tuesday, by a month without a day, and by a period. Figures stand for day, month and year in this order, as
everybody in the country writes them.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bot.models.dates import months_later
from bot.models.errors import InvalidValueError
from bot.understanding import calendar_words as words_of
from bot.understanding.calendar_words import month_of, weekday_of
from bot.understanding.numerals import number_of, ordinal_of
from bot.understanding.signs import bare, bare_words
from bot.understanding.stretches import days_counted

_WEEK = timedelta(days=7)

_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[-./](\d{1,2})")
_NUMBER = re.compile(r"(\d{1,4})-?([^\W\d_]*)")
_NUMBER_ENDINGS: Final = bare_words(
    "го ого му ое е й ші шы сі сы і ы інде ында нде нда да де та те на не ға ге қа ке інші ншы ншісі "
    "st nd rd th г год года ж жыл жылы жылғы"
) | {""}
_FILLERS: Final = bare_words(
    "в во на к ко до с со the on in by of from until till күні күнге дейін бастап числа число числу "
    "жұлдызы жұлдызында жұлдызына"
)
_AT: Final = bare_words("в во at in")
"""Before a number alone they speak of an hour."""
_APART: Final = bare_words("по to") | {"-"}

_FROM_TODAY: Final = {
    tuple(bare(word) for word in phrase.split()): offset
    for offset, phrases in (
        (-2, ("позавчера", "алдыңғы", "day before yesterday")),
        (-1, ("вчера", "кеше", "yesterday")),
        (0, ("сегодня", "бүгін", "бүгінгі күн", "today")),
        (1, ("завтра", "ертең", "ертеңгі күн", "tomorrow", "tmrw")),
        (2, ("послезавтра", "бүрсігүні", "бүрсүгүні", "бүрсігүн", "арғы", "day after tomorrow")),
    )
    for phrase in phrases
}
_ORDINAL: Final = bare("го")


class _NoDayError(Exception):
    """The words name no day."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is said of a day."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def days_named(words: Sequence[str], today: date) -> list[date]:
    """All days that the words can mean, the likeliest first. Raises `InvalidValueError` if they mean none."""
    try:
        return _days(words, today)
    except _NoDayError:
        raise InvalidValueError("date-not-understood") from None
    except (ValueError, OverflowError):
        raise InvalidValueError("date-impossible") from None


def _days(words: Sequence[str], today: date) -> list[date]:
    counted = days_counted(words, today)
    if counted:
        return counted
    words = _with_figures(words)
    if len(words) == 2 and words[0] in _AT and words[1].isdecimal():
        raise _NoDayError
    words = [word for word in words if word not in _FILLERS]
    if tuple(words) in _FROM_TODAY:
        return [today + timedelta(days=_FROM_TODAY[tuple(words)])]
    if words_of.END.intersection(words):
        return [_end([word for word in words if word not in words_of.END], today)]
    weekdays = [number for number in map(weekday_of, words) if number is not None]
    others = [word for word in words if weekday_of(word) is None]
    if len(weekdays) == 1 and not _says(others):
        return _on_weekday(weekdays[0], others, today)
    for place, word in enumerate(words):
        if word in _APART and 0 < place < len(words) - 1:
            return _both_ends(words[:place], words[place + 1 :], today)
    parts = _parts(words)
    if parts.year is None and words_of.YEARS.intersection(words):
        # "2 года" is no day.
        raise _NoDayError
    return _resolved(parts, today)


def _with_figures(words: Sequence[str]) -> list[str]:
    """The words with figures for ordinals: "двадцать пятого", "twenty-fifth", "жиырма бесінші"."""
    figures: list[str] = []
    for word in words:
        number = ordinal_of(word)
        tens = number_of(figures[-1:]) if number and number < 10 else None
        if tens in {20, 30}:
            figures.pop()
        else:
            tens = 0
        figures.append(word if number is None else f"{tens + number}{_ORDINAL}")
    return figures


def _says(words: Sequence[str]) -> bool:
    """Whether anything besides "this" or "next week" is said."""
    return any(word not in words_of.NEXT | words_of.THIS | words_of.WEEKS for word in words)


def _on_weekday(weekday: int, others: Sequence[str], today: date) -> list[date]:
    """The coming weekday. "Next" means that to some people, and the one of the next calendar week to others."""
    coming = today + timedelta(days=(weekday - today.weekday()) % 7)
    monday = today - timedelta(days=today.weekday())
    of_next_week = monday + _WEEK + timedelta(days=weekday)
    is_next = bool(words_of.NEXT.intersection(others))
    is_this = bool(words_of.THIS.intersection(others))
    if words_of.WEEKS.intersection(others):
        if is_next == is_this:
            raise _NoDayError
        return [of_next_week if is_next else monday + timedelta(days=weekday)]
    if is_next:
        return [of_next_week] if coming == today else list(dict.fromkeys((coming, of_next_week)))
    if is_this or coming != today:
        return [coming]
    return [today, today + _WEEK]


def _end(words: Sequence[str], today: date) -> date:
    """The last day of a month or a year."""
    further = int(any(word in words_of.NEXT for word in words))
    of_month = any(word in words_of.MONTHS for word in words)
    rest = [word for word in words if word not in words_of.NEXT | words_of.THIS | words_of.MONTHS]
    parts = _parts(rest)
    if parts.day is not None or parts.weekday is not None:
        raise _NoDayError
    if parts.month:
        return _resolved(parts, today)[-1]
    if of_month and not rest:
        return _last_of_month(months_later(today, further))
    if parts.year is None and not words_of.YEARS.intersection(rest):
        raise _NoDayError
    return date(parts.year or today.year + further, 12, 31)


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _both_ends(first: Sequence[str], last: Sequence[str], today: date) -> list[date]:
    """The two ends of a period. What is said of one alone, such as the year, holds for both."""
    one, other = _parts(first), _parts(last)
    if one.day is None or other.day is None:
        raise _NoDayError
    month, year = one.month or other.month, one.year or other.year
    begun = _resolved(replace(one, month=month, year=year), today)[0]
    ended = _resolved(replace(other, month=other.month or month, year=other.year or year), begun)[0]
    return [begun, ended]


def _parts(words: Sequence[str]) -> _Parts:
    """What the words say. Raises `_NoDayError` for a word that says nothing of a day."""
    parts = _Parts()
    joined = " ".join(word for word in words if weekday_of(word) is None and word not in words_of.YEARS)
    figures = _in_figures(joined)
    for word in words:
        said = _said(word) if not (figures and word[0].isdecimal()) else {}
        if said is None or any(getattr(parts, name) is not None for name in said):
            raise _NoDayError
        parts = replace(parts, **said)
    return replace(figures, weekday=parts.weekday) if figures else parts


def _in_figures(text: str) -> _Parts | None:
    if match := _ISO.fullmatch(text):
        year, month, day = map(int, match.groups())
        return _Parts(year, month, day)
    if match := _DOTTED.fullmatch(text):
        day, month, year = map(int, match.groups())
        return _Parts(year if year >= 100 else 2000 + year, month, day)
    if match := _DAY_AND_MONTH.fullmatch(text):
        day, month = map(int, match.groups())
        return _Parts(None, month, day)
    return None


def _said(word: str) -> dict[str, int] | None:
    """What one word says; nothing for "of the year", None for a word of something else."""
    if match := _NUMBER.fullmatch(word):
        number = int(match[1])
        if match[2] not in _NUMBER_ENDINGS:
            return None
        return {"year": number} if len(match[1]) == 4 else {"day": number}
    if word in words_of.YEARS:
        return {}
    month, weekday = month_of(word), weekday_of(word)
    if weekday is not None:
        return {"weekday": weekday}
    return None if month is None else {"month": month}


def _resolved(parts: _Parts, today: date) -> list[date]:
    """The days that have these parts: one, or the first and the last of a month that is named alone."""
    if parts.day is None:
        if parts.month is None or parts.weekday is not None:
            raise _NoDayError
        first = date(parts.year or today.year, parts.month, 1)
        if parts.year is None and first < today.replace(day=1):
            first = first.replace(year=today.year + 1)
        return [first, _last_of_month(first)]
    if parts.month is None:
        if parts.year is not None or parts.weekday is not None:
            raise _NoDayError
        return [_next_of_month(parts.day, today)]
    if parts.year is None:
        return [_next_of_year(parts.month, parts.day, parts.weekday, today)]
    found = date(parts.year, parts.month, parts.day)
    if parts.weekday not in {None, found.weekday()}:
        raise InvalidValueError("date-weekday", day=f"{found:%d.%m.%Y}")
    return [found]


def _next_of_month(day: int, today: date) -> date:
    """The next day with this number. No two months that follow each other both lack it."""
    for months in range(3):
        last = _last_of_month(months_later(today, months))
        if day <= last.day and last.replace(day=day) >= today:
            return last.replace(day=day)
    raise ValueError


def _next_of_year(month: int, day: int, weekday: int | None, today: date) -> date:
    """The next such day. With a weekday that does not fit it, this year's day is meant if that fits."""
    # The next 29 February may be eight years away: a year such as 2100 has none.
    years = [year for year in range(today.year, today.year + 9) if day <= monthrange(year, month)[1]]
    days = [date(year, month, day) for year in years]
    coming = next((found for found in days if found >= today), None)
    if coming is None:
        raise ValueError
    for found in (coming, days[0]):
        if weekday in {None, found.weekday()}:
            return found
    raise InvalidValueError("date-weekday", day=f"{coming:%d.%m.%Y}")
