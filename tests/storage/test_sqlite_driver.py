"""The driver goes to SQLite's thread once for a statement, and takes nothing for ended that may still be under way."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.database import READ_ONLY, connect_sqlite, create_engine
from bot.storage.sqlite_driver import Connection

notes = sa.Table(
    "notes",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("text", sa.Text, unique=True),
)


class Counting(Connection):
    """Knows how often somebody went to its thread."""

    trips = 0
    gone = asyncio.Event()

    async def _execute(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        Counting.trips += 1
        Counting.gone.set()
        return await super()._execute(fn, *args, **kwargs)


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(f"sqlite+aiosqlite:///{tmp_path / 'asar.db'}", Counting)
    async with engine.begin() as connection:
        await connection.run_sync(notes.metadata.create_all)
        await connection.execute(sa.insert(notes), [{"text": "one"}, {"text": "two"}])
    yield engine
    await engine.dispose()


async def test_a_statement_is_one_trip_and_nothing_is_ended_that_was_not_begun(engine: AsyncEngine) -> None:
    Counting.trips = 0
    async with engine.execution_options(**{READ_ONLY: True}).connect() as connection:
        found = await connection.execute(sa.select(notes.c.text).order_by(notes.c.id))
        assert found.scalars().all() == ["one", "two"]
        await connection.commit()
    assert Counting.trips == 1


async def test_a_transaction_is_begun_and_ended_in_a_trip_each(engine: AsyncEngine) -> None:
    Counting.trips = 0
    async with engine.begin() as connection:
        kept = await connection.execute(sa.insert(notes).values(text="three"))
        changed = await connection.execute(sa.update(notes).values(text=notes.c.text + "!"))
    assert (kept.inserted_primary_key, changed.rowcount) == ((3,), 3)
    assert Counting.trips == 4


async def test_after_a_statement_that_fails_its_transaction_is_undone(engine: AsyncEngine) -> None:
    with pytest.raises(IntegrityError):
        async with engine.begin() as connection:
            await connection.execute(sa.insert(notes).values(text="three"))
            await connection.execute(sa.insert(notes).values(text="two"))
    async with engine.begin() as connection:
        assert await connection.scalar(sa.select(sa.func.count()).select_from(notes)) == 2


async def test_whoever_gives_up_waiting_for_the_lock_leaves_no_transaction_open(tmp_path: Path) -> None:
    """Their BEGIN comes to its end in the thread, after they are gone."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'asar.db'}"
    other = connect_sqlite(url)
    other.execute("BEGIN IMMEDIATE")
    Counting.gone.clear()
    connection = await Counting(partial(connect_sqlite, url, any_thread=True))
    waiting = asyncio.create_task(connection.run(lambda cursor: cursor.execute("BEGIN IMMEDIATE")))
    await Counting.gone.wait()
    waiting.cancel()
    other.close()
    await connection.rollback()
    ran = await connection.run(lambda cursor: cursor.execute("SELECT 1"))
    assert not ran.in_transaction
    await connection.close()
