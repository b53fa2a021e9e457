"""The question of free will from the mail to the answer, over HTTP and SMTP and in a real browser."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from playwright.async_api import Browser, expect
from structlog.testing import capture_logs

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.memoranda import Memorandum
from bot.models.reference import Language
from bot.presenting.translator import Translator
from tests.mail.server import text_of
from tests.use_cases.memoranda.business_by_link import GULNAR, OFFICE, a_business, sent_to
from tests.use_cases.memoranda.linked_world import PART
from tests.web.links.memorandum_site import MemorandumSite
from tests.web.links.reader import BROWSER, Reader
from tests.web.links.test_in_a_browser import looked_at
from tests.web.sight import PHONE, follow, seen


@pytest.fixture
async def gulnar(memorandum_site: MemorandumSite) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield memorandum_site.browser(session)


@pytest.fixture
async def memorandum(memorandum_site: MemorandumSite, gulnar: Reader) -> Memorandum:
    """Agreed by two pages, and sealed: the last mail asks the question."""
    site, world = memorandum_site, memorandum_site.world
    firm, _ = a_business(world)
    memorandum = await sent_to(world, firm)
    await site.dispatch()
    await site.enter(gulnar, GULNAR)
    await gulnar.press("/consent")
    await gulnar.press("/answer", **{**PART, **OFFICE})
    await site.dispatch()
    await site.enter(gulnar, GULNAR)
    await world.confirm(memorandum, world.stranger, world.other)
    await gulnar.press("/answer")
    world.uow.look_again()
    await world.seal()
    await site.dispatch()
    return memorandum


async def test_from_the_mail_to_the_answer(
    memorandum_site: MemorandumSite, gulnar: Reader, memorandum: Memorandum
) -> None:
    site, world = memorandum_site, memorandum_site.world
    number = site.by_now(memorandum).number or ""
    mail = site.mail.to(GULNAR)[-1]
    assert number in mail["Subject"]
    assert "по своей воле" in text_of(mail)
    assert "по своей воле" not in mail["Subject"], "whoever reads the list of mails reads no more than needed"
    page = await site.enter(gulnar, GULNAR)
    assert gulnar.status == 200, page
    action, hidden = gulnar.form("/answer", "rather_not")
    with capture_logs() as logs:
        said = await gulnar.post(action, hidden, **BROWSER, Origin=site.site.url)
    assert gulnar.status == 200, said
    assert "rather" not in str(logs).casefold()
    for answer in ("yes", "no"):
        _, hidden = gulnar.form("/answer", answer)
        page = await gulnar.post(action, hidden, **BROWSER, Origin=site.site.url)
        assert page == said, "to the letter, whatever was answered"
    world.uow.look_again()
    assert world.uow.one(FreeWillAnswer).answer is FreeWill.NO


@pytest.mark.parametrize("language", Language, ids=str)
async def test_it_is_answered_on_a_phone(
    browser: Browser, memorandum_site: MemorandumSite, memorandum: Memorandum, language: Language
) -> None:
    site, t = memorandum_site, Translator(language, memorandum_site.world.clock.now)
    url = f"{site.site.url}{site.path(GULNAR)}?lang={language.value}"
    async with seen(browser, url, PHONE) as sight:
        page = sight.page
        await looked_at(page, f"free-will-1-opened-{language.value}")
        await follow(page.get_by_role("button", name=t.plain("link-send-code")))
        await page.get_by_label(t.plain("link-code")).fill(site.code(GULNAR))
        await follow(page.get_by_role("button", name=t.plain("link-enter")))
        await expect(page.get_by_role("heading", name=t.plain("free-will-link-question"))).to_be_visible()
        await looked_at(page, f"free-will-2-asked-{language.value}")
        await follow(page.get_by_role("button", name=t.plain("action-free-will-yes"), exact=True))
        await expect(page.locator(".notice")).to_be_visible()
        await looked_at(page, f"free-will-3-answered-{language.value}")
        assert sight.complaints == []
        assert sight.failed == []
    site.world.uow.look_again()
    assert site.world.uow.one(FreeWillAnswer).answer is FreeWill.YES
