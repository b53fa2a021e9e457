"""Days and hours of the story, in the country's time and as people type them.

The story works in any year, because its days are counted from the day on which it is played.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

from playground.story.words import Text, same

FORUM_IS_IN = timedelta(days=7)
FIRST_SESSION = time(9, 30)
_MONTHS = Text(
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "January February March April May June July August September October November December",
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


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of one playing of the story."""

    now: datetime
    first_day: date
    """The day on which the sample was loaded. Its forum opens a week later."""
    moments: Mapping[str, datetime]
    """When each step was done."""

    @property
    def forum(self) -> date:
        return self.first_day + FORUM_IS_IN

    @property
    def opening(self) -> datetime:
        """When the first session of the forum begins."""
        return datetime.combine(self.forum, FIRST_SESSION, HOME_ZONE)

    def month_ahead(self, months: int) -> date:
        """The first day of the month that is this many months ahead."""
        here = self.now.astimezone(HOME_ZONE)
        years, month = divmod(here.month - 1 + months, 12)
        return date(here.year + years, month + 1, 1)

    def days_ahead(self, days: int) -> date:
        return self.now.astimezone(HOME_ZONE).date() + timedelta(days=days)


def in_words(day: date) -> Text:
    return Text(*(f"{day.day} {months.split()[day.month - 1]} {day.year}" for months in _MONTHS))


def in_figures(day: date) -> Text:
    return same(f"{day:%d.%m.%Y}")
