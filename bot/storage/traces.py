"""Erases what belongs to a person alone, table by table, as the features have registered it."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from bot.use_cases.kernel.registry import Erase, Kept


class SqlTraces:
    def __init__(self, session: AsyncSession, traces: Mapping[str, Erase | Kept]) -> None:
        self._session = session
        self._traces = traces

    async def erase(self, person_id: int, at: datetime) -> None:
        for erase in self._traces.values():
            if not isinstance(erase, Kept):
                await erase(self._session, person_id, at)


def rows_of(person: InstrumentedAttribute[int]) -> Erase:
    """An eraser that deletes the rows whose column `person` holds the person's id."""

    async def erase(session: AsyncSession, person_id: int, _: datetime) -> None:
        await session.execute(sa.delete(person.class_).where(person == person_id))

    return erase
