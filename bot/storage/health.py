"""Signs of trouble, one row a name."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.health import Sign
from bot.storage.sql import insert_unless_there


class SqlSigns:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, name: str, count: int, words: str, at: datetime) -> None:
        values = {"name": name, "count": count, "words": words, "seen_at": at, "ended_at": None}
        if await insert_unless_there(self._session, Sign, values, unique=["name"]):
            return
        values["count"] = Sign.count + count
        await self._session.execute(sa.update(Sign).where(Sign.name == name).values(values))

    async def end(self, name: str, at: datetime) -> None:
        open_one = (Sign.name == name, Sign.ended_at.is_(None))
        await self._session.execute(sa.update(Sign).where(*open_one).values(ended_at=at))

    async def all(self) -> Sequence[Sign]:
        return (await self._session.scalars(sa.select(Sign).order_by(Sign.name))).all()
