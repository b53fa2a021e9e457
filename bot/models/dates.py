"""Arithmetic of calendar dates."""

from datetime import date, timedelta


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last day of that month if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
