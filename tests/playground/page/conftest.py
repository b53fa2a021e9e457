"""The chat page in a real browser, against the real server."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.types import BotCommand
from aiohttp import web
from playwright.async_api import Browser, Page, async_playwright, expect

from playground.people.client import PlaygroundClient
from playground.server import RunningServer
from tests.playground.page.sight import DESKTOP, column, opened
from tests.playground.page.small_bot import SmallBot, small_dispatcher

NO_BROWSER = "No browser for the chat page's tests: install Chromium (on Debian: apt-get install chromium)."


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(NO_BROWSER)
        pytest.skip(NO_BROWSER)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest.fixture
def small_bot() -> SmallBot:
    return SmallBot()


@pytest.fixture
async def told(bot: Bot, small_bot: SmallBot) -> AsyncIterator[SmallBot]:
    told = small_bot
    dispatcher = small_dispatcher(told)
    await bot.set_my_commands([BotCommand(command="help", description="Көмек")], language_code="kk")
    await bot.set_my_commands([BotCommand(command="help", description="Помощь")], language_code="ru")
    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
    )
    yield told
    told.hold.set()
    await dispatcher.stop_polling()
    await polling


@pytest.fixture
async def page(browser: Browser, server: RunningServer, told: SmallBot) -> AsyncIterator[Page]:
    """Two people on a desktop who keep their languages; any error of a script fails the test."""
    async with PlaygroundClient(server.url) as client:
        await client.person("Айгерім", language_code="kk", started=True)
        await client.person("Ерлан", language_code="ru", started=True)
    page = await opened(browser, server.url, DESKTOP)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await expect(column(page, "Айгерім")).to_be_visible()
    yield page
    await page.close()
    assert errors == []


@pytest.fixture
async def elsewhere() -> AsyncIterator[str]:
    """The address of somebody else's page on this very machine."""

    async def page(_: web.Request) -> web.Response:
        return web.Response(text="<!doctype html><body></body>", content_type="text/html")

    app = web.Application()
    app.router.add_get("/", page)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()
