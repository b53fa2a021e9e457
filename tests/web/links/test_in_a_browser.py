"""The pages behind a link in a real browser: on a phone, in three languages, from the mail to the answer."""

import os
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page

from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.people.ports import People
from tests.web.links.conftest import Linked
from tests.web.sight import NARROWEST, PHONE, Sight, broken_numbers, follow, seen

LEAST_TARGET = 44
PICTURES = os.environ.get("ASAR_PICTURES")
"""A folder for pictures of each step, for whoever wants to look at them."""


async def looked_at(page: Page, name: str) -> None:
    """Nothing for axe to find, nothing wider than the phone, nothing too small for a finger, no number in two lines."""
    found = (await Axe().run(page)).response["violations"]
    assert [f"{item['id']} at {[node['target'] for node in item['nodes']]}" for item in found] == [], name
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= (page.viewport_size or PHONE)["width"], name
    assert await broken_numbers(page) == [], name
    typed = "main input:not([type=hidden], [type=checkbox])"
    ticked = "main label:has([type=checkbox])"
    for target in await page.locator(f"main a, main button, {typed}, {ticked}").all():
        box = await target.bounding_box()
        assert box is not None
        assert box["height"] >= LEAST_TARGET, (name, await target.inner_text())
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


async def walk(sight: Sight, linked: Linked, t: Translator, *, look: bool) -> None:
    page, language = sight.page, t.language.value

    async def at(name: str) -> None:
        if look:
            await looked_at(page, f"{name}-{language}")

    await at("1-opened")
    await follow(page.get_by_role("button", name=t.plain("link-send-code")))
    await at("2-code")
    await page.get_by_label(t.plain("link-code")).fill(linked.code)
    await follow(page.get_by_role("button", name=t.plain("link-enter")))
    await at("3-consent")
    await follow(page.get_by_role("button", name=t.plain("link-consent")))
    await at("4-asked")
    for number, step in enumerate(("link-data", "link-forget", "link-not-me", "link-stop"), 5):
        await follow(page.get_by_role("link", name=t.plain(step), exact=True))
        await at(f"{number}-{step}")
        await page.goto(linked.site.url + linked.path + f"?lang={language}")
    await follow(page.get_by_role("button", name=t.plain("link-enter")))
    await at("9-answered")


@pytest.mark.parametrize("language", Language, ids=str)
async def test_somebody_answers_on_a_phone(browser: Browser, linked: Linked, language: Language) -> None:
    t = Translator(language, linked.clock.now)
    url = f"{linked.site.url}{linked.path}?lang={language.value}"
    async with seen(browser, url, PHONE) as sight:
        await walk(sight, linked, t, look=True)
        assert sight.complaints == []
        assert sight.failed == []
    assert await linked.answers() == ["errand.confirm"]


async def test_it_works_without_scripts_on_the_narrowest_phone(browser: Browser, linked: Linked) -> None:
    t = Translator(Language.KAZAKH, linked.clock.now)
    url = f"{linked.site.url}{linked.path}?lang=kk"
    async with seen(browser, url, NARROWEST, scripts=False) as sight:
        await walk(sight, linked, t, look=False)
        assert sight.complaints == []
    assert await linked.answers() == ["errand.confirm"]


@pytest.mark.parametrize("language", Language, ids=str)
async def test_whoever_has_an_account_reads_that_their_data_are_in_the_bot(
    browser: Browser, linked: Linked, language: Language
) -> None:
    t = Translator(language, linked.clock.now)

    async def has_account(block: Any) -> None:
        person = await block[People].get_for_update(linked.person_id)
        person.account_id = 77

    await linked.in_block(has_account)
    async with seen(browser, f"{linked.site.url}{linked.path}?lang={language.value}", PHONE) as sight:
        page = sight.page
        await follow(page.get_by_role("button", name=t.plain("link-send-code")))
        await page.get_by_label(t.plain("link-code")).fill(linked.code)
        await follow(page.get_by_role("button", name=t.plain("link-enter")))
        await looked_at(page, f"account-1-consent-{language.value}")
        await page.goto(f"{linked.site.url}{linked.path}/data")
        await looked_at(page, f"account-2-data-{language.value}")
        await follow(page.get_by_role("link", name=t.plain("link-back")))
        await follow(page.get_by_role("button", name=t.plain("link-consent")))
        await looked_at(page, f"account-3-asked-{language.value}")
        assert await page.get_by_role("link", name=t.plain("link-data"), exact=True).count() == 0
        assert [said for said in sight.complaints if "403 (Forbidden)" not in said] == []
