"""Alembic's environment: asynchronous engines, batch mode for SQLite's limited ALTER TABLE."""

import asyncio
from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.base import Slugs, UtcDateTime
from bot.storage.database import create_engine
from bot.storage.tables import metadata

_JSON = 'sa.JSON().with_variant(JSONB(), "postgresql")'


def render_item(kind: str, item: Any, autogen: Any) -> str | Literal[False]:  # noqa: ANN401 - Alembic's hook
    """Writes SQLAlchemy's own types into a migration instead of ours, because ours may change and it must not."""
    if kind != "type":
        return False
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, Slugs | sa.JSON):
        autogen.imports.add("from sqlalchemy.dialects.postgresql import JSONB")
        return _JSON
    return False


def migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata(),
        render_item=render_item,
        render_as_batch=True,
        compare_type=True,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def allow_tables_made_anew(engine: AsyncEngine) -> None:
    """Stops SQLite from enforcing foreign keys while migrations run.

    Batch mode makes a changed table anew and drops the old one. With the keys enforced, SQLite would refuse that or
    delete the rows that point at the table.
    """
    if engine.dialect.name == "sqlite":
        event.listen(
            engine.sync_engine,
            "connect",
            lambda connection, _record: connection.execute("PRAGMA foreign_keys=OFF"),
        )


async def run() -> None:
    engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "")
    allow_tables_made_anew(engine)
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
        await connection.commit()
    await engine.dispose()


asyncio.run(run())
