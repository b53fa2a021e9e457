"""Gapless series of numbers."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.numbers import Counter
from bot.storage.sql import raise_by_one


class SqlNumbers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def next(self, series: str) -> int:
        return await raise_by_one(self._session, Counter, series, "name", "value")
