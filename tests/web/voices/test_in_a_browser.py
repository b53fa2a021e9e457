"""The page at the place in a real browser, on a phone and without any script: one tap, then a photo if wanted."""

import os
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from PIL import Image
from playwright.async_api import Browser, Page, expect

from bot.models.reference import Language
from bot.presenting.translator import Translator
from tests.web.sight import DESK, NARROWEST, SCHEMES, SMALL_PHONE, broken_numbers, follow, seen
from tests.web.voices.conftest import Place

LEAST_TARGET = 44
THUMB = 64
"""Pixels of each answer: whoever stands at the place holds the phone in one hand."""
PICTURES = os.environ.get("ASAR_PICTURES")
"""A folder for pictures of each step, for whoever wants to look at them."""


async def looked_at(page: Page, name: str) -> None:
    """Nothing for axe to find, nothing wider than the phone, nothing too small for a finger, no number in two lines."""
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)
    found = (await Axe().run(page)).response["violations"]
    assert [f"{item['id']} at {[node['target'] for node in item['nodes']]}" for item in found] == [], name
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= (page.viewport_size or SMALL_PHONE)["width"], name
    assert await broken_numbers(page) == [], name
    for target in await page.locator("main a, main button, main input:not([type=hidden])").all():
        box = await target.bounding_box()
        if box is not None:
            assert box["height"] >= LEAST_TARGET, (name, await target.inner_text())


def a_photo() -> bytes:
    into = BytesIO()
    Image.new("RGB", (320, 240), "teal").save(into, "JPEG")
    return into.getvalue()


@pytest.mark.parametrize("language", Language, ids=str)
async def test_ten_seconds_at_the_place(browser: Browser, place: Place, language: Language) -> None:
    says = Translator(language, place.clock.now).plain
    url = f"{place.site.url}{place.path}?lang={language.value}"
    async with seen(browser, url, SMALL_PHONE) as sight:
        page = sight.page
        await expect(page.get_by_role("heading", level=1)).to_have_text(says("voices-ask"))
        await looked_at(page, f"voices-ask-{language}")
        for button in await page.locator(".answers button").all():
            box = await button.bounding_box()
            assert box is not None
            assert box["height"] >= THUMB
            assert box["y"] + box["height"] <= SMALL_PHONE["height"], "all three are seen without scrolling"
        await follow(page.get_by_role("button", name=says("voice-said-works"), exact=True))
        await expect(page.get_by_role("heading", level=1)).to_have_text(says("voices-thanks"))
        await looked_at(page, f"voices-thanks-{language}")
        await follow(page.get_by_role("button", name=says("voice-said-partly"), exact=True))
        await expect(page.locator("main")).to_contain_text(
            says("voices-you-said", answer=says("voice-said-partly"))
        )
        await page.get_by_label(says("voices-add-words")).fill("Балам сенбі сайын барады.")
        photo = {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": b"no photo at all"}
        await page.get_by_label(says("voices-add-photo"), exact=True).set_input_files(photo)
        await follow(page.get_by_role("button", name=says("voices-add-button"), exact=True))
        await expect(page.get_by_role("alert")).to_be_visible()
        await looked_at(page, f"voices-refused-{language}")
        photo["buffer"] = a_photo()
        await page.get_by_label(says("voices-add-photo"), exact=True).set_input_files(photo)
        await follow(page.get_by_role("button", name=says("voices-add-button"), exact=True))
        await expect(page.locator(".notice")).to_have_text(says("voices-added"))
        await looked_at(page, f"voices-added-{language}")
        assert sight.complaints == [one for one in sight.complaints if "400" in one], (
            "the refusal, and nothing else"
        )
    assert await place.counts() == {"partly": 1}


@pytest.mark.parametrize(("size", "scheme"), [*product((NARROWEST, DESK), SCHEMES)])
async def test_it_is_seen_on_any_screen_by_day_and_by_night(
    browser: Browser, place: Place, size: dict[str, int], scheme: str
) -> None:
    """Without a script, as on a phone that saves data."""
    for number in range(5):
        await place.passer(f"10.0.1.{number}").answer("works")
    says = Translator(Language.KAZAKH, place.clock.now).plain
    url = f"{place.site.url}{place.path}?lang=kk"
    async with seen(browser, url, size, scheme) as sight:  # type: ignore[arg-type]
        await looked_at(sight.page, f"voices-ask-{size['width']}-{scheme}")
        await follow(sight.page.get_by_role("button", name=says("voice-said-not_there"), exact=True))
        await expect(sight.page.locator("main")).to_contain_text(says("voices-heard-title"))
        await looked_at(sight.page, f"voices-thanks-{size['width']}-{scheme}")
        await place.close()
        await sight.page.reload()
        await looked_at(sight.page, f"voices-over-{size['width']}-{scheme}")


async def test_no_script_is_needed(browser: Browser, place: Place) -> None:
    says = Translator(Language.RUSSIAN, place.clock.now).plain
    async with seen(browser, f"{place.site.url}{place.path}?lang=ru", SMALL_PHONE, scripts=False) as sight:
        await sight.page.get_by_role("button", name=says("voice-said-not_there"), exact=True).click()
        await expect(sight.page.get_by_role("heading", level=1)).to_have_text(says("voices-thanks"))
    assert await place.counts() == {"not_there": 1}
