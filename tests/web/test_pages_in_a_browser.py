"""The pages in a real browser: by eye, by keyboard, by screen reader, on small and large screens, day and night."""

import shutil
from collections.abc import AsyncIterator
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.models.reference import Language
from bot.presenting.translator import Translator
from tests.fakes.clock import FrozenClock
from tests.web.conftest import BOT_LINK, Website, website
from tests.web.sight import DESK, NARROWEST, PHONE, SCHEMES, colour_of, contrast, follow, in_language, seen

LEAST_TARGET = 44
"""Pixels each way that a finger hits (WCAG 2.2, 2.5.5)."""
LEAST_GRAPHIC_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11; axe does not look at the colours inside SVG."""

every_language = pytest.mark.parametrize("language", Language, ids=str)


@pytest.fixture(scope="module")
async def site(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Website]:
    """One for all tests here: they only read."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("site") / "asar.db")
    async with website(database_url=f"sqlite+aiosqlite:///{file}") as site:
        await site.fill(sample=True)
        yield site


async def violations(page: Page) -> list[str]:
    found = (await Axe().run(page)).response["violations"]
    return [
        f"{item['impact']}: {item['id']} at {[node['target'] for node in item['nodes']]}" for item in found
    ]


@every_language
async def test_the_first_page_is_accessible(browser: Browser, site: Website, language: Language) -> None:
    for size, scheme in product((PHONE, DESK), SCHEMES):
        async with seen(browser, in_language(site.url, language), size, scheme) as sight:
            assert await violations(sight.page) == [], (size, scheme)


@pytest.mark.parametrize("path", ["/nothing-here", "/?lang=xx"])
async def test_pages_of_trouble_are_accessible(browser: Browser, site: Website, path: str) -> None:
    for size, scheme in product((PHONE, DESK), SCHEMES):
        async with seen(browser, site.url + path, size, scheme) as sight:
            assert await violations(sight.page) == [], (size, scheme)


@every_language
async def test_nothing_is_asked_of_anybody_else_and_nothing_is_complained_of(
    browser: Browser, site: Website, language: Language
) -> None:
    """A violation of the content policy would be a line in the console."""
    async with seen(browser, in_language(site.url, language)) as sight:
        await sight.page.wait_for_load_state("networkidle")
        assert {urlsplit(address).netloc for address in sight.asked} == {site.host}
        assert {address.rpartition(".")[2] for address in sight.asked} >= {"css", "svg", "woff2"}
        assert sight.failed == []
        assert sight.complaints == []


@every_language
async def test_nothing_is_wider_than_the_narrowest_phone(
    browser: Browser, site: Website, language: Language
) -> None:
    for path in (f"/?lang={language.value}", "/nothing-here", "/?lang=xx"):
        async with seen(browser, site.url + path, NARROWEST, locale=language.value) as sight:
            width = await sight.page.evaluate("document.documentElement.scrollWidth")
            assert width <= NARROWEST["width"], path


@every_language
async def test_it_all_works_without_scripts(browser: Browser, site: Website, language: Language) -> None:
    t = Translator(language, FrozenClock().now)
    async with seen(browser, in_language(site.url, language), PHONE, scripts=False) as sight:
        button = sight.page.get_by_role("link", name=t.plain("home-open"))
        await expect(button).to_be_visible()
        await expect(button).to_have_attribute("href", BOT_LINK)
        await expect(sight.page.get_by_role("heading", level=1)).to_have_text(t.plain("home-heading"))
        await follow(sight.page.get_by_role("link", name="English"))
        await expect(sight.page.get_by_role("heading", level=1)).to_have_text(
            "Where a good idea finds support"
        )


async def test_a_language_once_chosen_stays(browser: Browser, site: Website) -> None:
    async with seen(browser, site.url, locale="en") as sight:
        await expect(sight.page.locator("html")).to_have_attribute("lang", "en")
        await follow(sight.page.get_by_role("link", name="Русский"))
        await expect(sight.page.locator("html")).to_have_attribute("lang", "ru")
        await sight.page.goto(site.url)
        await expect(sight.page.locator("html")).to_have_attribute("lang", "ru")
        current = sight.page.locator("[aria-current]")
        await expect(current).to_have_count(1)
        await expect(current).to_have_text("Русский")


@every_language
async def test_a_phones_first_screen_says_what_it_is_and_shows_button_and_figures(
    browser: Browser, site: Website, language: Language
) -> None:
    async with seen(browser, in_language(site.url, language), PHONE) as sight:
        for part in ("h1", ".lead", ".button", ".tile:last-child"):
            box = await sight.page.locator(part).first.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= PHONE["height"], part


@pytest.mark.parametrize("path", ["/", "/nothing-here", "/?lang=xx"])
async def test_every_link_is_large_enough_for_a_finger(browser: Browser, site: Website, path: str) -> None:
    async with seen(browser, site.url + path, PHONE) as sight:
        links = await sight.page.locator("a:not(.skip)").all()
        boxes = [(await link.inner_text(), await link.bounding_box()) for link in links]
    assert boxes
    small = [
        (text, box) for text, box in boxes if box is None or min(box["width"], box["height"]) < LEAST_TARGET
    ]
    assert small == []


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_the_picture_is_seen_against_its_ground(browser: Browser, site: Website, scheme: str) -> None:
    async with seen(browser, site.url, DESK, scheme) as sight:  # type: ignore[arg-type]
        ground = await colour_of(sight.page, "body", "backgroundColor")
        for part in (".yurt-ngo", ".yurt-business", ".yurt-state", ".yurt-ring"):
            assert contrast(await colour_of(sight.page, part, "stroke"), ground) >= LEAST_GRAPHIC_CONTRAST, (
                part
            )


async def test_night_is_dark_and_day_is_light(browser: Browser, site: Website) -> None:
    grounds = []
    for scheme in SCHEMES:
        async with seen(browser, site.url, DESK, scheme) as sight:
            grounds.append(sum(await colour_of(sight.page, "body", "backgroundColor")))
    day, night = grounds
    assert day > 2.5
    assert night < 0.5


async def test_it_is_walked_by_keyboard(browser: Browser, site: Website) -> None:
    async with seen(browser, f"{site.url}/?lang=en") as sight:
        walked = []
        for _ in range(6):
            await sight.page.keyboard.press("Tab")
            focused = sight.page.locator(":focus")
            walked.append(await focused.inner_text())
            assert await focused.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
            box = await focused.bounding_box()
            assert box is not None
            assert box["x"] >= 0
        assert walked == ["Skip to the text", "ASAR", "Қазақша", "Русский", "English", "Open in Telegram"]
        await sight.page.keyboard.press("Shift+Tab")
        for _ in range(4):
            await sight.page.keyboard.press("Shift+Tab")
        await sight.page.keyboard.press("Enter")
        await expect(sight.page.locator("main")).to_be_focused()


async def test_whoever_wants_no_motion_has_none(browser: Browser, site: Website) -> None:
    async with seen(browser, site.url, reduced_motion="reduce") as sight:
        button = sight.page.locator(".button").first
        assert await button.evaluate("element => getComputedStyle(element).transitionProperty") in {
            "none",
            "all",
        }
        assert await button.evaluate("element => getComputedStyle(element).transitionDuration") == "0s"


async def test_texts_in_other_languages_are_marked(browser: Browser, site: Website) -> None:
    """A screen reader pronounces each by the rules of its language."""
    async with seen(browser, f"{site.url}/?lang=en") as sight:
        names = sight.page.locator("nav a")
        assert await names.evaluate_all("links => links.map(link => link.lang)") == ["kk", "ru", "en"]
