"""aiosqlite with one way to its thread and back for a statement.

By itself it goes there for each cursor, each statement, what was found, and once more to close. Most statements take
less time than one such way.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Self

import aiosqlite

_CHUNK = 64
"""How many rows aiosqlite fetches at a time where somebody asks for one after the other. Here nobody does."""

Statement = Callable[[sqlite3.Cursor], object]


class Ran(NamedTuple):
    """What there is to know of a statement once it has run."""

    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None
    rows: Sequence[Any] = ()
    in_transaction: bool = False


class Cursor:
    """What SQLAlchemy uses of aiosqlite's. Everything that a statement finds is here as soon as it has run: SQLAlchemy
    asks for all of it anyway.
    """

    arraysize = 1

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._ran = Ran()

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
        """Nothing to do: it was closed in the thread, once all was fetched."""

    @property
    def description(self) -> Any:  # noqa: ANN401 - as the driver has it
        return self._ran.description

    @property
    def rowcount(self) -> int:
        return self._ran.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._ran.lastrowid


class Connection(aiosqlite.Connection):
    """Where no transaction is open, none is ended. One is taken to be open while a statement runs, and after one that
    has failed or was given up.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, _CHUNK)
        # A process that ends without closing it does not wait for its thread.
        self._thread.daemon = True
        self._in_transaction = False

    def cursor(self) -> Cursor:  # type: ignore[override]
        return Cursor(self)

    async def run(self, statement: Statement) -> Ran:
        self._in_transaction = True
        ran: Ran = await self._execute(_run, self._conn, statement)  # type: ignore[no-untyped-call]
        self._in_transaction = ran.in_transaction
        return ran

    async def commit(self) -> None:
        if self._in_transaction:
            await super().commit()
            self._in_transaction = False

    async def rollback(self) -> None:
        if self._in_transaction:
            await super().rollback()
            self._in_transaction = False


def _run(connection: sqlite3.Connection, statement: Statement) -> Ran:
    cursor = connection.cursor()
    try:
        statement(cursor)
        rows = cursor.fetchall() if cursor.description else ()
        return Ran(cursor.description, cursor.rowcount, cursor.lastrowid, rows, connection.in_transaction)
    finally:
        cursor.close()
