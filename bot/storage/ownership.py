"""The lock that a running bot has on its SQLite file, so that a second one does not run on the same file.

Two bots on one file would both send what is due, and half of all messages would come twice. Other commands (`asar
health`, a migration, a role that is granted) work beside a running bot and do not ask for the lock.

The lock is `flock`'s, so the kernel frees it when the process ends, also by a kill. It lies on a file of its own:
SQLite has locks of another kind on the database, which would be lost if the database was opened and closed here.
That file stays when the bot ends; if it was removed, two bots could lock two files of one name. PostgreSQL needs no
lock here (`storage/turn.py`), and a database in memory is nobody else's anyway.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import structlog
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

log = structlog.get_logger()

Lock: TypeAlias = Callable[[int], None]
"""Locks an open file and does not wait. Raises `OSError` if it cannot."""

_WITHOUT_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
"""What file systems without locks answer, such as some network shares."""
_DRIVERS = frozenset({"sqlite+aiosqlite", "postgresql+asyncpg"})


class DatabaseRefusedError(Exception):
    """The bot must not run on this database. The message is a sentence for the operator, without the address, which
    may hold a password.
    """


@contextmanager
def owned(database_url: str, lock: Lock | None = None) -> Iterator[None]:
    """Own the database for the length of the block. Raises `DatabaseRefusedError` if another bot runs on it.

    A file system without locks leaves it to the operator that one bot runs; the log says so.
    """
    database = _file_of(database_url)
    if database is None:
        yield
        return
    beside = database.with_name(f"{database.name}.lock")
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        # For its owner alone. Not inherited by processes that the bot starts, which would keep the lock after its end.
        file = os.open(beside, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise DatabaseRefusedError(f"{beside} cannot be opened: {error.strerror}") from error
    try:
        _lock(file, database, lock or _flock)
        yield
    finally:
        os.close(file)


def _file_of(database_url: str) -> Path | None:
    """The one path by which all bots know the file, whichever links or relative paths they were given."""
    try:
        url = make_url(database_url)
    except ArgumentError:
        url = None
    if url is None or url.drivername not in _DRIVERS:
        msg = f"ASAR_DATABASE_URL has to begin with {' or '.join(f'{name}://' for name in sorted(_DRIVERS))}"
        raise DatabaseRefusedError(msg)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database).resolve()


def _lock(file: int, database: Path, lock: Lock) -> None:
    try:
        lock(file)
    except BlockingIOError:
        msg = f"another bot runs on {database}; one database is for one bot. Stop that one first"
        raise DatabaseRefusedError(msg) from None
    except OSError as error:
        if error.errno not in _WITHOUT_LOCKS:
            raise DatabaseRefusedError(f"{database} cannot be locked: {error.strerror}") from error
        log.warning("database_without_a_lock", reason=error.strerror)


if sys.platform == "win32":

    def _flock(_: int) -> None:
        raise OSError(errno.ENOSYS, "this system has no flock")

else:
    import fcntl

    def _flock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
