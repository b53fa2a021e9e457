"""This year's and next year's days off come from the law's list by themselves."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from bot.models.country import today
from bot.models.holidays import LawfulDay
from bot.models.working_days import SpecialDay, number_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.working_days.ports import HolidayList, SpecialDays


class LastSeeding:
    """On which day this process has last compared the table with the law's list."""

    day: date | None = None


class SeedWorkingDays(Undated, UseCase):
    """Make the table say what the law's list says, except where an administrator has set something else.

    It works once a day, and writes only if something has changed: a new year, or a newer list. Clocks that count
    working days are set anew with it. Always returns 0: it leaves nothing for a further batch.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "the list of days off is for the operator's years to come"

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, holidays: HolidayList, last: LastSeeding
    ) -> None:
        super().__init__(identity, uow, clock)
        self._holidays = holidays
        self._last = last

    async def __call__(self) -> int:
        day = today(self.clock.now())
        if self._last.day == day:
            return 0
        first, last = date(day.year, 1, 1), date(day.year + 1, 12, 31)
        law = {**await self._holidays.of(first.year), **await self._holidays.of(last.year)}
        async with self.uow.read() as block:
            same = not _differing(law, await block[SpecialDays].between(first, last))
        if not same:
            actor = await self.identity.actor()
            async with self.uow as block:
                kept = await block[SpecialDays].held_between(first, last)
                differing = _differing(law, kept)
                for row in kept:
                    if row.day in differing & law.keys():
                        row.follow(law[row.day])
                await block[SpecialDays].remove(differing - law.keys())
                await block[SpecialDays].add({day: law[day] for day in sorted(differing & law.keys())})
                await block.flush()
                await block.waits.count_anew()
                await block.audit.record(
                    actor, "working-day.seed", "working-day", number_of(first), days=len(differing)
                )
                await block.commit()
        self._last.day = day
        return 0


def _differing(law: Mapping[date, LawfulDay], kept: Sequence[SpecialDay]) -> set[date]:
    """The days that are not as the list says, without those that an administrator has set."""
    ours = {row.day for row in kept if row.edited}
    theirs = {row.day: LawfulDay(row.works, row.holiday) for row in kept if not row.edited}
    return {day for day in law.keys() | theirs.keys() if law.get(day) != theirs.get(day)} - ours
