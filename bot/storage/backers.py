"""Backers' profiles."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.backers import BackerProfile


class SqlBackerRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, profile: BackerProfile) -> None:
        self._session.add(profile)

    async def get(self, organization_id: int) -> BackerProfile | None:
        return await self._session.get(BackerProfile, organization_id)

    async def get_for_update(self, organization_id: int) -> BackerProfile | None:
        return await self._session.get(BackerProfile, organization_id, with_for_update=True)
