"""The public pages of projects, served with a clock that stands still."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_network
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from dishka import Provider, Scope
from markupsafe import escape

from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.kernel.ports import Clock
from tests.fakes import FrozenClock
from tests.web.conftest import Website, website
from tests.web.http import Answer, asked
from tests.web.projects.shown import CODE, in_block, keep_asar, keep_project

_visitors = count()


@dataclass
class Shelf:
    """The site, with a project whose page has `code`."""

    site: Website
    clock: FrozenClock
    project_id: int = 0
    code: str = CODE
    asar: str = ""
    """The code of its list."""

    @property
    def path(self) -> str:
        return f"/p/{self.code}"

    @property
    def url(self) -> str:
        return self.site.url + self.path

    async def get(self, path: str = "", *, lang: str = "", **headers: str) -> Answer:
        """Each request is another visitor's."""
        visitor = {"X_Forwarded_For": f"10.0.0.{next(_visitors) % 250}", "Accept_Language": lang or "kk"}
        return await asked(self.site.port, path or self.path, host=self.site.host, **(visitor | headers))

    async def in_block(self, deed: Callable[[Any], Awaitable[Any]]) -> Any:
        return await in_block(self.site.container, deed)

    def says(self, language: Language) -> Callable[..., str]:
        """Sentences as they stand in a page."""
        plainly = Translator(language, self.clock.now).plain
        return lambda key, **values: str(escape(plainly(key, **values)))


@asynccontextmanager
async def opened(database_url: str, **fields: Any) -> AsyncIterator[Shelf]:
    clock = FrozenClock()
    standing = Provider(scope=Scope.APP)
    standing.provide(lambda: clock, provides=Clock)
    proxy = frozenset({ip_network("127.0.0.1")})
    async with website(standing, database_url=database_url, trusted_proxies=proxy) as site:
        project_id = await keep_project(site.container, clock.now(), **fields)
        asar = await keep_asar(site.container, clock.now(), project_id)
        yield Shelf(site, clock, project_id, asar=asar)


@pytest.fixture
async def own_shelf(sqlite_url: str) -> AsyncIterator[Shelf]:
    """For a test that changes it."""
    async with opened(sqlite_url) as shelf:
        yield shelf


@pytest.fixture(scope="module")
async def shelf(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Shelf]:
    """One for all tests that only read."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("shelf") / "asar.db")
    async with opened(f"sqlite+aiosqlite:///{file}") as shelf:
        yield shelf
