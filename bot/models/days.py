"""Days as people type them: 01.09.2027, 1/9/27, 2027-09-01."""

import re
from datetime import date, timedelta

from bot.models.errors import InvalidValueError

DAY_EXAMPLE = "01.09.2027"
FURTHEST = timedelta(days=10 * 366)
"""A later day is a slip of the finger rather than a plan."""

_DAY_FIRST = re.compile(r"(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})(\s*(г|ж)\.?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[./\-](\d{1,2})[./\-](\d{1,2})")


def parse_coming_day(text: str, today: date) -> date:
    """A day from today on, at most ten years ahead."""
    tidy = text.strip()
    if found := _DAY_FIRST.fullmatch(tidy):
        day, month, year = (int(found[n]) for n in (1, 2, 3))
        year += 2000 if year < 100 else 0
    elif found := _YEAR_FIRST.fullmatch(tidy):
        year, month, day = (int(found[n]) for n in (1, 2, 3))
    else:
        raise InvalidValueError("day-not-understood", example=DAY_EXAMPLE)
    try:
        on = date(year, month, day)
    except ValueError:
        raise InvalidValueError("day-not-understood", example=DAY_EXAMPLE) from None
    if on < today:
        raise InvalidValueError("day-in-the-past", example=DAY_EXAMPLE)
    if on > today + FURTHEST:
        raise InvalidValueError("day-too-far", example=DAY_EXAMPLE)
    return on


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day where that one is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))
