"""A link to a made-up errand, its page, and a client that is a browser as far as headers go."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from dishka import Provider, Scope

from bot.models.links import PersonalLink
from bot.models.people import Person
from bot.models.words import OrganizationName
from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.post import Transport
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.links.making import make_link, token_of
from bot.use_cases.links.ports import Addresses
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from tests.builders import a_person, an_organization
from tests.database import Database
from tests.errands import KIND, ConfirmErrand, DeclineErrand, Errands
from tests.fakes import FixedSecrets, FrozenClock, RecordingTransport
from tests.web.conftest import Open, Website
from tests.web.links.memorandum_site import MemorandumSite, opened
from tests.web.links.reader import Reader

ADDRESS = "saule@akimat.example"
NAME = "Сәуле Ахметова"


@dataclass
class Linked:
    """`link` leads to an errand that waits for the person; `mailbox` is their mail server."""

    site: Website
    errands: Errands
    mailbox: RecordingTransport
    clock: FrozenClock
    secrets: FixedSecrets
    person_id: int = 0
    asking_id: int = 0
    address_id: int = 0
    tokens: list[str] = field(default_factory=list)

    @property
    def path(self) -> str:
        return f"/l/{self.tokens[-1]}"

    @property
    def code(self) -> str:
        return self.mailbox.codes[-1].digits

    async def ask(self, *, record_id: int = 7, version: int = 1, by_mail: bool = True) -> PersonalLink:
        async with self.site.container() as scope:
            uow: Any = await scope.get(UnitOfWork)
            async with uow as block:
                address = await block[Addresses].get(self.address_id)
                link = await make_link(
                    block,
                    self.secrets,
                    kind=KIND,
                    record_id=record_id,
                    version=version,
                    person_id=self.person_id,
                    address=address if by_mail else None,
                    made_by=None,
                    asked_by=self.asking_id,
                    now=self.clock.now(),
                )
                await block.commit()
        self.tokens.append(token_of(link, self.secrets))
        return link

    async def in_block(self, deed: Callable[[Any], Awaitable[Any]]) -> Any:
        async with self.site.container() as scope:
            uow: Any = await scope.get(UnitOfWork)
            async with uow as block:
                found = await deed(block)
                await block.commit()
                return found

    async def answers(self) -> list[str]:
        async def read(block: Any) -> list[str]:
            return [entry.action for entry in await block.audit.of(KIND, 7)]

        return list(await self.in_block(read))


@pytest.fixture
async def linked(open_website: Open, clock: FrozenClock) -> Linked:
    errands, mailbox, secrets = Errands(), RecordingTransport(), FixedSecrets()
    made_up = Provider(scope=Scope.APP)
    made_up.provide(lambda: errands.answerables, provides=Answerables)
    made_up.provide(lambda: mailbox, provides=Transport)
    made_up.provide(lambda: secrets, provides=Secrets)
    made_up.provide(lambda: clock, provides=Clock)
    for deed in (ConfirmErrand, DeclineErrand):
        made_up.provide(deed, scope=Scope.REQUEST)
    linked = Linked(await open_website(made_up), errands, mailbox, clock, secrets)

    async def fill(block: Any) -> None:
        founder = a_person()
        invited = Person(account_id=None, language=founder.language, created_at=clock.now(), name=NAME)
        for person in (founder, invited):
            await block[People].add(person)
        await block.flush()
        asking = an_organization(by=founder)
        await block[Organizations].add(asking)
        await block.flush()
        address = await block[Addresses].claim(invited.id, ADDRESS, clock.now())
        linked.person_id, linked.asking_id, linked.address_id = invited.id, asking.id, address.id
        errands.person_id, errands.organization_id = invited.id, asking.id
        errands.asked_by = (OrganizationName("public_fund", asking.name_kk, asking.name_ru, ""),)

    await linked.in_block(fill)
    await linked.ask()
    return linked


@pytest.fixture
async def reader(linked: Linked) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield Reader(session, linked.site)


@pytest.fixture
async def memorandum_site(uow: Database, clock: FrozenClock) -> AsyncIterator[MemorandumSite]:
    async with opened(uow, clock) as site:
        yield site
