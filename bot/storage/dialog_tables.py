"""What one update reads and writes at once: the state of its chat's screens, its number among those that were handled,
and the replies that are owed.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

import sqlalchemy as sa
from pydantic_core import to_json
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.base import Base, BigId
from bot.models.replies import OwedReply
from bot.storage.database import connect_sqlite, name_outages
from bot.storage.updates import AFTER_OTHERS, CLEAN_EVERY, FORGET, KEEP, MARK, handled_updates, kept_updates

dialog_states = sa.Table(
    "dialog_states",
    Base.metadata,
    sa.Column("chat_id", BigId, primary_key=True, autoincrement=False),
    sa.Column("name", sa.String(200), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
_CHECKPOINT_EVERY, _CHECKPOINT_STORES = 1_000, 2
"""Of so many transactions so many go to the thread: at the first, its connection makes the checkpoint that is due, and
with the next the log begins anew. All others wait behind them, since what is written meanwhile would keep the log from
that.
"""
_READER_PATIENCE_MS = 50
"""How long a read may wait for SQLite. It is short, because the event loop waits as well."""

_LOAD = """
    SELECT name, value FROM dialog_states WHERE chat_id = :chat
    UNION ALL
    SELECT NULL, 'seen' FROM handled_updates WHERE update_id = :update
    UNION ALL
    SELECT NULL, 'behind' FROM owed_replies WHERE chat_id = :chat
"""

_PUT = """
    INSERT INTO dialog_states (chat_id, name, value) VALUES (:chat_id, :name, :value)
    ON CONFLICT (chat_id, name) DO UPDATE SET value = excluded.value
"""
_OWE = """
    INSERT INTO owed_replies (chat_id, content, created_at, attempts) VALUES (:chat_id, :content, :created_at, 0)
"""
_TIME = "%Y-%m-%d %H:%M:%S.%f"
_NO_TIME = datetime.min.replace(tzinfo=UTC)

Values = Mapping[tuple[int, str], str | None]
"""Values by chat and name; None means that the value is to be deleted."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """`seen`: the update was handled before. `behind`: the chat is still owed replies to earlier ones."""

    seen: bool
    behind: bool
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is written in one transaction: values of screens, the numbers of the updates that were handled (several
    where a text came in parts), and the replies that are owed to the chat.
    """

    values: Values
    update_ids: Sequence[int] = ()
    chat_id: int = 0
    owed: Sequence[Mapping[str, Any]] = ()
    at: datetime = _NO_TIME

    @property
    def owed_rows(self) -> list[dict[str, Any]]:
        return [
            {"chat_id": self.chat_id, "content": dict(content), "created_at": self.at}
            for content in self.owed
        ]


class DialogTables(Protocol):
    async def load(self, chat_id: int, update_id: int | None) -> Loaded:
        """All state of one chat's screens, and whether the update was handled before."""

    async def store(self, changes: Changes) -> None:
        """Write everything in one transaction. Updates that are handled now are kept no longer."""

    async def keep(self, updates: Mapping[int, str]) -> None:
        """Put updates on record, each as JSON by its number, before Telegram is told that they have arrived. Those that
        are handled already are left out.
        """

    async def kept(self) -> Mapping[int, str]:
        """The updates on record, in the order of their numbers."""

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
            behind = await connection.scalar(
                sa.select(sa.literal(1)).where(OwedReply.chat_id == chat_id).limit(1)
            )
            rows = await connection.execute(
                sa.select(dialog_states.c.name, dialog_states.c.value).where(
                    dialog_states.c.chat_id == chat_id
                )
            )
            return Loaded(bool(seen), bool(behind), {row.name: row.value for row in rows})

    async def store(self, changes: Changes) -> None:
        put = [
            {"chat_id": chat_id, "name": name, "value": value}
            for (chat_id, name), value in changes.values.items()
            if value is not None
        ]
        async with _name_outages(), self._engine.begin() as connection:
            if put:
                await connection.execute(sa.text(_PUT), put)
            for (chat_id, name), value in changes.values.items():
                if value is None:
                    where = (dialog_states.c.chat_id == chat_id, dialog_states.c.name == name)
                    await connection.execute(sa.delete(dialog_states).where(*where))
            if changes.owed:
                await connection.execute(sa.insert(OwedReply), changes.owed_rows)
            if not changes.update_ids:
                return
            await connection.execute(
                sa.text(MARK), [{"update_id": update_id} for update_id in changes.update_ids]
            )
            handled = kept_updates.c.update_id.in_(changes.update_ids)
            await connection.execute(sa.delete(kept_updates).where(handled))
            if changes.update_ids[0] % CLEAN_EVERY == 0:
                newest = sa.bindparam("newest", changes.update_ids[0], BigId)
                await connection.execute(sa.text(FORGET).bindparams(newest))

    async def keep(self, updates: Mapping[int, str]) -> None:
        rows = [{"update_id": update_id, "content": content} for update_id, content in updates.items()]
        async with _name_outages(), self._engine.begin() as connection:
            await connection.execute(sa.text(AFTER_OTHERS))
            await connection.execute(sa.text(KEEP), rows)

    async def kept(self) -> Mapping[int, str]:
        async with _name_outages(), self._engine.connect() as connection:
            rows = await connection.execute(sa.select(kept_updates).order_by(kept_updates.c.update_id))
            return {row.update_id: row.content for row in rows}

    async def close(self) -> None:
        """Nothing to close: the provider that made the engine closes it."""


