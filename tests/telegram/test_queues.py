"""One queue a person: a bug, a handler that hangs and a flood cost nobody else anything."""

import asyncio

from aiogram.types import CallbackQuery, Message
from structlog.testing import capture_logs

from bot.storage.dialog_tables import SqliteDialogTables
from bot.telegram.queues import OPEN_MAX, WAITING_MAX
from bot.use_cases.health.signs import SignName
from tests.telegram.polling_scene import (
    FIRST,
    Held,
    Process,
    UpdatesServer,
    a_message,
    eventually,
)


async def test_a_bug_in_a_handler_costs_one_update(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    async def stumble(event: Message | CallbackQuery) -> None:
        if isinstance(event, Message) and event.text == "қате":
            raise KeyError

    process = Process(telegram, tables, handle=stumble)
    telegram.put(a_message(FIRST, "қате"), a_message(FIRST + 1, "Сәлем"))
    with capture_logs() as logged:
        async with process.running():
            await process.has_handled(1)
    assert process.finished == ["Сәлем"]
    assert [(entry["event"], entry["update_id"]) for entry in logged if entry["log_level"] == "error"] == [
        ("update_failed", FIRST)
    ]
    assert telegram.confirmed


async def test_a_handler_that_hangs_locks_nobody(telegram: UpdatesServer, tables: SqliteDialogTables) -> None:
    """Neither now nor at the next start, and the person hears of it."""
    process = Process(telegram, tables, handle=Held(), handling_seconds=0.3)
    telegram.put(a_message(FIRST, "ұзақ"), a_message(FIRST + 1, "Сәлем"))
    with capture_logs() as logged:
        async with process.running():
            await process.has_handled(1, seconds=5)
            await process.is_idle()
    assert process.finished == ["Сәлем"]
    assert len(telegram.texts()) == 1
    assert [entry["update_id"] for entry in logged if entry["event"] == "update_hangs"] == [FIRST]
    assert await process.states.kept() == {}
    assert await process.states.handled([FIRST]) == {FIRST}


async def test_a_handler_that_gives_up_on_something_else_has_a_bug(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    async def stumble(_: Message | CallbackQuery) -> None:
        raise TimeoutError

    process = Process(telegram, tables, handle=stumble)
    telegram.put(a_message(FIRST, "Сәлем"))
    with capture_logs() as logged:
        async with process.running():
            await process.is_idle()
    assert "update_failed" in {entry["event"] for entry in logged}


async def test_no_more_is_asked_for_than_the_memory_may_hold(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    held = Held("x")
    process = Process(telegram, tables, handle=held)
    everybody = 2 * OPEN_MAX
    telegram.put(*(a_message(FIRST + number, "x", sender=1 + number) for number in range(everybody)))
    async with process.running():
        await eventually(lambda: len(process.handled) >= OPEN_MAX)
        await asyncio.sleep(0.2)
        assert len(process.handled) < OPEN_MAX + 100
        held.go.set()
        await process.has_handled(everybody)
    assert process.saw(SignName.FLOOD) is None


async def test_a_flood_is_cut_and_answered_with_one_word(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    held = Held("0")
    process = Process(telegram, tables, handle=held)
    telegram.put(*(a_message(FIRST + number, str(number)) for number in range(1000)))
    telegram.put(*(a_message(FIRST + 1000 + number, "x", sender=100 + number) for number in range(20)))
    async with process.running():
        await process.has_handled(20)
        assert process.finished == ["x"] * 20
        held.go.set()
        await process.has_handled(20 + 1 + WAITING_MAX)
        await eventually(lambda: not process.poller.busy)
        assert process.finished[20:] == [str(number) for number in range(1 + WAITING_MAX)]
        assert process.saw(SignName.FLOOD) == (1000 - 1 - WAITING_MAX, "", False)
        assert len(telegram.texts()) == 1
        # The next flood gets its own word.
        telegram.put(*(a_message(FIRST + 2000 + number, str(number)) for number in range(100)))
        await eventually(lambda: len(telegram.texts()) == 2)
    assert await process.states.kept() == {}


async def test_where_the_memory_is_full_whoever_has_most_waiting_loses_theirs(
    telegram: UpdatesServer, tables: SqliteDialogTables
) -> None:
    held = Held("x")
    process = Process(telegram, tables, handle=held)
    greedy = [a_message(FIRST + number, "x", sender=1) for number in range(20)]
    others = [a_message(FIRST + 20 + number, "x", sender=100 + number) for number in range(OPEN_MAX)]
    telegram.put(*greedy, *others)
    async with process.running():
        await eventually(lambda: len(process.handled) == OPEN_MAX + 1)
        assert process.saw(SignName.FLOOD) == (19, "", False)
        held.go.set()
        await process.has_handled(OPEN_MAX + 1)
