"""The BINs that somebody has asked about today."""

from collections.abc import Collection
from datetime import date

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.bin_questions import BinQuestion
from bot.models.people import Person


class SqlBinQuestions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_day(self, person_id: int, day: date) -> Collection[str]:
        await self._session.execute(sa.select(Person.id).where(Person.id == person_id).with_for_update())
        query = sa.select(BinQuestion.bin).where(
            BinQuestion.person_id == person_id, BinQuestion.asked_on == day
        )
        return (await self._session.scalars(query)).all()

    async def add(self, person_id: int, bin_: str, day: date) -> None:
        earlier = sa.delete(BinQuestion).where(
            BinQuestion.person_id == person_id, BinQuestion.asked_on != day
        )
        await self._session.execute(earlier)
        self._session.add(BinQuestion(person_id=person_id, bin=bin_, asked_on=day))
        await self._session.flush()
