"""The polling loop: nothing that arrives stops it, nothing is lost, and what is wrong is known outside."""

import asyncio
import json
from typing import Any

import pytest
from aiogram.exceptions import TelegramUnauthorizedError
from aiohttp import web

from bot.storage.dialog_tables import SqliteDialogTables
from bot.telegram.client import open_bot
from bot.telegram.polling import FLOOR_SECONDS
from bot.use_cases.health.signs import SignName
from playground.people.client import PlaygroundClient
from playground.server import running
from tests.telegram.polling_scene import (
    FIRST,
    Process,
    UpdatesServer,
    a_message,
    eventually,
    refusal,
    updates_server,
)


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
    # The first one only looks whether Telegram is there. One may arrive late on a busy machine, and the next in time.
    _, second, *_, last = telegram.polls[:5]
    assert last - second >= 3 * FLOOR_SECONDS * 0.8


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
