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


async def test_what_is_written_before_the_bot_is_loaded_is_handled_once_it_is(
    server: RunningServer, bot: Bot
) -> None:
    handled: list[str] = []
    async with PlaygroundClient(server.url) as client, Poller(bot, KINDS) as poller:
        await asked(server)
        person = await client.person("Айгерім")
        await person.send("Сәлем")

        async def handle(_: Bot, update: Update) -> None:
            handled.append(update.message.text if update.message and update.message.text else "")
            poller.stop()

        await asyncio.wait_for(poller.run(handle, 1), 10)
    assert handled == ["Сәлем"]
    assert server.playground.primary.queue.pending == []


async def test_a_bot_that_fails_to_load_confirms_nothing(server: RunningServer, bot: Bot) -> None:
    class LoadingFailedError(Exception):
        pass

    async with PlaygroundClient(server.url) as client:
        with pytest.raises(LoadingFailedError):
            async with Poller(bot, KINDS):
                await asked(server)
                person = await client.person("Айгерім")
                await person.send("Сәлем")
                raise LoadingFailedError
    assert len(server.playground.primary.queue.pending) == 1


async def test_a_bot_that_is_stopped_while_it_loads_ends_at_once(server: RunningServer, bot: Bot) -> None:
    async def handle(_: Bot, __: Update) -> None:
        pytest.fail("nothing was written")

    async with Poller(bot, KINDS) as poller:
        await asked(server)
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
        async with open_bot("1:token", f"http://127.0.0.1:{port}") as bot, Poller(bot, KINDS) as poller:

            async def handle(_: Bot, update: Update) -> None:
                handled.append(update.update_id)
                poller.stop()

            await asyncio.wait_for(poller.run(handle, 1), 10)
    finally:
        await runner.cleanup()
    assert handled == [7]
