"""Where the days that differ from their weekday are kept, and where the law's list comes from."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from bot.models.holidays import LawfulDay
from bot.models.working_days import SpecialDay


class SpecialDays(Protocol):
    async def between(self, first: date, last: date) -> Sequence[SpecialDay]:
        """From the first day to the last, both included, in order."""

    async def held_between(self, first: date, last: date) -> Sequence[SpecialDay]:
        """The same, locked until the transaction ends."""

    async def add(self, days: Mapping[date, LawfulDay]) -> None:
        """Those that are not there yet, with one INSERT for all."""

    async def hold(self, day: date, otherwise: LawfulDay) -> SpecialDay:
        """The row of the day, locked until the transaction ends: of two who change it, one waits for the other. Where
        there is none, one is made that says what holds `otherwise`.
        """

    async def remove(self, days: Collection[date]) -> None: ...


class HolidayList(Protocol):
    async def of(self, year: int) -> Mapping[date, LawfulDay]:
        """The days of a year that differ from their weekday by law."""
