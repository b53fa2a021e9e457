"""Which migration the database is at."""

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.database import READ_ONLY, outages_named


class SqlSchema:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def revisions(self) -> tuple[str | None, str]:
        # Alembic is for those who ask: a start does without it.
        from alembic.script import ScriptDirectory  # noqa: PLC0415

        from bot.storage.migrations import configuration  # noqa: PLC0415

        head = ScriptDirectory.from_config(configuration(str(self._engine.url))).get_current_head()
        with outages_named():
            async with self._engine.connect() as connection:
                await connection.execution_options(**{READ_ONLY: True})
                return await connection.run_sync(_present), head or ""


def _present(connection: Connection) -> str | None:
    from alembic.migration import MigrationContext  # noqa: PLC0415

    return MigrationContext.configure(connection).get_current_revision()
