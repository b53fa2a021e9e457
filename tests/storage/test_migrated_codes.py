"""Projects that were there before they had pages get a code each."""

import asyncio

import sqlalchemy as sa
from alembic import command
from sqlalchemy import Connection

from bot.models.typed_codes import page_code_in
from bot.storage.migrations import configuration, migrate_to
from tests.storage.test_migrated_voices import BEFORE, fill
from tests.storage.test_migrated_waits import do, empty_database
from tests.storage.test_migrations import look

__all__ = ["empty_database"]


def codes(connection: Connection) -> list[str]:
    return list(connection.scalars(sa.text("SELECT code FROM projects ORDER BY id")))


async def test_each_has_its_own(empty_database: str) -> None:
    await asyncio.to_thread(command.upgrade, configuration(empty_database), BEFORE)
    await do(empty_database, fill)
    await asyncio.to_thread(migrate_to, empty_database, "head")
    found = await look(empty_database, codes)
    assert isinstance(found, list)
    assert len(set(found)) == 3
    assert [page_code_in(code) for code in found] == found
