"""Projects' pages in a real browser: what an NGO shares, on a phone and at a desk, by day and by night."""

import os
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.models.projects import ProjectStage
from bot.models.reference import Language
from tests.web.projects.conftest import Shelf
from tests.web.projects.shown import keep_project
from tests.web.sight import DESK, NARROWEST, SCHEMES, SMALL_PHONE, broken_numbers, colour_of, contrast, seen

LEAST_TARGET = 44
LEAST_GRAPHIC_CONTRAST = 3.0
LONG = "Көпбалалы және аз қамтылған отбасылардың балаларына арналған жазғы тіл және робототехника лагері"
PICTURES = os.environ.get("ASAR_PICTURES")
"""A folder for pictures of each page, for whoever wants to look at them."""
every_language = pytest.mark.parametrize("language", Language, ids=str)


async def looked_at(page: Page, name: str) -> None:
    """Nothing for axe to find, nothing wider than the screen, nothing too small to be hit, no number in two lines."""
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)
    found = (await Axe().run(page)).response["violations"]
    assert [f"{item['id']} at {[node['target'] for node in item['nodes']]}" for item in found] == [], name
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= (page.viewport_size or SMALL_PHONE)["width"], name
    assert await broken_numbers(page) == [], name
    for target in await page.locator("main a").all():
        box = await target.bounding_box()
        assert box is not None, name
        assert min(box["width"], box["height"]) >= LEAST_TARGET, (name, await target.inner_text())


@every_language
async def test_pages_are_for_everybody(browser: Browser, shelf: Shelf, language: Language) -> None:
    for path, size, scheme in product((shelf.path, "/projects"), (SMALL_PHONE, DESK), SCHEMES):
        url = f"{shelf.site.url}{path}?lang={language.value}"
        async with seen(browser, url, size, scheme) as sight:
            name = f"{path.rpartition('/')[2]}-{language}-{size['width']}-{scheme}"
            await looked_at(sight.page, name)


@every_language
async def test_nothing_comes_from_elsewhere_and_all_works_without_scripts(
    browser: Browser, shelf: Shelf, language: Language
) -> None:
    says = shelf.says(language)
    url = f"{shelf.url}?lang={language.value}"
    async with seen(browser, url, SMALL_PHONE, scripts=False) as sight:
        await expect(sight.page.get_by_role("link", name=says("home-open"))).to_be_visible()
        assert {urlsplit(address).netloc for address in sight.asked} == {shelf.site.host}
        assert sight.failed == sight.complaints == []


async def test_a_long_title_and_no_photo_fit_the_narrowest_phone(browser: Browser, own_shelf: Shelf) -> None:
    site, clock = own_shelf.site, own_shelf.clock
    plain = {"second_language": None, "second_title": None, "second_summary": None, "summary": None}
    await keep_project(
        site.container,
        clock.now(),
        "ABCDEFGHJK",
        title=LONG,
        photo=None,
        stage=ProjectStage.PAUSED,
        problem="а" * 400,
        **plain,
    )
    for path in ("/p/ABCDEFGHJK", "/projects"):
        async with seen(browser, site.url + path, NARROWEST) as sight:
            await looked_at(sight.page, f"long-{path.rpartition('/')[2]}")


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_the_region_and_what_has_arrived_are_seen(browser: Browser, shelf: Shelf, scheme: str) -> None:
    async with seen(browser, shelf.url, DESK, scheme) as sight:  # type: ignore[arg-type]
        for part, beside in ((".country .here", ".country path"), (".bar-delivered", ".bar-promised")):
            here = await colour_of(sight.page, part, "fill")
            other = await colour_of(sight.page, beside, "fill")
            assert contrast(here, other) >= (LEAST_GRAPHIC_CONTRAST if beside == ".country path" else 1.5)


async def test_a_phones_first_screen_says_what_it_is_and_how_to_help(browser: Browser, shelf: Shelf) -> None:
    """On the phone of whoever opens the link: its photo, its title and the button."""
    async with seen(browser, shelf.url, {"width": 360, "height": 740}) as sight:
        for part in (".project-photo", "h1", ".button"):
            box = await sight.page.locator(part).first.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 740, part
