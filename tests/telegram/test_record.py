"""Updates that were confirmed before they were handled are on record until they are."""

import asyncio
import json
import sqlite3
from pathlib import Path

from sqlalchemy import make_url
from structlog.testing import capture_logs

from bot.storage.dialog_tables import SqliteDialogTables
from bot.telegram.client import open_bot
from bot.telegram.polling import FLOOR_SECONDS
from tests.telegram.polling_scene import (
    FIRST,
    Held,
    Process,
    UpdatesServer,
    a_message,
    eventually,
)


async def test_one_slow_answer_holds_up_nobody(telegram: UpdatesServer, tables: SqliteDialogTables) -> None:
    """500 updates of others pass meanwhile, and Telegram is asked no more often than it takes to fetch them."""
    held = Held()
    process = Process(telegram, tables, handle=held)
    telegram.put(a_message(FIRST, held.text, sender=1))
    async with process.running():
        await eventually(lambda: held.text in process.handled)
        await eventually(lambda: telegram.confirmed)
        telegram.put(*(a_message(FIRST + number, "x", sender=1 + number) for number in range(1, 501)))
        await process.has_handled(500)
        assert held.text not in process.finished
        await eventually(lambda: telegram.confirmed)
        await telegram.asked()
        assert len(telegram.polls) <= 500 / 100 + 5
        assert [held.text] == [
            json.loads(kept)["message"]["text"] for kept in (await process.states.kept()).values()
        ]
        held.go.set()
        await process.has_handled(501)
    assert await process.states.kept() == {}


async def test_what_does_not_end_in_time_is_left_to_the_next_start(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    """It is on record, as are those that waited behind it, and Telegram need not give it again."""
    held = Held()
    first = Process(telegram, tables, handle=held)
    texts = [held.text, "содан кейін", "ең соңы"]
    telegram.put(*(a_message(FIRST + number, text) for number, text in enumerate(texts)))
    async with first.running(shutdown_seconds=0.05):
        await eventually(lambda: first.handled == [held.text])
    assert first.finished == []
    assert telegram.confirmed
    second = Process(telegram, tables)
    telegram.put(a_message(FIRST + 3, "жаңа"))
    async with second.running():
        await second.has_handled(4)
    assert second.handled == [*texts, "жаңа"]
    third = Process(telegram, tables)
    async with third.running():
        await telegram.asked()
    assert third.handled == []


async def test_a_stop_waits_for_what_is_at_work(telegram: UpdatesServer, tables: SqliteDialogTables) -> None:
    held = Held()
    process = Process(telegram, tables, handle=held)
    telegram.put(a_message(FIRST, held.text))
    async with process.running():
        await eventually(lambda: process.handled == [held.text])
        process.poller.stop()
        held.go.set()
    assert process.finished == [held.text]
    assert telegram.confirmed
    assert await process.states.kept() == {}


def renamed(sqlite_url: str, table: str, name: str) -> None:
    connection = sqlite3.connect(Path(make_url(sqlite_url).database or ""))
    connection.execute(f"ALTER TABLE {table} RENAME TO {name}")
    connection.close()


async def test_what_cannot_be_put_on_record_is_not_confirmed(
    telegram: UpdatesServer, tables: SqliteDialogTables, sqlite_url: str
) -> None:
    held = Held()
    process = Process(telegram, tables, handle=held)
    renamed(sqlite_url, "kept_updates", "away")
    telegram.put(a_message(FIRST, held.text))
    async with open_bot("42:TEST", telegram.url) as bot:
        renamed(sqlite_url, "away", "kept_updates")
        await process.start(bot)
        await telegram.asked()
        renamed(sqlite_url, "kept_updates", "away")
        telegram.put(a_message(FIRST + 1, held.text, sender=8))
        await eventually(lambda: len(process.handled) == 2)
        asked = len(telegram.polls)
        await asyncio.sleep(FLOOR_SECONDS)
        assert not telegram.confirmed
        assert len(telegram.polls) == asked
        renamed(sqlite_url, "away", "kept_updates")
        await eventually(lambda: telegram.confirmed)
        held.go.set()
        await process.has_handled(2)
        await process.stop()


async def test_what_the_record_refuses_is_not_confirmed_either(
    telegram: UpdatesServer, tables: SqliteDialogTables, sqlite_url: str
) -> None:
    held = Held()
    process = Process(telegram, tables, handle=held)
    connection = sqlite3.connect(make_url(sqlite_url).database or "")
    connection.execute(
        "CREATE TRIGGER refuse BEFORE INSERT ON kept_updates BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    telegram.put(a_message(FIRST, held.text))
    with capture_logs() as logged:
        async with process.running():
            await eventually(lambda: len(telegram.polls) >= 3)
            assert not telegram.confirmed
            connection.execute("DROP TRIGGER refuse")
            connection.close()
            await eventually(lambda: telegram.confirmed)
            held.go.set()
    assert process.finished == [held.text]
    assert "polling_failed" in {entry["event"] for entry in logged}


async def test_who_was_told_to_try_again_is_not_answered_after_a_restart(
    telegram: UpdatesServer, tables: SqliteDialogTables, sqlite_url: str
) -> None:
    """The database went away while the update was on record; the person hears of it and does it again themselves."""
    held = Held()
    process = Process(telegram, tables, handle=held)
    telegram.put(a_message(FIRST, held.text))
    with capture_logs():
        async with process.running():
            await eventually(lambda: telegram.confirmed)
            renamed(sqlite_url, "handled_updates", "away")
            held.go.set()
            await eventually(lambda: len(telegram.texts()) == 1)
            renamed(sqlite_url, "away", "handled_updates")
            await eventually(lambda: not process.poller.busy)
    assert await process.states.kept() == {}


async def test_an_update_of_a_megabyte(telegram: UpdatesServer, tables: SqliteDialogTables) -> None:
    """It is put on record like any other."""
    held = Held()
    process = Process(telegram, tables, handle=held)
    large = a_message(FIRST, held.text, entities=[])
    large["message"]["reply_to_message"] = a_message(FIRST - 1, "ұ" * 1_000_000)["message"]
    telegram.put(large, a_message(FIRST + 1, "Сәлем", sender=8))
    async with process.running():
        await process.has_handled(1)
        await eventually(lambda: telegram.confirmed)
        assert len(next(iter((await process.states.kept()).values()))) > 1_000_000
        held.go.set()
        await process.has_handled(2)
