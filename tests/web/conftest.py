"""The pages as they are served: real wiring, a real database, a real port."""

import os
import shutil
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from dishka import AsyncContainer, Provider
from playwright.async_api import Browser, async_playwright
from pydantic import SecretStr

from bot.config import Settings
from bot.models.organizations import OrganizationKind
from bot.telegram.client import open_bot
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from bot.wiring import build_container
from bot.wiring.web import start_web
from tests.builders import OPERATOR, a_person, a_project, an_organization
from tests.on_the_loop import engines_on_the_loop

BOT_LINK = "https://t.me/asar_test_bot"


def a_free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@dataclass(frozen=True)
class Website:
    settings: Settings
    container: AsyncContainer

    @property
    def port(self) -> int:
        assert self.settings.web_port is not None
        return self.settings.web_port

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.host}"

    async def fill(self, *, ngos: int = 5, businesses: int = 6, sample: bool = False) -> None:
        """So many NGOs, a project looking for support, and so many businesses."""
        async with self.container() as scope:
            uow: Any = await scope.get(UnitOfWork)
            async with uow as block:
                person = a_person()
                await block[People].add(person)
                await block.flush()
                kinds = [OrganizationKind.NGO] * ngos + [OrganizationKind.BUSINESS] * businesses
                made = [an_organization(kind=kind, by=person, sample=sample) for kind in kinds]
                for organization in made:
                    await block[Organizations].add(organization)
                await block.flush()
                await block[Projects].add(a_project(made[0], sample=sample))
                await block.commit()


Open = Callable[..., Awaitable[Website]]


@asynccontextmanager
async def website(*overrides: Provider, **settings: Any) -> AsyncIterator[Website]:
    """The pages, served until the end. `database_url` is among the settings."""
    port = a_free_port()
    known = Settings(
        _env_file=None,
        **{
            "bot_token": SecretStr("42:TEST"),
            "environment": "development",
            "web_port": port,
            "public_url": f"http://127.0.0.1:{port}",
            "bot_link": BOT_LINK,
            **OPERATOR,
            "shutdown_seconds": 5,
        }
        | settings,
    )
    async with AsyncExitStack() as stack:
        bot = await stack.enter_async_context(open_bot("42:TEST", "http://127.0.0.1:1"))
        container = build_container(known, bot, engines_on_the_loop(known.database_url), *overrides)
        stack.push_async_callback(container.close)
        web = await start_web(known, container)
        assert web is not None
        stack.push_async_callback(web.stop)
        yield Website(known, container)


@pytest.fixture
async def open_website(sqlite_url: str) -> AsyncIterator[Open]:
    """Opens the pages with the settings that a test is about."""
    async with AsyncExitStack() as stack:

        async def open_it(*overrides: Provider, **settings: Any) -> Website:
            return await stack.enter_async_context(
                website(*overrides, **{"database_url": sqlite_url} | settings)
            )

        yield open_it


NO_BROWSER = "No browser for the pages' tests: install Chromium (on Debian: apt-get install chromium)."


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
