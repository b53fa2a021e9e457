"""Which days fit what is said of one: its number, month, year and weekday.

What lacks a year is the next such day that the question takes. Where it also takes days that are over, the last such
day is asked back if it is nearer: "1 мая", said in June of something that may have begun, is rather last month.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from bot.models.dates import months_later
from bot.models.errors import InvalidValueError


class NoDayError(Exception):
    """The words name no day."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """From where days are counted: today, and the earliest day that the question takes."""

    today: date
    earliest: date

    @property
    def since(self) -> date:
        """The first day that is meant without a year."""
        return max(self.today, self.earliest)


@dataclass(frozen=True, slots=True)
class Parts:
    """What is said of a day."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def days_with(parts: Parts, bounds: Bounds) -> list[date]:
    """The days that have these parts, the likeliest first. A month alone is its first day and its last."""
    if parts.day is None:
        if parts.month is None or parts.weekday is not None:
            raise NoDayError
        return _ends_of_month(parts.month, parts.year, bounds)
    if parts.month is None:
        if parts.year is not None:
            raise NoDayError
        return _fitting(_of_a_month(parts.day, bounds), parts.weekday, bounds)
    if parts.year is None:
        return _fitting(_of_a_year(parts.month, parts.day, bounds), parts.weekday, bounds)
    found = date(parts.year, parts.month, parts.day)
    if parts.weekday not in {None, found.weekday()}:
        raise InvalidValueError("date-weekday", day=f"{found:%d.%m.%Y}")
    return [found]


def _ends_of_month(month: int, year: int | None, bounds: Bounds) -> list[date]:
    if year is not None:
        firsts = [date(year, month, 1)]
    else:
        first, since = date(bounds.since.year, month, 1), bounds.since.replace(day=1)
        coming = first if first >= since else first.replace(year=first.year + 1)
        firsts = _or_nearer(coming.replace(year=coming.year - 1), coming, bounds)
    return [day for first in firsts for day in (first, last_of_month(first))]


def _of_a_month(day: int, bounds: Bounds) -> tuple[date | None, date]:
    """The last day with this number before the coming one, and the coming one. No two months that follow each other
    both lack it.
    """
    lasts = [last_of_month(months_later(bounds.since, months)) for months in range(-2, 3)]
    days = [last.replace(day=day) for last in lasts if day <= last.day]
    return _around(days, bounds)


def _of_a_year(month: int, day: int, bounds: Bounds) -> tuple[date | None, date]:
    """The same for a day of a year. The next 29 February may be eight years away: a year such as 2100 has none."""
    first = min(bounds.today.year, bounds.since.year) - 1
    years = [year for year in range(first, bounds.since.year + 9) if day <= monthrange(year, month)[1]]
    return _around([date(year, month, day) for year in years], bounds)


def _around(days: list[date], bounds: Bounds) -> tuple[date | None, date]:
    coming = next((day for day in days if day >= bounds.since), None)
    if coming is None:
        raise ValueError
    return next((day for day in reversed(days) if day < bounds.since), None), coming


def _fitting(around: tuple[date | None, date], weekday: int | None, bounds: Bounds) -> list[date]:
    """With a weekday that does not fit the coming day, the last one is meant if that fits."""
    over, coming = around
    if weekday is None:
        return _or_nearer(over, coming, bounds)
    for found in (coming, over):
        if found and found.weekday() == weekday:
            return [found]
    raise InvalidValueError("date-weekday", day=f"{coming:%d.%m.%Y}")


def _or_nearer(over: date | None, coming: date, bounds: Bounds) -> list[date]:
    is_nearer = over and bounds.earliest <= over and bounds.today - over < coming - bounds.today
    return [over, coming] if over and is_nearer else [coming]
