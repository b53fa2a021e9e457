"""The country's one time, from zone data that is pinned with the other dependencies.

Kazakhstan moved to UTC+5 as a whole on 1 March 2024. `ZoneInfo("Asia/Almaty")` reads the machine's own files first,
and a server that was not updated since answers +6: everything would be said and sent an hour late. The zone is
therefore read from the `tzdata` package by name. This changes nothing for anybody else in the process, as
`zoneinfo.reset_tzpath` would.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

_KEY = "Asia/Almaty"


class _PinnedZone(ZoneInfo):
    """A zone that was read from a file refuses to be copied; this one says how it is made."""

    def __reduce__(self) -> tuple[Callable[[], ZoneInfo], tuple[()]]:
        return _zone, ()


@cache
def _zone() -> ZoneInfo:
    with files("tzdata").joinpath("zoneinfo", *_KEY.split("/")).open("rb") as file:
        return _PinnedZone.from_file(file, key=_KEY)


COUNTRY_TIME = _zone()


def local(at: datetime) -> datetime:
    """The same moment with the country's date and hour."""
    return at.astimezone(COUNTRY_TIME)


def today(now: datetime) -> date:
    """The country's date at a moment."""
    return local(now).date()


def moment(on: date, at: time) -> datetime:
    """A day and an hour of the country as a point in time."""
    return datetime.combine(on, at, COUNTRY_TIME)
