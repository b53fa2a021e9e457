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


_TODAY = datetime.now(HOME_ZONE).date()
"""The day on which the story begins. Midnight may pass while it is played."""


def opening_time() -> datetime:
    """When the first session of a sample forum begins that is a week ahead."""
    return datetime.combine(_TODAY + FORUM_IS_IN, FIRST_SESSION, HOME_ZONE)


def month_ahead(months: int) -> date:
    """The first day of the month that is this many months ahead."""
    years, month = divmod(_TODAY.month - 1 + months, 12)
    return date(_TODAY.year + years, month + 1, 1)


def in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_figures(day: date) -> str:
    return f"{day:%d.%m.%Y}"
