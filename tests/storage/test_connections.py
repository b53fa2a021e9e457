"""Connections to the database are kept: the ticks ask all at the same moment, every few seconds, beside the people."""

import asyncio
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event

from bot.storage.database import create_engine

AT_ONCE = 15
"""Most of the ticks."""


async def test_whoever_asks_at_the_same_moment_again_opens_no_further_connection(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite+aiosqlite:///{tmp_path / 'asar.db'}")
    opened: list[object] = []
    event.listen(engine.sync_engine, "connect", lambda connection, _: opened.append(connection))

    async def ask(everybody: asyncio.Barrier) -> None:
        async with engine.execution_options(read_only=True).connect() as connection:
            await connection.execute(sa.text("SELECT 1"))
            await everybody.wait()

    counted = []
    for _ in range(3):
        everybody = asyncio.Barrier(AT_ONCE)
        await asyncio.gather(*(ask(everybody) for _ in range(AT_ONCE)))
        counted.append(len(opened))
    await engine.dispose()
    assert counted == [AT_ONCE] * 3
