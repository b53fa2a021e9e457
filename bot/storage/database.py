"""Engines for the two databases: SQLite for one machine, PostgreSQL for several.

SQLite runs in WAL mode, so that readers do not wait for a writer. Transactions begin with `BEGIN IMMEDIATE`: one that
first reads and then writes would fail if another writer came in between. With `synchronous=NORMAL`, WAL mode loses
nothing when a process is killed; only a power failure may cost the last commits (sqlite.org/wal.html).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from bot.use_cases.kernel.ports import StorageUnavailableError

Engine = AsyncEngine
Sessions = async_sessionmaker[AsyncSession]

READ_ONLY = "read_only"
_BUSY_TIMEOUT_MS = 10_000
_CHECKPOINT_PAGES = 10_000
"""Some 40 MB of log. A checkpoint waits for the disk; at the default of 1,000 pages that slowed down a busy bot."""
_CONNECTIONS = 15
"""As many are kept as may be open. All ticks ask at the same moment, every few seconds: if fewer were kept, ten would
be opened and thrown away each time, and with them the statements that they have prepared.
"""
_POSTGRESQL_TIMEOUTS = {"timeout": 5, "command_timeout": 15}
"""Seconds to connect, and for one statement. They are short, because a person waits meanwhile."""
_AWAY = ("08", "28", "3D", "40", "53", "57P")
"""How SQLSTATE codes begin when the server lets nobody in: it is starting, is full, or does not know the user;
or when it has undone a transaction because of another one (a deadlock).
"""


def create_engine(url: str) -> AsyncEngine:
    """An engine for `sqlite+aiosqlite:///…` or `postgresql+asyncpg://…`. Its errors do not quote the values written."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(
            parsed, pool_pre_ping=True, connect_args=_POSTGRESQL_TIMEOUTS, hide_parameters=True
        )
    kept: dict[str, Any] = {}
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        kept = {"pool_size": _CONNECTIONS, "max_overflow": 0, "pool_use_lifo": True}
    engine = create_async_engine(parsed, hide_parameters=True, **kept)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", begin_sqlite)
    return engine


def make_sessions(engine: AsyncEngine) -> Sessions:
    """What is read stays readable after the commit."""
    return async_sessionmaker(engine, expire_on_commit=False)


def connect_sqlite(url: str, *, patience_ms: int = _BUSY_TIMEOUT_MS) -> sqlite3.Connection:
    """A plain connection to the file that `create_engine(url)` opens, with the same pragmas, for use in one thread."""
    connection = sqlite3.connect(make_url(url).database or ":memory:", timeout=patience_ms / 1000)
    _prepare_sqlite(connection, None)
    connection.execute(f"PRAGMA busy_timeout={patience_ms}")
    return connection


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own adapter
    # Otherwise the driver begins a deferred transaction by itself at the first write.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        # What is deleted is overwritten: whoever gets the file finds nothing of those who wished to be forgotten.
        "secure_delete=ON",
        f"busy_timeout={_BUSY_TIMEOUT_MS}",
        f"wal_autocheckpoint={_CHECKPOINT_PAGES}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def begin_sqlite(connection: Connection) -> None:
    """A block that writes takes the lock at once: one that read first could not have it any more once another wrote."""
    if not connection.get_execution_options().get(READ_ONLY):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def name_outages() -> Iterator[None]:
    """Turns the drivers' many errors for a database that does not answer into `StorageUnavailableError`."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeoutError, sqlite3.OperationalError, OSError) as error:
        raise StorageUnavailableError from error
    except DBAPIError as error:
        code = getattr(error.orig, "sqlstate", None) or ""
        if error.connection_invalidated or code.startswith(_AWAY):
            raise StorageUnavailableError from error
        raise
