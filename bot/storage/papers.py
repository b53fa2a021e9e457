"""Papers about pledges."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.papers import PledgePaper


class SqlPapers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, paper: PledgePaper) -> None:
        self._session.add(paper)

    async def get(self, paper_id: int) -> PledgePaper | None:
        return await self._session.get(PledgePaper, paper_id)

    async def of_pledge(self, pledge_id: int) -> Sequence[PledgePaper]:
        query = sa.select(PledgePaper).where(PledgePaper.pledge_id == pledge_id).order_by(PledgePaper.id)
        return (await self._session.scalars(query)).all()
