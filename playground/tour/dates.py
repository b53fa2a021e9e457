"""Days and hours of the story, in the country's time and as people type them.

The story works in any year, because its days are counted from today.
"""

from datetime import date, datetime, time, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

FORUM_IS_IN = timedelta(days=7)
FIRST_SESSION = time(9, 30)
_MONTHS = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
)


def read_zone(region: str, city: str) -> ZoneInfo:
    """A time zone, read from the package tzdata.

    `ZoneInfo(name)` would ask the machine first. Zone data from before March 2024 put Almaty an hour ahead, so the
    story would look for its reminders at the wrong time.
    """
    with files("tzdata").joinpath("zoneinfo", region, city).open("rb") as data:
        return ZoneInfo.from_file(data, f"{region}/{city}")


HOME_ZONE = read_zone("Asia", "Almaty")
"""The time zone of the whole country. The bot shows all times in it."""


def opening_time() -> datetime:
    """When the first session of a sample forum begins that is a week ahead.

    It is asked for once, before the story begins: midnight may pass while it is played.
    """
    today = datetime.now(HOME_ZONE).date()
    return datetime.combine(today + FORUM_IS_IN, FIRST_SESSION, HOME_ZONE)


def month_ahead(months: int) -> date:
    """The first day of the month that is this many months ahead."""
    today = datetime.now(HOME_ZONE)
    years, month = divmod(today.month - 1 + months, 12)
    return date(today.year + years, month + 1, 1)


def in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_figures(day: date) -> str:
    return f"{day:%d.%m.%Y}"
