"""Vectors of texts."""

from collections.abc import Collection, Mapping

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.vectors import TextVector, VectorOwner


class SqlVectorRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, kind: VectorOwner, owner_ids: Collection[int]) -> Mapping[int, TextVector]:
        query = sa.select(TextVector).where(TextVector.owner_kind == kind, TextVector.owner_id.in_(owner_ids))
        return {vector.owner_id: vector for vector in await self._session.scalars(query)}

    async def put(self, vector: TextVector) -> None:
        await self._session.merge(vector)
