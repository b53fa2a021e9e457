"""SQLite without threads, for tests: most of the time of most of them was the way to a thread and back.

The statements, the file, its locks and SQLAlchemy are the same. Each statement still lets everybody else have a turn,
so that two who act at once get into each other's way here too. The driver with its threads is what `tests/storage` and
`tests/processes` try.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Generator
from typing import Any

from dishka import Provider, Scope
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.database import create_engine
from bot.storage.sqlite_driver import Connection

_PATIENCE, _PAUSE = 10.0, 0.001
"""Seconds that somebody waits for whoever holds the lock, as in the bot, and between two looks whether it is free."""


def engine_on_the_loop(url: str) -> AsyncEngine:
    return create_engine(url, _Connection)


def engines_on_the_loop(url: str) -> Provider:
    """For a container, which disposes of the engine."""

    async def engine() -> AsyncIterator[AsyncEngine]:
        made = engine_on_the_loop(url)
        yield made
        await made.dispose()

    provider = Provider(scope=Scope.APP)
    provider.provide(engine)
    return provider


class _Connection(Connection):
    def __await__(self) -> Generator[Any, None, "_Connection"]:
        self._connection = self._connector()
        # Whoever waited within SQLite would hold up the one they wait for. A test's database outlives no power cut.
        self._connection.executescript("PRAGMA busy_timeout=0; PRAGMA synchronous=OFF")
        return self
        yield

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        loop = asyncio.get_running_loop()
        patient_until = loop.time() + _PATIENCE
        await asyncio.sleep(0)
        while True:
            if self._connection is None:
                raise ValueError("Connection closed")
            try:
                return fn(*args, **kwargs)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or loop.time() > patient_until:
                    raise
            await asyncio.sleep(_PAUSE)

    def stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    async def close(self) -> None:
        self.stop()
