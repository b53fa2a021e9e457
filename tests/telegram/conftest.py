"""A server of updates, and a bot that polls it, with its journal in a database of the test's own."""

from collections.abc import AsyncIterator

import pytest

from bot.storage.dialog_tables import SqliteDialogTables
from tests.telegram.polling_scene import Process, UpdatesServer, updates_server


@pytest.fixture
async def telegram() -> AsyncIterator[UpdatesServer]:
    async with updates_server() as server:
        yield server


@pytest.fixture
async def tables(sqlite_url: str) -> AsyncIterator[SqliteDialogTables]:
    tables = SqliteDialogTables(sqlite_url)
    yield tables
    await tables.close()


@pytest.fixture
def process(telegram: UpdatesServer, tables: SqliteDialogTables) -> Process:
    return Process(telegram, tables)
