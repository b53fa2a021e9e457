"""The page of a memorandum in a real browser: on a phone, in three languages, each step looked at."""

import pytest
from playwright.async_api import Browser

from bot.models.memoranda import MemorandumStage
from bot.models.reference import Language
from bot.presenting.translator import Translator
from tests.use_cases.memoranda.linked_world import PART
from tests.web.links.memorandum_site import MemorandumSite
from tests.web.links.test_in_a_browser import looked_at
from tests.web.sight import PHONE, Sight, seen


async def prove(site: MemorandumSite, sight: Sight, t: Translator) -> None:
    page = sight.page
    await page.get_by_role("button", name=t.plain("link-send-code")).click()
    await page.get_by_label(t.plain("link-code")).fill(site.code())
    await page.get_by_role("button", name=t.plain("link-enter")).click()
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
        await page.get_by_role("button", name=t.plain("link-consent")).click()
        await looked_at(page, f"memorandum-1-part-{language.value}")
        for field in ("full_name", "intentions_kk", "intentions_ru"):
            await page.locator(f"[name={field}]").fill(PART[field])
        await page.locator("[name=position]").select_option(index=1)
        await page.get_by_role("button", name=t.plain("memorandum-link-tell")).click()
        await looked_at(page, f"memorandum-2-told-{language.value}")
        await memorandum_site.dispatch()
        await page.goto(f"{memorandum_site.site.url}{memorandum_site.path()}?lang={language.value}")
        await prove(memorandum_site, sight, t)
        await looked_at(page, f"memorandum-3-asked-{language.value}")
        await world.confirm(memorandum, world.seeker, world.ngo)
        await page.get_by_role("button", name=t.plain("memorandum-link-confirm"), exact=True).click()
        await looked_at(page, f"memorandum-4-confirmed-{language.value}")
        await world.confirm(memorandum, world.giver, world.backer)
        await page.reload()
        await looked_at(page, f"memorandum-5-agreed-{language.value}")
        assert sight.complaints == []
        assert sight.failed == []
    assert memorandum_site.by_now(memorandum).stage is MemorandumStage.AGREED
