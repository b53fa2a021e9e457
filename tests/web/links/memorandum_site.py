"""The pages, a mail server and the database of a memorandum, all of them real: only Telegram is left out."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from dishka import Provider, Scope
from pydantic import SecretStr

from bot.models.memoranda import Memorandum
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.post import Post
from bot.use_cases.kernel.secrets import Secrets
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FixedSecrets, FrozenClock
from tests.mail.server import MailServer, mail_server, text_of
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.web.conftest import Website, website
from tests.web.links.reader import Reader

SAULE = "saule@akimat.example"
_LINK = re.compile(r"http://127\.0\.0\.1:\d+(/l/[A-Za-z0-9_-]+)\s")


@dataclass
class MemorandumSite:
    world: LinkedWorld
    site: Website
    mail: MailServer

    async def dispatch(self) -> None:
        """Whatever was promised by now, sent."""
        post = await self.site.container.get(Post)
        await dispatcher(self.world.uow, self.world.clock, self.world.notifier, post=post)()

    def path(self, address: str = SAULE) -> str:
        """Of the last link that was mailed there."""
        links = [found for mail in self.mail.to(address) for found in _LINK.findall(text_of(mail))]
        return links[-1]

    def code(self, address: str = SAULE) -> str:
        return self.mail.code(address)

    async def enter(self, reader: Reader, address: str = SAULE, language: str = "ru") -> str:
        """From the mail to the text, or to the consent."""
        await reader.get(f"{self.path(address)}?lang={language}")
        await reader.press("/code")
        page = await reader.press("/enter", code=self.code(address))
        self.world.uow.look_again()
        return page

    def browser(self, session: aiohttp.ClientSession) -> Reader:
        return Reader(session, self.site)

    def by_now(self, memorandum: Memorandum) -> Memorandum:
        self.world.uow.look_again()
        return self.world.uow.by_id(Memorandum, memorandum.id)


@asynccontextmanager
async def opened(uow: Database, clock: FrozenClock) -> AsyncIterator[MemorandumSite]:
    fixed = Provider(scope=Scope.APP)
    fixed.provide(lambda: clock, provides=Clock)
    fixed.provide(lambda: FixedSecrets(), provides=Secrets)  # noqa: PLW0108 - it is not to be filled in
    url = f"sqlite+aiosqlite:///{uow.file}"
    async with mail_server() as mail:
        smtp = {"smtp_url": SecretStr(f"smtp://localhost:{mail.port}"), "mail_from": "asar@asar.example"}
        async with website(fixed, database_url=url, **smtp) as site:
            yield MemorandumSite(LinkedWorld(uow, clock), site, mail)
