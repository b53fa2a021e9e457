"""The page behind a link whose person has an account: what the link is for, and neither their data nor being forgotten.
Their mailbox may be read by others, who would type the code as well.
"""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.models.links import LINK_LIFETIME, SESSION_LIFETIME
from bot.models.people import Person
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.kernel.post import Post
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.links.joining import JoinAddress
from bot.use_cases.links.own_address import AskForOwnAddress, ProveOwnAddress
from bot.wiring.registry import registry
from tests.use_cases.memoranda.linked_world import PART
from tests.use_cases.memoranda.test_account_and_address import also_in_chat, by
from tests.web.links.memorandum_site import SAULE, MemorandumSite
from tests.web.links.reader import BROWSER, Reader

OWN = ("/data", "/data.json", "/forget")


@pytest.fixture
async def saule(memorandum_site: MemorandumSite) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield memorandum_site.browser(session)


async def invite(memorandum_site: MemorandumSite) -> None:
    world = memorandum_site.world
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    await memorandum_site.dispatch()


async def joins(memorandum_site: MemorandumSite) -> Person:
    """Whoever got the mail proves its address in the chat, and is one person from now on."""
    world, container = memorandum_site.world, memorandum_site.site.container
    chat = also_in_chat(world)
    needs = (registry().answerables, await container.get(Secrets))
    await by(world, AskForOwnAddress, chat, world.akimat, *needs, await container.get(Post))(SAULE)
    await by(world, ProveOwnAddress, chat, world.akimat, *needs)(memorandum_site.code())
    await by(world, JoinAddress, chat, world.akimat)()
    return chat


async def nothing_of_their_own_here(
    memorandum_site: MemorandumSite, saule: Reader, chat: Person, form: dict[str, str]
) -> None:
    world, path = memorandum_site.world, memorandum_site.path()
    in_chat = Translator(Language.RUSSIAN, world.clock.now).plain("link-data-in-bot")
    pages = [(await saule.get(path + step), saule.status) for step in OWN]
    sent = {"Origin": memorandum_site.site.url, **BROWSER}
    pages.append((await saule.post(path + "/forget", form, **sent), saule.status))
    for page, status in pages:
        assert (status, in_chat in page) == (403, True)
        assert f'href="{path}"' in page, "there is a way back"
        assert f"{path}/forget" not in page
        assert str(chat.account_id) not in page
    is_kept(memorandum_site, chat)


def is_kept(memorandum_site: MemorandumSite, chat: Person) -> None:
    uow, account_id = memorandum_site.world.uow, chat.account_id
    uow.look_again()
    kept = uow.by_id(Person, chat.id)
    assert account_id is not None
    assert (kept.account_id, kept.forgotten_at) == (account_id, None)


async def test_a_page_that_was_open_before_they_joined_opens_nothing_of_the_account(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    await invite(memorandum_site)
    await memorandum_site.enter(saule)
    await saule.press("/consent")
    path = memorandum_site.path()
    await saule.get(path + "/forget")
    _, form = saule.form("/forget")
    chat = await joins(memorandum_site)
    for step in OWN:
        page = await saule.get(path + step)
        assert f'action="{path}/code"' in page, "the code is asked for anew"
        assert str(chat.account_id) not in page
    await saule.post(path + "/forget", form, Origin=memorandum_site.site.url, **BROWSER)
    assert saule.status == 403, "the form was that of a session that is over"
    is_kept(memorandum_site, chat)
    await memorandum_site.enter(saule)
    await nothing_of_their_own_here(memorandum_site, saule, chat, form)


async def test_a_code_that_is_typed_after_they_joined_opens_nothing_of_the_account_either(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    await invite(memorandum_site)
    chat = await joins(memorandum_site)
    page = await memorandum_site.enter(saule)
    path = memorandum_site.path()
    assert f"{path}/not-me" in page
    assert f"{path}/data" not in page
    assert f"{path}/forget" not in page
    _, form = saule.form("/answer")
    await nothing_of_their_own_here(memorandum_site, saule, chat, form)
    await saule.get(path)
    await saule.press("/answer", **PART)
    assert saule.status == 200, "what the link is for, they do"


async def test_a_link_that_is_over_offers_them_no_code_and_nothing_of_the_account(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    await invite(memorandum_site)
    world, path = memorandum_site.world, memorandum_site.path()
    chat = await joins(memorandum_site)
    world.clock.advance(LINK_LIFETIME - SESSION_LIFETIME / 2)
    await memorandum_site.enter(saule)
    _, form = saule.form("/answer")
    world.clock.advance(SESSION_LIFETIME / 2)
    page = await saule.get(path)
    assert saule.status == 410
    assert f"{path}/data" not in page
    assert f"{path}/forget" not in page
    await nothing_of_their_own_here(memorandum_site, saule, chat, form)
    saule.session.cookie_jar.clear()
    page = await saule.get(path + "?lang=ru")
    assert saule.status == 410
    assert f"{path}/code" not in page
    assert f"{path}/enter" not in page
