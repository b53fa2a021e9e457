"""Which days can be changed: what is past has been counted already, and nobody plans for longer than next year."""

from datetime import date

from bot.models.words import LegalDate
from bot.use_cases.kernel.errors import InvalidValueError


def bounds(today: date) -> tuple[date, date]:
    return today, date(today.year + 1, 12, 31)


def require_changeable(day: date, today: date) -> None:
    first, last = bounds(today)
    if day < first:
        raise InvalidValueError("working-day-past", day=LegalDate(day))
    if day > last:
        raise InvalidValueError("working-day-far", until=LegalDate(last))
