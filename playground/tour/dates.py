"""Days and hours of the story, in the country's time and as people type them.

The story works in any year, because its days are counted from today.
"""

from datetime import date, datetime, time, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

from playground.demo import FORUM_IN_DAYS
from playground.people.client import PlaygroundClient

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


async def ask_opening_time(client: PlaygroundClient) -> datetime:
    """When the first session of the sample forum begins, by the clock of the playground."""
    today = (await client.now()).astimezone(HOME_ZONE).date()
    return datetime.combine(today + timedelta(days=FORUM_IN_DAYS), FIRST_SESSION, HOME_ZONE)


def month_ahead(months: int) -> date:
    """The first day of the month that is this many months ahead."""
    today = datetime.now(HOME_ZONE)
    years, month = divmod(today.month - 1 + months, 12)
    return date(today.year + years, month + 1, 1)


def in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_figures(day: date) -> str:
    return f"{day:%d.%m.%Y}"
