"""Half-filled forms."""

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.drafts import Draft


class SqlDrafts:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, person_id: int, form: str) -> Draft | None:
        return await self._session.get(Draft, (person_id, form))

    async def save(self, draft: Draft) -> None:
        await self._session.merge(draft)

    async def delete(self, person_id: int, form: str) -> None:
        await self._session.execute(sa.delete(Draft).where(Draft.person_id == person_id, Draft.form == form))
