"""An agreed memorandum of an NGO and a business with its sealed file, and a client that brings files to its page."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from ipaddress import ip_network
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from dishka import Provider, Scope
from markupsafe import escape

from bot.models.memoranda import Memorandum
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.seals.ports import Sealed
from tests.fakes import FrozenClock
from tests.sealing.conftest import Scene, scene
from tests.web.conftest import Website, website
from tests.web.memoranda.memorandum import CODE, NUMBER, keep_agreed

__all__ = ["scene"]


@dataclass
class Checked:
    """`pdf` is the sealed file of the memorandum."""

    site: Website
    scene: Scene
    clock: FrozenClock
    memorandum_id: int = 0
    code: str = CODE
    visitors: Iterator[int] = field(default_factory=count)

    @property
    def pdf(self) -> bytes:
        return self.scene.pdf

    @property
    def path(self) -> str:
        return f"/m/{self.code}"

    @property
    def url(self) -> str:
        return self.site.url + self.path

    async def in_block(self, deed: Callable[[Any], Awaitable[Any]]) -> Any:
        async with self.site.container() as scope:
            uow: Any = await scope.get(UnitOfWork)
            async with uow as block:
                found = await deed(block)
                await block.commit()
                return found

    async def with_memorandum(self, deed: Callable[[Memorandum], None]) -> None:
        async def change(block: Any) -> None:
            deed(await block[Memoranda].get_for_update(self.memorandum_id))

        await self.in_block(change)

    def plainly(self, language: Language) -> Callable[..., str]:
        return Translator(language, self.clock.now).plain

    def says(self, language: Language) -> Callable[..., str]:
        """Sentences as they stand in a page."""
        plainly = self.plainly(language)
        return lambda key, **values: str(escape(plainly(key, **values)))

    async def another(self, sealed: Sealed | None = None) -> "Checked":
        """One more memorandum, for a test that changes it."""
        number = next(self.visitors)
        code = f"{number:026}".translate(str.maketrans("01", "ZY"))
        id_ = await keep_agreed(
            self.site.container, self.clock.now(), code, f"ASAR-2026-23-{number + 2:04}", sealed
        )
        return replace(self, memorandum_id=id_, code=code)

    async def bring(self, content: bytes, *, lang: str = "ru", **headers: str) -> tuple[int, str]:
        """What the page says of a file that a browser without script sends. Each time it is another visitor's."""
        form = aiohttp.FormData()
        form.add_field("file", content, filename="memorandum.pdf", content_type="application/pdf")
        visitor = f"10.0.0.{next(self.visitors)}"
        ours = {"Origin": self.site.url, "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": visitor}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.url}/file?lang={lang}", data=form, headers=ours | headers) as answer,
        ):
            return answer.status, await answer.text()


@pytest.fixture(scope="module")
async def checked(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, scene: Scene
) -> AsyncIterator[Checked]:
    file = tmp_path_factory.mktemp("checked") / "asar.db"
    shutil.copy(sqlite_template, file)
    clock = FrozenClock()
    standing = Provider(scope=Scope.APP)
    standing.provide(lambda: clock, provides=Clock)
    proxy = frozenset({ip_network("127.0.0.1")})
    url = f"sqlite+aiosqlite:///{file}"
    async with website(standing, database_url=url, trusted_proxies=proxy) as site:
        checked = Checked(site, scene, clock)
        checked.memorandum_id = await keep_agreed(site.container, clock.now(), CODE, NUMBER, scene.sealed)
        yield checked
