"""Whose turn it is to do the ticks' work, where several processes share a database."""

import asyncio
from typing import Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.database import name_outages

_KEY: Final = int.from_bytes(b"asar")
_FIND_OUT: Final = "SELECT set_config('tcp_keepalives_idle', '10', false), \
set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)"
"""A machine that is gone without a word is noticed within half a minute: by itself a server waits for hours."""


class SqliteTurn:
    """A file has one process."""

    async def is_ours(self) -> bool:
        return True

    async def close(self) -> None:
        """Nothing is held."""


class PostgresTurn:
    """A lock of the session (PostgreSQL, 9.28.10): it is held as long as the connection, so a killed process holds
    nothing and leaves nothing to be cleared. It needs a connection to the server itself: a pooler that gives each
    transaction another one would lose it.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None
        self._one_at_a_time = asyncio.Lock()

    async def is_ours(self) -> bool:
        """Looks each time, for the connection may have been cut. Whoever holds the lock is given it once more."""
        async with self._one_at_a_time:
            try:
                with name_outages():
                    connection = self._connection = self._connection or await self._connected()
                    return bool(await connection.scalar(sa.select(sa.func.pg_try_advisory_lock(_KEY))))
            except BaseException:
                await self._let_go()
                raise

    async def close(self) -> None:
        async with self._one_at_a_time:
            await self._let_go()

    async def _connected(self) -> AsyncConnection:
        connection = await self._engine.connect()
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        await connection.execute(sa.text(_FIND_OUT))
        return connection

    async def _let_go(self) -> None:
        """Back in the pool the connection would go on holding the lock."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.invalidate()
            await connection.close()
