"""Working days and quiet hours: when somebody may be expected to act, and when nobody is to be woken."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base
from bot.models.country import local, moment
from bot.models.holidays import Holiday, LawfulDay

QUIET_FROM, QUIET_UNTIL = time(22), time(8)
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_SATURDAY = 5


class SpecialDay(Base):
    """A day that differs from its weekday: a public holiday, or a Saturday that is worked instead of another day.

    `name` is a `Holiday`, or empty. `edited` marks what an administrator has set against the law's list; the seeding
    from that list leaves it alone.
    """

    __tablename__ = "special_days"

    day: Mapped[date] = mapped_column(primary_key=True)
    works: Mapped[bool]
    name: Mapped[str] = mapped_column(sa.String(120), default="")
    edited: Mapped[bool] = mapped_column(default=False)

    @property
    def holiday(self) -> Holiday | None:
        return Holiday(self.name) if self.name else None

    def follow(self, law: LawfulDay) -> None:
        """It is as the law's list says."""
        self.works, self.name, self.edited = law.works, law.holiday or "", False

    def decide(self, *, works: bool) -> None:
        """An administrator has said so. The name stays: it tells which holiday the day is."""
        self.works, self.edited = works, True


def number_of(day: date) -> int:
    """By which the audit log names a day: 20270308."""
    return int(f"{day:%Y%m%d}")


def works_by_weekday(day: date) -> bool:
    return day.weekday() < _SATURDAY


class WorkingDays:
    """The country's working days. `special` says of days that differ from their weekday whether they are worked."""

    def __init__(self, special: Mapping[date, bool]) -> None:
        self._special = special

    def works(self, day: date) -> bool:
        return self._special.get(day, works_by_weekday(day))

    def after(self, since: datetime, days: int) -> datetime:
        """The moment so many working days after `since`, at the same time of day.

        What begins on a day off counts as begun at the end of that day.
        """
        day, left = local(since).date(), days
        while left > 0:
            day += _DAY
            left -= self.works(day)
        return moment(day, local(since).timetz().replace(tzinfo=None))


def until_loud(at: datetime) -> datetime:
    """The moment itself, or eight in the morning if it falls into the quiet hours."""
    here = local(at)
    if QUIET_UNTIL <= here.time() < QUIET_FROM:
        return at
    day = here.date() + _DAY if here.time() >= QUIET_FROM else here.date()
    return moment(day, QUIET_UNTIL)


def loud_moment(at: datetime, due: datetime | None = None) -> datetime:
    """When to say at that moment, or later, what is due then: not in the quiet hours, unless it is due before they end.
    Then it is said an hour ahead, at that moment at the earliest.
    """
    morning = until_loud(at)
    return morning if due is None else min(morning, max(at, due - _HOUR))
