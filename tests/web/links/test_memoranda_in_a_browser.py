"""The page of a memorandum in a real browser: on a phone, in three languages, each step looked at."""

import pytest
from playwright.async_api import Browser, expect

from bot.models.dates import months_later
from bot.models.links import PersonalLink
from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.links.making import token_of
from bot.use_cases.memoranda.by_link import ConfirmByLink
from bot.use_cases.memoranda.extending import ExtendMemorandum
from tests.fakes import FixedSecrets
from tests.use_cases.memoranda.linked_world import PART
from tests.web.links.memorandum_site import MemorandumSite
from tests.web.links.test_in_a_browser import looked_at
from tests.web.sight import NARROWEST, PHONE, SMALL_PHONE, Sight, broken_numbers, follow, seen


async def prove(site: MemorandumSite, sight: Sight, t: Translator) -> None:
    page = sight.page
    await follow(page.get_by_role("button", name=t.plain("link-send-code")))
    await page.get_by_label(t.plain("link-code")).fill(site.code())
    await follow(page.get_by_role("button", name=t.plain("link-enter")))
    site.world.uow.look_again()


@pytest.mark.parametrize("language", Language, ids=str)
async def test_a_part_is_told_and_the_whole_confirmed_on_a_phone(
    browser: Browser, memorandum_site: MemorandumSite, language: Language
) -> None:
    world, t = memorandum_site.world, Translator(language, memorandum_site.world.clock.now)
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    await memorandum_site.dispatch()
    url = f"{memorandum_site.site.url}{memorandum_site.path()}?lang={language.value}"
    async with seen(browser, url, PHONE) as sight:
        page = sight.page
        await prove(memorandum_site, sight, t)
        await follow(page.get_by_role("button", name=t.plain("link-consent")))
        await looked_at(page, f"memorandum-1-part-{language.value}")
        for field in ("full_name", "intentions_kk", "intentions_ru"):
            await page.locator(f"[name={field}]").fill(PART[field])
        await page.locator("[name=position]").select_option(index=1)
        await follow(page.get_by_role("button", name=t.plain("memorandum-link-tell")))
        await looked_at(page, f"memorandum-2-told-{language.value}")
        await memorandum_site.dispatch()
        await page.goto(f"{memorandum_site.site.url}{memorandum_site.path()}?lang={language.value}")
        await prove(memorandum_site, sight, t)
        await looked_at(page, f"memorandum-3-asked-{language.value}")
        await world.confirm(memorandum, world.seeker, world.ngo)
        await follow(page.get_by_role("button", name=t.plain("memorandum-link-confirm"), exact=True))
        await looked_at(page, f"memorandum-4-confirmed-{language.value}")
        await world.confirm(memorandum, world.giver, world.backer)
        await page.reload()
        await looked_at(page, f"memorandum-5-agreed-{language.value}")
        assert sight.complaints == []
        assert sight.failed == []
    assert memorandum_site.by_now(memorandum).stage is MemorandumStage.AGREED


async def signed_and_extended(site: MemorandumSite) -> tuple[PersonalLink, Memorandum]:
    """Saule's page of what all have signed, and its extension, which is agreed."""
    world = site.world
    first = await world.put_with_akimat()

    async def confirm(memorandum: Memorandum) -> PersonalLink:
        await world.confirm(memorandum, world.seeker, world.ngo)
        await world.confirm(memorandum, world.giver, world.backer)
        link = world.uow.one(PersonalLink, person_id=world.saule.id, record_id=memorandum.id, ended_at=None)
        await world.by_link(ConfirmByLink, link)(link.record_id, link.version)
        return link

    page = await confirm(first)
    for person, organization in (
        (world.seeker, world.ngo),
        (world.giver, world.backer),
        (world.official, world.akimat),
    ):
        await world.bring_copy(first, person, organization)
    extend = world.act(ExtendMemorandum, world.giver, world.backer)
    extension_id = await extend(first.id, world.backer.id, months_later(first.term_until, 12))
    extension = world.uow.by_id(Memorandum, extension_id)
    await confirm(extension)
    return page, extension


@pytest.mark.parametrize("language", Language, ids=str)
async def test_what_is_signed_leads_to_its_extension_and_back(
    browser: Browser, memorandum_site: MemorandumSite, language: Language
) -> None:
    world, t = memorandum_site.world, Translator(language, memorandum_site.world.clock.now)
    link, extension = await signed_and_extended(memorandum_site)
    number = extension.number or ""
    url = f"{memorandum_site.site.url}/l/{token_of(link, FixedSecrets())}?lang={language.value}"
    async with seen(browser, url, SMALL_PHONE) as sight:
        page = sight.page
        await prove(memorandum_site, sight, t)
        await follow(page.get_by_role("button", name=t.plain("link-consent")))
        there = page.get_by_role("link", name=t.plain("memorandum-link-to-extension", number=number))
        await expect(there).to_be_visible()
        await looked_at(page, f"memorandum-6-signed-{language.value}")
        await follow(there)
        await prove(memorandum_site, sight, t)
        first = world.uow.by_id(Memorandum, link.record_id).number or ""
        await expect(
            page.get_by_role("link", name=t.plain("memorandum-link-to-first", number=first))
        ).to_be_visible()
        await looked_at(page, f"memorandum-7-extension-{language.value}")
        for width in range(NARROWEST["width"], PHONE["width"], 10):
            await page.set_viewport_size({"width": width, "height": 640})
            assert await broken_numbers(page) == [], width
            assert await page.evaluate("document.documentElement.scrollWidth") <= width
        assert sight.complaints == []
        assert sight.failed == []
