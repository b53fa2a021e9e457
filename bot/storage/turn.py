"""Which process has the turn to do what one alone may do, where several share a database."""

import asyncio
from typing import Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.database import name_outages

TICKS: Final = int.from_bytes(b"asar")
"""The turn to do the work of ticks."""
POLLING: Final = int.from_bytes(b"asar-upd")
"""The turn to ask Telegram for updates."""
_FIND_OUT: Final = "SELECT set_config('tcp_keepalives_idle', '10', false), \
set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)"
"""Lets the server notice within half a minute that a process's machine is gone; by default that takes hours."""


class SqliteTurn:
    """One process owns a SQLite file, so the turn is always its own."""

    async def is_ours(self) -> bool:
        return True

    async def close(self) -> None:
        """Nothing to release."""


class PostgresTurn:
    """The turn is an advisory lock of the session (PostgreSQL manual, 9.28.10). It is released with the connection, so
    a killed process leaves nothing to be cleared up. The connection must go to the server itself: a pooler that
    gives each transaction another connection would lose the lock.
    """

    def __init__(self, engine: AsyncEngine, key: int) -> None:
        self._engine = engine
        self._key = key
        self._connection: AsyncConnection | None = None
        self._one_at_a_time = asyncio.Lock()

    async def is_ours(self) -> bool:
        """Asks the server each time, because the connection may have been cut.

        A session that holds the lock already gets it again.
        """
        async with self._one_at_a_time:
            try:
                with name_outages():
                    connection = self._connection = self._connection or await self._connect()
                    return bool(await connection.scalar(sa.select(sa.func.pg_try_advisory_lock(self._key))))
            except BaseException:
                await self._let_go()
                raise

    async def close(self) -> None:
        async with self._one_at_a_time:
            await self._let_go()

    async def _connect(self) -> AsyncConnection:
        connection = await self._engine.connect()
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        await connection.execute(sa.text(_FIND_OUT))
        return connection

    async def _let_go(self) -> None:
        """Closes the connection. If it went back to the pool, it would go on holding the lock."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.invalidate()
            await connection.close()