class SqliteDialogTables:
    """The tables in SQLite, by plain statements. Reading happens on the event loop, and so does writing while nobody
    else writes; there is a thread for what may have to wait.

    aiosqlite would go to its thread and back for every cursor, fetch and close, some twelve times a transaction.
    That was nine tenths of the time of a tap (see `benchmarks/updates.py`).
    """

    def __init__(self, url: str) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="dialog-state")
        self._url = url
        self._writer: sqlite3.Connection | None = None
        self._quick_writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._stores = 0
        self._in_thread = 0

    async def load(self, chat_id: int, update_id: int | None) -> Loaded:
        """Reads on the event loop, by a connection that only reads.

        Two look-ups by key take a fifth of the time of going to a thread and back. In WAL mode a reader does not wait
        for writers; it may wait while SQLite recovers its log, and then not longer than `_READER_PATIENCE_MS`.
        """
        with name_outages():
            if self._reader is None:
                self._reader = connect_sqlite(self._url, patience_ms=_READER_PATIENCE_MS)
            rows = self._reader.execute(_LOAD, {"chat": chat_id, "update": update_id}).fetchall()
        signs = {value for name, value in rows if name is None}
        return Loaded("seen" in signs, "behind" in signs, {name: value for name, value in rows if name})

    async def store(self, changes: Changes) -> None:
        """Writes on the event loop if no other connection is writing, which takes half of the time of going to the
        thread and back. The pages go into the database's log without a wait for the disk. The disk is waited for at
        checkpoints, which only the thread makes, and when the log begins anew after one, which is mostly the thread's.
        """
        self._stores += 1
        waits = self._in_thread or self._stores % _CHECKPOINT_EVERY < _CHECKPOINT_STORES
        if waits or not self._store_at_once(changes):
            await self._write(lambda connection: self._store(connection, changes))

    def _store_at_once(self, changes: Changes) -> bool:
        """False if it would have to wait."""
        try:
            if self._quick_writer is None:
                quick_writer = connect_sqlite(self._url, patience_ms=0)
                quick_writer.execute("PRAGMA wal_autocheckpoint=0")
                self._quick_writer = quick_writer
            self._quick_writer.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            # The thread has patience, and tells what is wrong if it is anything else.
            return False
        with name_outages(), self._quick_writer as connection:
            self._store(connection, changes)
        return True

    async def keep(self, updates: Mapping[int, str]) -> None:
        rows = [{"update_id": update_id, "content": content} for update_id, content in updates.items()]
        await self._write(lambda connection: connection.executemany(KEEP, rows))

    async def kept(self) -> Mapping[int, str]:
        rows: list[tuple[int, str]] = []

        def read(connection: sqlite3.Connection) -> None:
            rows.extend(connection.execute("SELECT update_id, content FROM kept_updates ORDER BY update_id"))

        await self._write(read)
        return dict(rows)

    async def _write(self, change: Callable[[sqlite3.Connection], object]) -> None:
        """Do something in a transaction, in the writer's thread."""

        def work() -> None:
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                change(connection)

        self._in_thread += 1
        try:
            with name_outages():
                await asyncio.get_running_loop().run_in_executor(self._executor, work)
        finally:
            self._in_thread -= 1

    async def close(self) -> None:
        def work() -> None:
            if self._writer is not None:
                self._writer.close()

        await asyncio.get_running_loop().run_in_executor(self._executor, work)
        self._executor.shutdown(wait=False)
        for connection in (self._reader, self._quick_writer):
            if connection is not None:
                connection.close()

    def _connection(self) -> sqlite3.Connection:
        """The writer's connection. SQLite wants it used by the thread that opened it, so that thread opens it here."""
        if self._writer is None:
            self._writer = connect_sqlite(self._url)
        return self._writer

    @staticmethod
    def _store(connection: sqlite3.Connection, changes: Changes) -> None:
        for (chat_id, name), value in changes.values.items():
            if value is None:
                connection.execute(
                    "DELETE FROM dialog_states WHERE chat_id = ? AND name = ?", (chat_id, name)
                )
            else:
                connection.execute(_PUT, {"chat_id": chat_id, "name": name, "value": value})
        for row in changes.owed_rows:
            # As SQLAlchemy stores JSON and times in SQLite: the rows are read through it.
            stored = {
                "content": to_json(row["content"]).decode(),
                "created_at": row["created_at"].strftime(_TIME),
            }
            connection.execute(_OWE, {**row, **stored})
        for update_id in changes.update_ids:
            connection.execute(MARK, {"update_id": update_id})
            connection.execute("DELETE FROM kept_updates WHERE update_id = ?", (update_id,))
        newest = changes.update_ids[0] if changes.update_ids else 1
        if newest % CLEAN_EVERY == 0:
            connection.execute(FORGET, {"newest": newest})
