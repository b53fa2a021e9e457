"""Half-filled forms, and the gapless series of numbers."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.drafts import Counter, Draft


class SqlDraftRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, person_id: int, form: str) -> Draft | None:
        return await self._session.get(Draft, (person_id, form))

    async def save(self, draft: Draft) -> None:
        await self._session.merge(draft)

    async def delete(self, person_id: int, form: str) -> None:
        await self._session.execute(sa.delete(Draft).where(Draft.person_id == person_id, Draft.form == form))


class SqlNumbers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def next(self, series: str) -> int:
        """The row stays locked until the transaction ends, so that numbers follow each other without gaps."""
        on_sqlite = self._session.get_bind().dialect.name == "sqlite"
        insert = sqlite.insert if on_sqlite else postgresql.insert
        raised = (
            insert(Counter)
            .values(name=series, value=1)
            .on_conflict_do_update(index_elements=["name"], set_={"value": Counter.value + 1})
            .returning(Counter.value)
        )
        return (await self._session.scalars(raised)).one()
