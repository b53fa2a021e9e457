"""A memorandum from the mail to agreement, over HTTP and SMTP."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from dishka import Provider, Scope
from pydantic import SecretStr

from bot.models.memoranda import MemorandumAnswer, MemorandumStage
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.secrets import Secrets
from tests.database import Database
from tests.fakes import FixedSecrets, FrozenClock
from tests.mail.server import mail_server, text_of
from tests.use_cases.memoranda.linked_world import PART, LinkedWorld
from tests.web.conftest import Open
from tests.web.links.conftest import Reader
from tests.web.links.memorandum_site import SAULE, MemorandumSite


@pytest.fixture
async def memorandum_site(
    open_website: Open, uow: Database, clock: FrozenClock
) -> AsyncIterator[MemorandumSite]:
    fixed = Provider(scope=Scope.APP)
    fixed.provide(lambda: clock, provides=Clock)
    fixed.provide(lambda: FixedSecrets(), provides=Secrets)  # noqa: PLW0108 - it is not to be filled in
    async with mail_server() as mail:
        site = await open_website(
            fixed,
            database_url=f"sqlite+aiosqlite:///{uow.file}",
            smtp_url=SecretStr(f"smtp://localhost:{mail.port}"),
            mail_from="asar@asar.example",
        )
        yield MemorandumSite(LinkedWorld(uow, clock), site, mail)


@pytest.fixture
async def saule(memorandum_site: MemorandumSite) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield memorandum_site.browser(session)


async def test_from_the_mail_to_agreement(memorandum_site: MemorandumSite, saule: Reader) -> None:
    world = memorandum_site.world
    memorandum = await world.prepare(world.with_akimat)
    await memorandum_site.dispatch()
    assert world.project.title not in text_of(memorandum_site.mail.to(SAULE)[0])
    page = await memorandum_site.enter(saule)
    assert world.project.title not in page, "consent comes before the text"
    page = await saule.press("/consent")
    assert "Развивать цифровые навыки" in page
    assert "Ауыл балаларының" in page, "both languages are of equal force"
    await world.tell_part(memorandum, world.giver, world.backer)
    page = await saule.press("/answer", **PART)
    assert saule.status == 200, page
    assert memorandum_site.by_now(memorandum).stage is MemorandumStage.PUT
    await memorandum_site.dispatch()
    page = await memorandum_site.enter(saule)
    assert "Дадим помещение." in page
    await saule.get(memorandum_site.path() + "/file")
    assert saule.status == 200
    assert saule.headers["Content-Type"].startswith("application/pdf")
    await saule.get(memorandum_site.path())
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    page = await saule.press("/answer")
    agreed = memorandum_site.by_now(memorandum)
    assert agreed.stage is MemorandumStage.AGREED
    assert agreed.number is not None
    assert agreed.number in page
    assert [answer.way for answer in world.uow.all(MemorandumAnswer)] == ["chat", "chat", "page"]
