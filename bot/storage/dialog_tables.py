"""Two tables behind the dialogs: the state of each chat's screens, and the updates that were handled."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.base import Base, BigId
from bot.storage.database import connect_sqlite, name_outages

dialog_states = sa.Table(
    "dialog_states",
    Base.metadata,
    sa.Column("chat_id", BigId, primary_key=True, autoincrement=False),
    sa.Column("name", sa.String(200), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
handled_updates = sa.Table(
    "handled_updates", Base.metadata, sa.Column("update_id", BigId, primary_key=True, autoincrement=False)
)

_KEPT_UPDATES = 10_000
"""How many numbers of handled updates are kept. Telegram delivers an update again for a day at most, and far fewer
than this are ever in doubt.
"""
_CLEAN_EVERY = 100
_READER_PATIENCE_MS = 50
"""How long a read may wait for SQLite. It is short, because the event loop waits as well."""

_LOAD = """
    SELECT name, value FROM dialog_states WHERE chat_id = :chat
    UNION ALL
    SELECT NULL, NULL FROM handled_updates WHERE update_id = :update
"""

_PUT = """
    INSERT INTO dialog_states (chat_id, name, value) VALUES (:chat_id, :name, :value)
    ON CONFLICT (chat_id, name) DO UPDATE SET value = excluded.value
"""
_MARK = "INSERT INTO handled_updates (update_id) VALUES (:update_id) ON CONFLICT DO NOTHING"

Values = Mapping[tuple[int, str], str | None]
"""Values by chat and name; None means that the value is to be deleted."""


@dataclass(frozen=True, slots=True)
class Loaded:
    seen: bool
    values: dict[str, str]


class DialogTables(Protocol):
    async def load(self, chat_id: int, update_id: int | None) -> Loaded:
        """All state of one chat's screens, and whether the update was handled before."""

    async def store(self, values: Values, update_id: int | None) -> None:
        """Write all values in one transaction, together with the number of the update that was handled."""

    async def close(self) -> None: ...


@asynccontextmanager
async def _name_outages() -> AsyncIterator[None]:
    with name_outages():
        yield


class PostgresDialogTables:
    """The tables in PostgreSQL, whose asynchronous driver needs no threads."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def load(self, chat_id: int, update_id: int | None) -> Loaded:
        async with _name_outages(), self._engine.connect() as connection:
            seen = update_id is not None and await connection.scalar(
                sa.select(sa.literal(1)).where(handled_updates.c.update_id == update_id)
            )
            rows = await connection.execute(
                sa.select(dialog_states.c.name, dialog_states.c.value).where(
                    dialog_states.c.chat_id == chat_id
                )
            )
            return Loaded(bool(seen), {row.name: row.value for row in rows})

    async def store(self, values: Values, update_id: int | None) -> None:
        kept = [
            {"chat_id": chat_id, "name": name, "value": value}
            for (chat_id, name), value in values.items()
            if value is not None
        ]
        async with _name_outages(), self._engine.begin() as connection:
            if kept:
                await connection.execute(sa.text(_PUT), kept)
            for (chat_id, name), value in values.items():
                if value is None:
                    where = (dialog_states.c.chat_id == chat_id, dialog_states.c.name == name)
                    await connection.execute(sa.delete(dialog_states).where(*where))
            if update_id is None:
                return
            await connection.execute(sa.text(_MARK), {"update_id": update_id})
            if update_id % _CLEAN_EVERY == 0:
                old = handled_updates.c.update_id < update_id - _KEPT_UPDATES
                await connection.execute(sa.delete(handled_updates).where(old))

    async def close(self) -> None:
        """Nothing to close: the provider that made the engine closes it."""


class SqliteDialogTables:
    """The tables in SQLite, by plain statements: reading happens on the event loop, writing in a thread of its own.

    aiosqlite would go to its thread and back for every cursor, fetch and close, some twelve times a transaction.
    That was nine tenths of the time of a tap (see `benchmarks/updates.py`).
    """

    def __init__(self, url: str) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="dialog-state")
        self._url = url
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None

    async def load(self, chat_id: int, update_id: int | None) -> Loaded:
        """Reads on the event loop, by a connection that only reads.

        Two look-ups by key take a fifth of the time of going to a thread and back. In WAL mode a reader does not wait
        for writers; it may wait while SQLite recovers its log, and then not longer than `_READER_PATIENCE_MS`.
        """
        with name_outages():
            if self._reader is None:
                self._reader = connect_sqlite(self._url, patience_ms=_READER_PATIENCE_MS)
            rows = self._reader.execute(_LOAD, {"chat": chat_id, "update": update_id}).fetchall()
        return Loaded(any(name is None for name, _ in rows), {name: value for name, value in rows if name})

    async def store(self, values: Values, update_id: int | None) -> None:
        def work() -> None:
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                self._store(connection, values, update_id)

        with name_outages():
            await asyncio.get_running_loop().run_in_executor(self._executor, work)

    async def close(self) -> None:
        def work() -> None:
            if self._writer is not None:
                self._writer.close()

        await asyncio.get_running_loop().run_in_executor(self._executor, work)
        self._executor.shutdown(wait=False)
        if self._reader is not None:
            self._reader.close()

    def _connection(self) -> sqlite3.Connection:
        """The writer's connection. SQLite wants it used by the thread that opened it, so that thread opens it here."""
        if self._writer is None:
            self._writer = connect_sqlite(self._url)
        return self._writer

    @staticmethod
    def _store(connection: sqlite3.Connection, values: Values, update_id: int | None) -> None:
        for (chat_id, name), value in values.items():
            if value is None:
                connection.execute(
                    "DELETE FROM dialog_states WHERE chat_id = ? AND name = ?", (chat_id, name)
                )
            else:
                connection.execute(_PUT, {"chat_id": chat_id, "name": name, "value": value})
        if update_id is None:
            return
        connection.execute(_MARK, {"update_id": update_id})
        if update_id % _CLEAN_EVERY == 0:
            connection.execute(
                "DELETE FROM handled_updates WHERE update_id < ?", (update_id - _KEPT_UPDATES,)
            )
