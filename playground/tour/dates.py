"""Days and hours of the story, on the country's time and as people type them.

The story holds in any year: its days are counted from today.
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
    """A zone as the package tzdata knows it.

    `ZoneInfo(name)` asks the machine first. Zone data of before March 2024 put Almaty an hour ahead, and the reminders
    of the story would be looked for at the wrong time.
    """
    with files("tzdata").joinpath("zoneinfo", region, city).open("rb") as data:
        return ZoneInfo.from_file(data, f"{region}/{city}")


HOME_ZONE = read_zone("Asia", "Almaty")
"""The zone of the whole country, in which the bot shows every time."""


async def ask_opening_time(client: PlaygroundClient) -> datetime:
    """When the sample forum's first session begins, by the playground's clock."""
    today = (await client.now()).astimezone(HOME_ZONE).date()
    return datetime.combine(today + timedelta(days=FORUM_IN_DAYS), FIRST_SESSION, HOME_ZONE)


def month_ahead(months: int) -> date:
    """The first day of a month to come."""
    today = datetime.now(HOME_ZONE)
    years, month = divmod(today.month - 1 + months, 12)
    return date(today.year + years, month + 1, 1)


def in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_figures(day: date) -> str:
    return f"{day:%d.%m.%Y}"
