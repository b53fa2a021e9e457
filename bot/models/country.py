"""Kazakhstan's time, from zone data that is pinned with the other dependencies.

The whole country has been at UTC+5 since 1 March 2024. `ZoneInfo("Asia/Almaty")` reads the machine's own files first,
and a server that was not updated since then answers +6: everything would be said and sent an hour late. The zone is
therefore read from the `tzdata` package by name. `zoneinfo.reset_tzpath` would help too, but it would change the
zones of everybody else in the process.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

_KEY = "Asia/Almaty"


class _PinnedZone(ZoneInfo):
    """`ZoneInfo` refuses to copy a zone that was read from a file, so this class says how to make it again."""

    def __reduce__(self) -> tuple[Callable[[], ZoneInfo], tuple[()]]:
        return _zone, ()


@cache
def _zone() -> ZoneInfo:
    with files("tzdata").joinpath("zoneinfo", *_KEY.split("/")).open("rb") as file:
        return _PinnedZone.from_file(file, key=_KEY)


COUNTRY_TIME = _zone()


def local(at: datetime) -> datetime:
    """The same moment, told as the country's date and hour."""
    return at.astimezone(COUNTRY_TIME)


def today(now: datetime) -> date:
    """The country's date at a moment."""
    return local(now).date()


def moment(on: date, at: time) -> datetime:
    """The point in time at which the country has this date and this time of day."""
    return datetime.combine(on, at, COUNTRY_TIME)


def week_of(at: datetime) -> tuple[datetime, datetime]:
    """When the calendar week of a moment begins, on a Monday, and when the next one does."""
    monday = today(at) - timedelta(days=today(at).weekday())
    begins, ends = (moment(day, time.min).astimezone(UTC) for day in (monday, monday + timedelta(days=7)))
    return begins, ends
