"""SQLite without threads, for tests: most of the time of most of them was the way to a thread and back.

The statements, the file, its locks and SQLAlchemy are the same. Each statement still lets everybody else have a turn,
so that two who act at once get into each other's way here too. The driver with its threads is what `tests/storage` and
`tests/processes` try.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Generator, Sequence
from typing import Any, NamedTuple, Self

import aiosqlite
from dishka import Provider, Scope
from sqlalchemy import event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.database import begin_sqlite, connect_sqlite, create_engine

_PATIENCE, _PAUSE = 10.0, 0.01
"""Seconds that somebody waits for whoever holds the lock, as in the bot, and between two looks whether it is free."""
_CHUNK = 64
"""How many rows aiosqlite fetches at a time where somebody asks for one after the other. Here nobody does."""


def engine_on_the_loop(url: str) -> AsyncEngine:
    """For SQLite; the bot's own for any other database."""
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url)

    async def connect() -> aiosqlite.Connection:
        return await _Connection(lambda: connect_sqlite(url), _CHUNK)

    engine = create_async_engine(
        url, async_creator=connect, hide_parameters=True, pool_size=15, max_overflow=0, pool_use_lifo=True
    )
    event.listen(engine.sync_engine, "begin", begin_sqlite)
    return engine


def engines_on_the_loop(url: str) -> Provider:
    """For a container, which disposes of the engine."""

    async def engine() -> AsyncIterator[AsyncEngine]:
        made = engine_on_the_loop(url)
        yield made
        await made.dispose()

    provider = Provider(scope=Scope.APP)
    provider.provide(engine)
    return provider


class _Ran(NamedTuple):
    """What there is to know of a statement once it has run."""

    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None
    rows: Sequence[Any] = ()


class _Cursor:
    """What SQLAlchemy uses of aiosqlite's."""

    arraysize = 1

    def __init__(self, connection: "_Connection") -> None:
        self._connection = connection
        self._ran = _Ran()

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Self:
        self._ran = await self._connection.run(lambda cursor: cursor.execute(sql, parameters))
        return self

    async def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> Self:
        self._ran = await self._connection.run(lambda cursor: cursor.executemany(sql, parameters))
        return self

    async def fetchall(self) -> Sequence[Any]:
        return self._ran.rows

    async def close(self) -> None:
        """Nothing to do: all was fetched."""

    @property
    def description(self) -> Any:
        return self._ran.description

    @property
    def rowcount(self) -> int:
        return self._ran.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._ran.lastrowid


class _Connection(aiosqlite.Connection):
    def __await__(self) -> Generator[Any, None, "_Connection"]:
        self._connection = self._connector()
        # Whoever waited within SQLite would hold up the one they wait for. A test's database outlives no power cut.
        self._connection.executescript("PRAGMA busy_timeout=0; PRAGMA synchronous=OFF")
        return self
        yield

    def cursor(self) -> _Cursor:  # type: ignore[override]
        return _Cursor(self)

    async def run(self, statement: Callable[[sqlite3.Cursor], object]) -> _Ran:
        ran: _Ran = await self._execute(_run, self._conn, statement)
        return ran

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

    def __del__(self) -> None:
        # There is no thread that would have to end before.
        self.stop()

    def stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    async def close(self) -> None:
        self.stop()


def _run(connection: sqlite3.Connection, statement: Callable[[sqlite3.Cursor], object]) -> _Ran:
    cursor = connection.cursor()
    try:
        statement(cursor)
        rows = cursor.fetchall() if cursor.description else ()
        return _Ran(cursor.description, cursor.rowcount, cursor.lastrowid, rows)
    finally:
        cursor.close()
