"""The gapless series of numbers."""

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.numbers import Counter


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
