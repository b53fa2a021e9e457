"""Which migration the database has reached."""

import asyncio

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.database import READ_ONLY, name_outages
from bot.storage.migrations import configuration


class SqlSchema:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._head: str | None = None

    async def revisions(self) -> tuple[str | None, str]:
        if self._head is None:
            # In a thread: reading all migrations takes up to a second, in which no tap would be answered.
            self._head = await asyncio.to_thread(_newest, str(self._engine.url))
        with name_outages():
            async with self._engine.connect() as connection:
                await connection.execution_options(**{READ_ONLY: True})
                return await connection.run_sync(_present), self._head


def _newest(url: str) -> str:
    return ScriptDirectory.from_config(configuration(url)).get_current_head() or ""


def _present(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
