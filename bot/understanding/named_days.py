"""Which days the words of a text name, in three languages.

Without a year it is the next such day that the question takes (`day_parts.py`); "tomorrow" and weekdays are counted
from today. Several days are named by a Monday on a Monday, by "next Friday" on a Tuesday, by a month without a day, and
by a period. Figures stand for day, month and year in this order, as everybody in the country writes them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from bot.models.dates import months_later
from bot.models.errors import InvalidValueError
from bot.understanding import calendar_words as words_of
from bot.understanding.calendar_words import month_of, weekday_of
from bot.understanding.day_parts import Bounds, NoDayError, Parts, days_with, last_of_month
from bot.understanding.numerals import number_of, ordinal_of
from bot.understanding.signs import bare, bare_words
from bot.understanding.stretches import days_counted

_WEEK = timedelta(days=7)

_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[-./](\d{1,2})")
_NUMBER = re.compile(r"(\d{1,4})-?([^\W\d_]*)")
_ENDED = re.compile(r"(.*\d)-?([^\W\d_]+)$")
_NUMBER_ENDINGS: Final = bare_words(
    "го ого му ое е й ші шы сі сы і ы інде ында нде нда іне ына не на сіне сына сінде сында інің "
    "ының ге га да де та те ға қа ке інші ншы ншісі st nd rd th г год года ж жыл жылы жылғы"
) | {""}
_FILLERS: Final = bare_words(
    "в во на к ко до с со the on in by of from until till күні күнге дейін бастап числа число числу "
    "жұлдызы жұлдызында жұлдызына айы айында айының"
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
        (2, ("послезавтра", "после завтра", "day after tomorrow")),
        (2, ("бүрсігүні", "бүрсүгүні", "бүрсігүн", "арғы")),
    )
    for phrase in phrases
}
_ORDINAL: Final = bare("го")


def days_named(words: Sequence[str], bounds: Bounds) -> list[date]:
    """All days that the words can mean, the likeliest first. Raises `InvalidValueError` if they mean none."""
    try:
        return _days(words, bounds)
    except NoDayError:
        raise InvalidValueError("date-not-understood") from None
    except (ValueError, OverflowError):
        raise InvalidValueError("date-impossible") from None


def _days(words: Sequence[str], bounds: Bounds) -> list[date]:
    today = bounds.today
    counted = days_counted(words, today)
    if counted:
        return counted
    words = _with_figures(words)
    if len(words) == 2 and words[0] in _AT and words[1].isdecimal():
        raise NoDayError
    weekdays = [number for number in map(weekday_of, words) if number is not None]
    if weekdays and any(one in _AT and other.isdecimal() for one, other in pairwise(words)):
        raise NoDayError
    words = [word for word in words if word not in _FILLERS]
    if tuple(words) in _FROM_TODAY:
        return [today + timedelta(days=_FROM_TODAY[tuple(words)])]
    if words_of.END.intersection(words):
        return [_end([word for word in words if word not in words_of.END], bounds)]
    others = [word for word in words if weekday_of(word) is None]
    if len(weekdays) == 1 and not _says(others):
        return _on_weekday(weekdays[0], others, today)
    for place, word in enumerate(words):
        if word in _APART and 0 < place < len(words) - 1:
            return _both_ends(words[:place], words[place + 1 :], bounds)
    words, known = _of_this_or_next(words, today)
    said = _parts(words)
    parts = replace(said, year=known.year or said.year, month=known.month or said.month)
    if parts.year is None and words_of.YEARS.intersection(words):
        # "2 года" is no day.
        raise NoDayError
    return days_with(parts, bounds)


def _of_this_or_next(words: Sequence[str], today: date) -> tuple[list[str], Parts]:
    """The words without "of this year", "келесі айдың" and the like, and which year or month that is."""
    for place, (which, unit) in enumerate(pairwise(words)):
        if which not in words_of.THIS | words_of.NEXT:
            continue
        further, rest = int(which in words_of.NEXT), [*words[:place], *words[place + 2 :]]
        if unit in words_of.YEARS:
            return rest, Parts(year=today.year + further)
        if unit in words_of.MONTHS:
            month = months_later(today.replace(day=1), further)
            return rest, Parts(year=month.year, month=month.month)
    return list(words), Parts()


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
            raise NoDayError
        return [of_next_week if is_next else monday + timedelta(days=weekday)]
    if is_next:
        return [of_next_week] if coming == today else list(dict.fromkeys((coming, of_next_week)))
    if is_this or coming != today:
        return [coming]
    return [today, today + _WEEK]


def _end(words: Sequence[str], bounds: Bounds) -> date:
    """The last day of a month or a year."""
    is_next = not words_of.NEXT.isdisjoint(words)
    of_month = not words_of.MONTHS.isdisjoint(words)
    rest = [word for word in words if word not in words_of.NEXT | words_of.THIS | words_of.MONTHS]
    parts = _parts(rest)
    if parts.day is not None or parts.weekday is not None:
        raise NoDayError
    if parts.month:
        return days_with(parts, Bounds(bounds.today, bounds.since))[-1]
    counted_from = bounds.today if is_next or not words_of.THIS.isdisjoint(words) else bounds.since
    if of_month and not rest:
        return last_of_month(months_later(counted_from.replace(day=1), int(is_next)))
    if parts.year is None and not words_of.YEARS.intersection(rest):
        raise NoDayError
    return date(parts.year or counted_from.year + int(is_next), 12, 31)


def _both_ends(first: Sequence[str], last: Sequence[str], bounds: Bounds) -> list[date]:
    """The two ends of a period. What is said of one alone, such as the year, holds for both."""
    one, other = _parts(first), _parts(last)
    if one.day is None or other.day is None:
        raise NoDayError
    month, year = one.month or other.month, one.year or other.year
    begun = days_with(replace(one, month=month, year=year), Bounds(bounds.today, bounds.since))[0]
    other = replace(other, month=other.month or month, year=other.year or year)
    ended = days_with(other, Bounds(begun, begun))[0]
    return [begun, ended]


def _parts(words: Sequence[str]) -> Parts:
    """What the words say. Raises `NoDayError` for a word that says nothing of a day."""
    parts = Parts()
    joined = " ".join(word for word in words if weekday_of(word) is None and word not in words_of.YEARS)
    figures = _in_figures(joined)
    for word in words:
        said = _said(word) if not (figures and word[0].isdecimal()) else {}
        if said is None or any(getattr(parts, name) is not None for name in said):
            raise NoDayError
        parts = replace(parts, **said)
    return replace(figures, weekday=parts.weekday) if figures else parts


def _in_figures(text: str) -> Parts | None:
    stem = _ENDED.match(text)
    if stem and stem[2] in _NUMBER_ENDINGS:
        text = stem[1]
    if match := _ISO.fullmatch(text):
        year, month, day = map(int, match.groups())
        return Parts(year, month, day)
    if match := _DOTTED.fullmatch(text):
        day, month, year = map(int, match.groups())
        return Parts(year if year >= 100 else 2000 + year, month, day)
    if match := _DAY_AND_MONTH.fullmatch(text):
        day, month = map(int, match.groups())
        return Parts(None, month, day)
    return None


def _said(word: str) -> dict[str, int] | None:
    """What one word says; nothing for "of the year", None for a word of something else."""
    if match := _NUMBER.fullmatch(word):
        number = int(match[1])
        said = {"year": number} if len(match[1]) == 4 else {"day": number}
        if match[2] in _NUMBER_ENDINGS:
            return said
        # "5-желтоқсан"
        joined = month_of(match[2])
        return None if joined is None else {**said, "month": joined}
    if word in words_of.YEARS:
        return {}
    month, weekday = month_of(word), weekday_of(word)
    if weekday is not None:
        return {"weekday": weekday}
    return None if month is None else {"month": month}
