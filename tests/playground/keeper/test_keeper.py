"""The routes of the bot's process and of what it tells, with a small server in the place of the bot's pages."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import web

from playground.bot_process import BotSettings
from playground.control.settling import wait_until_settled
from playground.keeper.asking import BotPages
from playground.keeper.keeping import FAILURES_AT_MOST, Keeper, StartingOver
from playground.keeper.room import BotRoom
from playground.people.client import PlaygroundClient
from playground.people.connection import PlaygroundError
from playground.server import RunningServer, running

ROUTES = ("/api/bot", "/api/due", "/api/ends")
CHANGES = ("/api/bot/kill", "/api/start-over", "/api/glosses")


class Pages:
    """Says of each message that it is one in capitals."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.asked_at_work = 0
        self.says_at_work = [True, False]

    async def at_work(self, _: web.Request) -> web.Response:
        self.asked_at_work += 1
        return web.json_response({"at_work": self.says_at_work.pop(0)})

    async def glosses(self, request: web.Request) -> web.Response:
        messages = (await request.json())["messages"]
        self.asked.append(len(messages))
        said = [
            {
                "html": one["html"].upper(),
                "buttons": [[label.upper() for label in row] for row in one["buttons"]],
            }
            for one in messages
        ]
        return web.json_response({"glosses": said})


@asynccontextmanager
async def serving(pages: Pages) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/glosses", pages.glosses)
    app.router.add_get("/at-work", pages.at_work)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.fixture
def room() -> BotRoom:
    return BotRoom()


@pytest.fixture
async def server(room: BotRoom) -> AsyncIterator[RunningServer]:
    async with running(rate_limits=False, rooms=[room]) as server:
        yield server


async def refusal(client: PlaygroundClient, method: str, path: str, **body: Any) -> str:
    with pytest.raises(PlaygroundError) as refused:
        await client.request(method, path, **({"json": body} if method == "POST" else {}))
    return str(refused.value)


async def test_where_no_bot_is_kept_there_are_no_such_routes() -> None:
    async with running() as bare, PlaygroundClient(bare.url) as client:
        for path in ROUTES:
            assert "404" in await refusal(client, "GET", path)
        for path in CHANGES:
            assert "404" in await refusal(client, "POST", path)


async def test_before_the_bot_is_started_they_say_so(server: RunningServer, client: PlaygroundClient) -> None:
    assert "still to be started" in await refusal(client, "GET", "/api/bot")
    assert "still to be started" in await refusal(client, "GET", "/api/due")
    assert "still to be started" in await refusal(client, "POST", "/api/bot/kill")
    assert server.playground.bot_is_due is not None


async def test_while_its_pages_are_away_that_is_said(room: BotRoom, client: PlaygroundClient) -> None:
    room.pages = BotPages("http://127.0.0.1:1")
    assert "away" in await refusal(client, "GET", "/api/due")
    assert "away" in await refusal(client, "GET", "/api/ends?language=kk")


async def test_the_bot_is_at_rest_when_it_says_so_and_is_asked_once_by_all_who_wait(
    room: BotRoom, server: RunningServer
) -> None:
    server.playground.primary.queue.poll_waits = True
    pages = Pages()
    async with serving(pages) as url:
        room.pages = BotPages(url)
        settled = await asyncio.gather(
            *(wait_until_settled(server.playground, person_id, 60) for person_id in range(5))
        )
    assert settled == [True] * 5
    assert pages.says_at_work == []
    assert pages.asked_at_work == 2


async def test_while_the_bot_cannot_be_asked_its_silence_is_enough(
    room: BotRoom, server: RunningServer
) -> None:
    server.playground.primary.queue.poll_waits = True
    room.pages = BotPages("http://127.0.0.1:1")
    assert await wait_until_settled(server.playground, None, 60)


async def test_a_gloss_is_asked_for_once_kept_with_the_message_and_void_when_it_is_edited(
    room: BotRoom, server: RunningServer, client: PlaygroundClient, bot: Bot
) -> None:
    await client.person("Айгерім", started=True, id=1001)
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="иә", callback_data="y")]])
    sent = await bot.send_message(1001, "сәлем", reply_markup=keyboard)
    named = {"chat_id": 1001, "message_id": sent.message_id}
    pages = Pages()
    async with serving(pages) as url:
        room.pages = BotPages(url)
        for _ in range(2):
            told, _ = await client.request("POST", "/api/glosses", json={**named, "language": "en"})
            assert told == {"html": "СӘЛЕМ", "buttons": [["ИӘ"]]}
        assert pages.asked == [1]
        await sent.edit_text("сау бол")
        gone = {"chat_id": 1001, "message_id": 999}
        told, _ = await client.request(
            "POST", "/api/glosses", json={"messages": [named, gone], "language": "en"}
        )
        assert told["glosses"] == [{"html": "САУ БОЛ", "buttons": []}, {"html": None, "buttons": []}]
    # The bot has gone; what it said is there.
    told, _ = await client.request("POST", "/api/glosses", json={**named, "language": "en"})
    assert told["html"] == "САУ БОЛ"
    assert "away" in await refusal(client, "POST", "/api/glosses", **named, language="ru")


@pytest.mark.parametrize(
    "body",
    [
        {"chat_id": 1001, "message_id": 1},
        {"chat_id": 1001, "message_id": 1, "language": "de"},
        {"chat_id": "1001", "message_id": 1, "language": "en"},
        {"messages": [1], "language": "en"},
        {"messages": [{"chat_id": 1, "message_id": 1}] * 51, "language": "en"},
    ],
    ids=str,
)
async def test_what_is_no_question_is_refused(
    room: BotRoom, client: PlaygroundClient, body: dict[str, Any]
) -> None:
    room.pages = BotPages("http://127.0.0.1:1")
    assert "400" in await refusal(client, "POST", "/api/glosses", **body)


@pytest.mark.long
@pytest.mark.processes
async def test_a_bot_that_does_not_get_up_is_left_alone_and_starting_over_is_tried_once(
    room: BotRoom, server: RunningServer, client: PlaygroundClient
) -> None:
    said: list[str] = []
    broken = BotSettings(server.url, "no token", "sqlite+aiosqlite://")
    keeper = Keeper(server.playground, broken, said.append, first_pause=0.01)
    room.keeper = keeper
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(server.token, session=session) as other:
        # Somebody asks for updates, so that the first start looks as if it came to something.
        poll = asyncio.create_task(other.get_updates(timeout=50))
        await keeper.start()
        with server.playground.events.watch() as changed:
            while keeper.state != "away":
                await changed.wait()
                changed.clear()
        await poll
    assert f"{FAILURES_AT_MOST} times in a row" in (keeper.trouble or "")
    assert len(said) == 1
    assert (await client.get("/api/bot"))["trouble"] == keeper.trouble
    assert not keeper.kill()

    made: list[int] = []

    async def anew(_: object) -> None:
        server.playground.begin_anew()
        made.append(1)

    laid_down: list[int] = []

    async def lay_down() -> None:
        laid_down.append(1)

    server.playground.before_start_over.append(lay_down)
    await client.person("Айгерім", started=True)
    room.starting_over = StartingOver(server.playground, keeper, anew)
    for _ in range(2):
        await client.request("POST", "/api/start-over", json={})
    with server.playground.events.watch() as changed:
        while room.starting_over.stage != "failed":
            await changed.wait()
            changed.clear()
    assert (made, laid_down, server.playground.world.people) == ([1], [1], {})
    await keeper.stop()
