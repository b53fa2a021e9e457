"""The days that differ from their weekday, and the law's list of them."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.holidays import LawfulDay, lawful_days
from bot.models.working_days import SpecialDay
from bot.storage.sql import delete_rows, hold, insert_all_unless_there


class SqlSpecialDays:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def between(self, first: date, last: date) -> Sequence[SpecialDay]:
        return (await self._session.scalars(_between(first, last))).all()

    async def held_between(self, first: date, last: date) -> Sequence[SpecialDay]:
        return (await self._session.scalars(_between(first, last).with_for_update())).all()

    async def add(self, days: Mapping[date, LawfulDay]) -> None:
        rows = [_values(day, law) for day, law in days.items()]
        if rows:
            await insert_all_unless_there(self._session, SpecialDay, rows, unique=["day"], nor=sa.false())

    async def hold(self, day: date, otherwise: LawfulDay) -> SpecialDay:
        await hold(self._session, SpecialDay, _values(day, otherwise), unique=["day"])
        return await self._session.get_one(SpecialDay, day, populate_existing=True)

    async def remove(self, days: Collection[date]) -> None:
        await delete_rows(self._session, SpecialDay, SpecialDay.day.in_(days))


def _between(first: date, last: date) -> sa.Select[SpecialDay]:
    return sa.select(SpecialDay).where(SpecialDay.day.between(first, last)).order_by(SpecialDay.day)


def _values(day: date, law: LawfulDay) -> Mapping[str, Any]:
    return {"day": day, "works": law.works, "name": law.holiday or "", "edited": False}


class LawfulDays:
    """The law's list. It is read by a thread, because the first reading loads the package that knows it."""

    async def of(self, year: int) -> Mapping[date, LawfulDay]:
        return await asyncio.to_thread(lawful_days, year)
