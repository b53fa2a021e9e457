"""The page before a server that has all that the demo has, as far as the page is concerned."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running
from tests.playground.page.demo.stub import Stub
from tests.playground.page.sight import DESKTOP, column, opened
from tests.playground.page.small_bot import SmallBot


@pytest.fixture
def stub() -> Stub:
    return Stub()


@pytest.fixture
def small_bot() -> SmallBot:
    return SmallBot(speaks_more=True)


@pytest.fixture
async def server(stub: Stub) -> AsyncIterator[RunningServer]:
    async with running(rate_limits=False, rooms=[stub.room]) as server:
        yield server


@pytest.fixture
async def stage(browser: Browser, server: RunningServer, stub: Stub, told: SmallBot) -> AsyncIterator[Page]:
    """The page in Russian with two people who keep their languages; any error of a script fails the test."""
    async with PlaygroundClient(server.url) as client:
        gulnur = await client.person("Гүлнұр", language_code="kk", started=True)
        erlan = await client.person("Ерлан", language_code="ru", started=True)
    stub.people = {"hello": gulnur.id, "answer": erlan.id, "name": gulnur.id}
    page = await opened(browser, server.url, DESKTOP)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await expect(column(page, "Гүлнұр")).to_be_visible()
    yield page
    await page.close()
    assert errors == []
