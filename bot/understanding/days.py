"""Days as people type them in three languages: 01.03.2027, 1 наурыз 2027, 1 марта, March 1."""

import re
from datetime import date

from bot.models.errors import InvalidValueError

_MONTHS = (
    ("қаңтар", "кантар", "январ", "янв", "jan"),
    ("ақпан", "акпан", "феврал", "фев", "feb"),
    ("наурыз", "март", "мар", "mar"),
    ("сәуір", "сауир", "апрел", "апр", "apr"),
    ("мамыр", "мая", "май", "may"),
    ("маусым", "июн", "jun"),
    ("шілде", "шилде", "июл", "jul"),
    ("тамыз", "август", "авг", "aug"),
    ("қыркүйек", "кыркуйек", "сентябр", "сен", "sep"),
    ("қазан", "казан", "октябр", "окт", "oct"),
    ("қараша", "караша", "ноябр", "ноя", "nov"),
    ("желтоқсан", "желтоксан", "декабр", "дек", "dec"),
)
"""How the months' names begin, spelt with and without the letters that only Kazakh has."""
_MONTH_STARTS = sorted(
    ((start, number) for number, starts in enumerate(_MONTHS, start=1) for start in starts),
    key=lambda pair: -len(pair[0]),
)

_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[-./](\d{1,2})")
_LONGEST = 60
"""Characters of a date. A longer text, such as a pasted letter, names a date for a reason of its own."""


def parse_date(text: str, *, today: date, earliest: date, latest: date) -> date:
    """A date within bounds. Without a year it is the next such day, counted from `today`.

    Raises `InvalidValueError`.
    """
    if len(text) > _LONGEST:
        raise InvalidValueError("date-not-understood")
    year, month, day = _parts(" ".join(text.lower().split()))
    try:
        found = _with_year(year, month, day, today)
    except ValueError:
        raise InvalidValueError("date-impossible") from None
    if found < earliest:
        raise InvalidValueError("date-too-early", earliest=f"{earliest:%d.%m.%Y}")
    if found > latest:
        raise InvalidValueError("date-too-late", latest=f"{latest:%d.%m.%Y}")
    return found


def _parts(text: str) -> tuple[int | None, int, int]:
    """Year (None if none was typed), month, day."""
    if match := _ISO.fullmatch(text):
        year, month, day = map(int, match.groups())
        return year, month, day
    if match := _DOTTED.fullmatch(text):
        day, month, year = map(int, match.groups())
        return (year if year >= 100 else 2000 + year), month, day
    if match := _DAY_AND_MONTH.fullmatch(text):
        day, month = map(int, match.groups())
        return None, month, day
    return _in_words(text)


def _in_words(text: str) -> tuple[int | None, int, int]:
    months = {
        number
        for word in re.findall(r"[^\W\d_]+", text)
        if (number := next((number for start, number in _MONTH_STARTS if word.startswith(start)), None))
    }
    numbers = [int(number) for number in re.findall(r"\d+", text) if len(number) <= 4]
    years = [number for number in numbers if number >= 1000]
    days = [number for number in numbers if number < 1000]
    if len(months) != 1 or len(days) != 1 or len(years) > 1:
        raise InvalidValueError("date-not-understood")
    return (years[0] if years else None), months.pop(), days[0]


def _with_year(year: int | None, month: int, day: int, today: date) -> date:
    if year is not None:
        return date(year, month, day)
    for candidate in range(today.year, today.year + 9):
        # The next 29 February may be eight years away: a year such as 2100 has none.
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError
