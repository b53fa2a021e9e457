"""Administrators look through the working days, and set what the law's list does not know: a moved Saturday, say."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.models.country import today
from bot.models.dates import months_later
from bot.models.holidays import Holiday, LawfulDay
from bot.models.words import LegalDate
from bot.models.working_days import SpecialDay, WorkingDays, number_of, works_by_weekday
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.working_days.access import bounds, require_changeable
from bot.use_cases.working_days.ports import HolidayList, SpecialDays


@dataclass(frozen=True, slots=True)
class DayView:
    """A day that differs from its weekday, or could. `edited`: an administrator has set it against the law's list;
    `past`: it cannot be changed any more.
    """

    day: date
    works: bool
    holiday: Holiday | None
    edited: bool
    past: bool


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month, with the number of its working days and those days that differ from their weekday."""

    month: date
    working: int
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """The day as it is now, and how many clocks ring at another moment since."""

    day: DayView
    moved: int


class ShowWorkingMonth(UseCase):
    """A month, counted from this one, and how many there are until the end of next year."""

    permission: ClassVar = Permission.ADMINISTER
    reads: ClassVar = True

    async def __call__(self, number: int) -> tuple[MonthView, int]:
        now = today(self.clock.now())
        first, last = bounds(now)
        total = month_number(last, first) + 1
        month = months_later(first.replace(day=1), min(number, total - 1))
        end = month.replace(day=monthrange(month.year, month.month)[1])
        async with self.uow.read() as block:
            rows = await block[SpecialDays].between(month, end)
        calendar = WorkingDays({row.day: row.works for row in rows})
        working = sum(calendar.works(month.replace(day=day)) for day in range(1, end.day + 1))
        return MonthView(month, working, tuple(_view(row, now) for row in rows)), total


class ShowWorkingDay(UseCase):
    permission: ClassVar = Permission.ADMINISTER
    reads: ClassVar = True

    async def __call__(self, day: date) -> DayView:
        async with self.uow.read() as block:
            rows = await block[SpecialDays].between(day, day)
        now = today(self.clock.now())
        row = rows[0] if rows else SpecialDay(day=day, works=works_by_weekday(day), name="", edited=False)
        return _view(row, now)


class SetWorkingDay(UseCase):
    """Say that a day is worked, or that it is off. What agrees with the law's list follows that list from then on."""

    permission: ClassVar = Permission.ADMINISTER

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, holidays: HolidayList) -> None:
        super().__init__(identity, uow, clock)
        self._holidays = holidays

    async def __call__(self, day: date, *, works: bool) -> Decided:
        actor, _ = await self.person()
        now = today(self.clock.now())
        require_changeable(day, now)
        listed = (await self._holidays.of(day.year)).get(day)
        law = listed or LawfulDay(works_by_weekday(day))
        async with self.uow as block:
            row = await block[SpecialDays].hold(day, law)
            if row.works == works:
                raise OutdatedError("working-day-already" if works else "day-off-already", day=LegalDate(day))
            if works == law.works:
                row.follow(law)
            else:
                row.decide(works=works)
            decided = _view(row, now)
            await block.flush()
            if works == law.works and listed is None:
                await block[SpecialDays].remove([day])
            moved = await block.waits.count_anew()
            action = "working-day.worked" if works else "working-day.off"
            await block.audit.record(actor, action, "working-day", number_of(day))
            await block.commit()
        return Decided(decided, moved)


def month_number(day: date, today: date) -> int:
    """How many months after this one a day lies."""
    return (day.year - today.year) * 12 + day.month - today.month


def _view(row: SpecialDay, today: date) -> DayView:
    return DayView(row.day, row.works, row.holiday, row.edited, row.day < today)
