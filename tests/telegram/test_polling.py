"""The polling loop against the playground: asked before there is anybody to handle, confirmed after."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.types import Update
from aiohttp import web

from bot.telegram.client import open_bot
from bot.telegram.polling import Poller
from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running

KINDS = ("message",)


@pytest.fixture
async def server() -> AsyncIterator[RunningServer]:
    async with running() as server:
        yield server


@pytest.fixture
async def bot(server: RunningServer) -> AsyncIterator[Bot]:
    async with open_bot(server.token, server.url) as bot:
        yield bot


async def asked(server: RunningServer) -> None:
    """Until the server holds a question for updates."""
    while not server.playground.primary.queue.poll_waits:  # noqa: ASYNC110 - another side of the connection moves on
        await asyncio.sleep(0.01)


async def test_what_was_written_before_the_bot_started_is_handled(server: RunningServer, bot: Bot) -> None:
    handled: list[str] = []
    async with PlaygroundClient(server.url) as client:
        await bot.get_me()
        person = await client.person("Айгерім")
        await person.send("Сәлем")
        poller = Poller(bot, KINDS)

        async def handle(_: Bot, update: Update) -> None:
            handled.append(update.message.text if update.message and update.message.text else "")
            poller.stop()

        await asyncio.wait_for(poller.run(handle, 1), 10)
    assert handled == ["Сәлем"]
    assert server.playground.primary.queue.pending == []


async def test_a_bot_that_is_stopped_before_it_polls_ends_at_once(server: RunningServer, bot: Bot) -> None:
    async def handle(_: Bot, __: Update) -> None:
        pytest.fail("nothing was written")

    poller = Poller(bot, KINDS)
    poller.stop()
    await asyncio.wait_for(poller.run(handle, 1), 10)


async def test_a_gateway_that_answers_in_html_is_asked_again() -> None:
    """Before Telegram's servers stands a proxy that knows no JSON: its 502 is an outage, not the end of the bot."""
    gateway = web.Response(status=502, text="<html>502 Bad Gateway</html>", content_type="text/html")
    answers = iter((gateway, web.json_response({"ok": True, "result": [{"update_id": 7}]})))

    async def answer(_: web.Request) -> web.StreamResponse:
        return next(answers, web.json_response({"ok": True, "result": []}))

    application = web.Application()
    application.router.add_route("*", "/{anything:.*}", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    handled: list[int] = []
    try:
        async with open_bot("1:token", f"http://127.0.0.1:{port}") as bot:
            poller = Poller(bot, KINDS)

            async def handle(_: Bot, update: Update) -> None:
                handled.append(update.update_id)
                poller.stop()

            await asyncio.wait_for(poller.run(handle, 1), 10)
    finally:
        await runner.cleanup()
    assert handled == [7]


async def test_it_is_known_whether_updates_arrive() -> None:
    """Each question for updates finds what has become of the one before; readiness tells it to the outside."""
    pollers: list[Poller] = []
    seen: list[bool] = []
    gateway = web.Response(status=502, text="<html>502 Bad Gateway</html>", content_type="text/html")
    answers = iter((gateway, web.json_response({"ok": True, "result": [{"update_id": 7}]})))

    async def answer(_: web.Request) -> web.StreamResponse:
        seen.extend(poller.at_work for poller in pollers)
        return next(answers, web.json_response({"ok": True, "result": []}))

    application = web.Application()
    application.router.add_route("*", "/{anything:.*}", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    try:
        async with open_bot("1:token", f"http://127.0.0.1:{port}") as bot:
            poller = Poller(bot, KINDS)
            assert not poller.at_work
            pollers.append(poller)

            async def handle(_: Bot, __: Update) -> None:
                seen.append(poller.at_work)
                poller.stop()
                seen.append(poller.at_work)

            await asyncio.wait_for(poller.run(handle, 1), 10)
    finally:
        await runner.cleanup()
    assert seen[:4] == [True, False, True, False]
