"""Dialog state on both databases: whole updates or nothing, each of them once."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.models.replies import OwedReply
from bot.storage import database, dialog_tables
from bot.storage.database import connect_sqlite
from bot.storage.dialog_tables import Changes, DialogTables, PostgresDialogTables, SqliteDialogTables
from bot.storage.fsm import DialogStateStorage
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.use_cases.kernel.replies import OwedCall, OwedScreen
from tests.fakes.clock import FrozenClock

CHAT = 7
KEY = StorageKey(bot_id=42, chat_id=CHAT, user_id=CHAT)
OTHER_STACK = StorageKey(bot_id=42, chat_id=CHAT, user_id=CHAT, destiny="aiogd:stack:1")


class Screens(StatesGroup):
    first = State()


@pytest.fixture
async def tables(engine: AsyncEngine, database_url: str) -> AsyncIterator[DialogTables]:
    on_sqlite = database_url.startswith("sqlite")
    tables: DialogTables = SqliteDialogTables(database_url) if on_sqlite else PostgresDialogTables(engine)
    yield tables
    await tables.close()


@pytest.fixture
def states(tables: DialogTables) -> DialogStateStorage:
    return DialogStateStorage(tables, FrozenClock().now)


async def test_what_was_put_is_there_after_a_restart(
    states: DialogStateStorage, tables: DialogTables
) -> None:
    async with states.update([1], CHAT):
        await states.set_state(KEY, Screens.first)
        await states.set_data(KEY, {"name": "Қыз", "chosen": [1, 2]})
        await states.set_data(OTHER_STACK, {"other": True})
    restarted = DialogStateStorage(tables, FrozenClock().now)
    assert await restarted.get_state(KEY) == "Screens:first"
    assert await restarted.get_data(KEY) == {"name": "Қыз", "chosen": [1, 2]}
    assert await restarted.get_data(OTHER_STACK) == {"other": True}


async def test_an_update_reads_its_own_writes(states: DialogStateStorage) -> None:
    async with states.update([1], CHAT):
        await states.set_data(KEY, {"step": 1})
        assert await states.get_data(KEY) == {"step": 1}
        await states.set_data(KEY, {})
        assert await states.get_data(KEY) == {}


async def test_nothing_is_written_before_the_end(states: DialogStateStorage, tables: DialogTables) -> None:
    other_process = DialogStateStorage(tables, FrozenClock().now)
    inside, seen = asyncio.Event(), asyncio.Event()

    async def handler() -> None:
        async with states.update([1], CHAT):
            await states.set_data(KEY, {"step": 1})
            inside.set()
            await seen.wait()

    task = asyncio.create_task(handler())
    await inside.wait()
    assert await other_process.get_data(KEY) == {}
    seen.set()
    await task
    assert await other_process.get_data(KEY) == {"step": 1}


async def test_an_update_is_handled_once(states: DialogStateStorage) -> None:
    async with states.update([5], CHAT) as first:
        await states.set_data(KEY, {"taps": 1})
    async with states.update([5], CHAT) as second:
        pass
    assert first is not None
    assert second is None
    assert await states.get_data(KEY) == {"taps": 1}


async def test_a_bug_in_a_handler_does_not_make_the_update_come_again(states: DialogStateStorage) -> None:
    with pytest.raises(KeyError):
        async with states.update([5], CHAT):
            raise KeyError
    async with states.update([5], CHAT) as again:
        assert again is None


@pytest.mark.parametrize("end", [StorageUnavailableError(), asyncio.CancelledError()], ids=repr)
async def test_an_update_cut_short_was_never_seen(end: BaseException, states: DialogStateStorage) -> None:
    """The database went away, or the process is told to end, in the middle of it."""
    with pytest.raises(type(end)):
        async with states.update([5], CHAT):
            await states.set_data(KEY, {"taps": 1})
            raise end
    assert await states.get_data(KEY) == {}
    async with states.update([5], CHAT) as again:
        assert again is not None


async def test_what_is_emptied_is_gone(states: DialogStateStorage) -> None:
    async with states.update([1], CHAT):
        await states.set_state(KEY, Screens.first)
        await states.set_data(KEY, {"step": 1})
    async with states.update([2], CHAT):
        await states.set_state(KEY, None)
        await states.set_data(KEY, {})
    assert await states.get_state(KEY) is None
    assert await states.get_data(KEY) == {}


async def test_a_change_taken_back_within_an_update_leaves_what_was(states: DialogStateStorage) -> None:
    async with states.update([1], CHAT):
        await states.set_data(KEY, {"step": 1})
    async with states.update([2], CHAT):
        await states.set_data(KEY, {"step": 2})
        await states.set_data(KEY, {"step": 1})
    assert await states.get_data(KEY) == {"step": 1}


async def test_people_do_not_see_each_other(states: DialogStateStorage) -> None:
    stranger = StorageKey(bot_id=42, chat_id=8, user_id=8)
    async with states.update([1], CHAT):
        await states.set_data(KEY, {"mine": True})
        assert await states.get_data(stranger) == {}
    assert await states.get_data(stranger) == {}


@pytest.mark.parametrize("old", [50, 900_000], ids=["below", "above"])
async def test_old_numbers_of_updates_are_thrown_away(states: DialogStateStorage, old: int) -> None:
    """Above as well: after a quiet week Telegram goes on at any number."""
    async with states.update([old], CHAT):
        pass
    for number in range(19_985, 20_001):
        async with states.update([number], CHAT):
            pass
    async with states.update([old], CHAT) as again:
        assert again is not None, "long past the day that Telegram keeps it"
    async with states.update([19_990], CHAT) as recent:
        assert recent is None


@pytest.mark.parametrize("straggler", [100, 900_000], ids=["below", "above"])
async def test_a_straggler_makes_nothing_forgotten(states: DialogStateStorage, straggler: int) -> None:
    for number in (20_001, straggler):
        async with states.update([number], CHAT):
            pass
    async with states.update([20_001], CHAT) as again:
        assert again is None


async def test_what_is_owed_is_written_with_the_update(
    states: DialogStateStorage, engine: AsyncEngine
) -> None:
    call = OwedCall("sendMessage", {"chat_id": CHAT, "text": "Сәлем"})
    async with states.update([1], CHAT) as replies:
        assert replies is not None
        assert not replies.behind
        replies.owe(OwedScreen())
        replies.owe(call)
        replies.owe(OwedScreen("kk"))
    async with AsyncSession(engine) as session:
        rows = (await session.scalars(sa.select(OwedReply).order_by(OwedReply.id))).all()
    assert [row.content for row in rows] == [
        {"method": "sendMessage", "data": {"chat_id": CHAT, "text": "Сәлем"}},
        {"language_code": "kk"},
    ]
    assert rows[0].created_at == FrozenClock().now()
    async with states.update([2], CHAT) as replies:
        assert replies is not None
        assert replies.behind


async def test_an_update_on_record_is_kept_until_it_is_handled(states: DialogStateStorage) -> None:
    await states.keep({3: "three", 2: "two", 4: "four"})
    await states.keep({3: "again"})
    assert await states.kept() == {2: "two", 3: "three", 4: "four"}
    async with states.update([2, 4], CHAT):
        pass
    assert await states.kept() == {3: "three"}
    async with states.update([4], CHAT) as again:
        assert again is None


async def test_the_loop_goes_on_while_somebody_else_writes(sqlite_url: str) -> None:
    tables = SqliteDialogTables(sqlite_url)
    for number in range(3):
        await tables.store(Changes({(CHAT, "state"): "first"}, [number]))
    other = connect_sqlite(sqlite_url)
    other.execute("BEGIN IMMEDIATE")
    storing = asyncio.create_task(tables.store(Changes({(CHAT, "state"): "second"}, [5])))
    async with asyncio.timeout(2):
        for _ in range(10):
            await asyncio.sleep(0.01)
    assert not storing.done()
    other.execute("COMMIT")
    other.close()
    await storing
    loaded = await tables.load(CHAT, 5)
    assert (loaded.seen, loaded.values) == (True, {"state": "second"})
    await tables.close()


async def test_the_log_of_sqlite_does_not_grow_without_end(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if the bot writes nothing but dialog state, of several people at a time and without a pause."""
    pages = 200
    monkeypatch.setattr(database, "_CHECKPOINT_PAGES", pages)
    monkeypatch.setattr(dialog_tables, "_CHECKPOINT_EVERY", 50)
    tables = SqliteDialogTables(sqlite_url)

    async def keeps_writing(chat_id: int) -> None:
        for number in range(200):
            await tables.store(Changes({(chat_id, "data"): f"{number:04}" * 2000}, [chat_id * 1000 + number]))
            await asyncio.sleep(0)

    await asyncio.gather(*(keeps_writing(chat_id) for chat_id in range(1, 11)))
    log = Path(f"{make_url(sqlite_url).database}-wal")
    grown_to = (await asyncio.to_thread(log.stat)).st_size / 4096
    await tables.close()
    assert grown_to < 4 * pages
