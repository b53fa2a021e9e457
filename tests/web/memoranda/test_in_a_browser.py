"""The check page in a real browser, on a phone: a file is compared there, and sent only if somebody wants that."""

import os
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.reference import Language
from tests.fakes.clock import MONDAY_MORNING
from tests.sealing import tampering
from tests.web.memoranda.conftest import Checked
from tests.web.memoranda.memorandum import CODE, NUMBER
from tests.web.sight import NARROWEST, PHONE, SCHEMES, Sight, broken_numbers, follow, seen

LEAST_TARGET = 44
PICTURES = os.environ.get("ASAR_PICTURES")
"""A folder for pictures of each step, for whoever wants to look at them."""
every_language = pytest.mark.parametrize("language", Language, ids=str)


async def looked_at(page: Page, name: str) -> None:
    """Nothing for axe to find, nothing wider than the phone, nothing too small for a finger, no number in two lines."""
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)
    found = (await Axe().run(page)).response["violations"]
    assert [f"{item['id']} at {[node['target'] for node in item['nodes']]}" for item in found] == [], name
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= (page.viewport_size or PHONE)["width"], name
    assert await broken_numbers(page) == [], name
    for target in await page.locator("main a, main button, main input").all():
        box = await target.bounding_box()
        if box is not None:
            assert box["height"] >= LEAST_TARGET, (name, await target.inner_text())


async def drop(page: Page, content: bytes) -> None:
    """Somebody drags a file from their desk onto the page."""
    await page.evaluate(
        """bytes => {
            const moved = new DataTransfer();
            moved.items.add(new File([new Uint8Array(bytes)], "memorandum.pdf", {type: "application/pdf"}));
            for (const type of ["dragover", "drop"]) {
                const dragged = {dataTransfer: moved, bubbles: true, cancelable: true};
                document.body.dispatchEvent(new DragEvent(type, dragged));
            }
        }""",
        list(content),
    )


def asked_of_us(sight: Sight) -> list[str]:
    """All addresses but those of files that pages load."""
    return [address for address in sight.asked if "/static/" not in address]


@every_language
async def test_the_right_file_one_changed_byte_and_a_painted_page(
    browser: Browser, checked: Checked, language: Language
) -> None:
    says = checked.plainly(language)
    async with seen(browser, f"{checked.url}?lang={language.value}", PHONE) as sight:
        page = sight.page
        await expect(page.get_by_role("heading", level=1)).to_have_text(says("check-title", number=NUMBER))
        await looked_at(page, f"check-agreed-{language}")
        await drop(page, checked.pdf)
        status = page.get_by_role("status")
        await expect(status).to_contain_text(says("check-verdict-sealed"), use_inner_text=True)
        await expect(status).not_to_contain_text(says("check-file-differs"), use_inner_text=True)
        await looked_at(page, f"check-right-{language}")
        await drop(page, tampering.with_bit_flipped(checked.pdf, 3000))
        await expect(status).to_contain_text(says("check-file-differs"), use_inner_text=True)
        await expect(status).not_to_contain_text(says("check-verdict-sealed"), use_inner_text=True)
        await looked_at(page, f"check-differs-{language}")
        assert asked_of_us(sight) == [f"{checked.url}?lang={language.value}"], "nothing was sent"
        await follow(page.get_by_role("button", name=says("check-file-send")))
        result = page.get_by_role("region", name=says("check-result"))
        await expect(result).to_contain_text(says("check-verdict-changed"))
        await expect(result).to_contain_text(says("check-change-content"))
        await looked_at(page, f"check-changed-{language}")
        await page.get_by_label(says("check-file-label")).set_input_files(
            {
                "name": "memorandum.pdf",
                "mimeType": "application/pdf",
                "buffer": tampering.painted_over(checked.pdf),
            }
        )
        await follow(page.get_by_role("button", name=says("check-file-send")))
        await expect(result).to_contain_text(says("check-change-content"))
        await page.get_by_label(says("check-file-label")).set_input_files(
            {"name": "memorandum.pdf", "mimeType": "application/pdf", "buffer": checked.scene.signed}
        )
        await follow(page.get_by_role("button", name=says("check-file-send")))
        await expect(result).to_contain_text(says("check-verdict-signed"))
        await looked_at(page, f"check-signed-file-{language}")
        assert sight.complaints == []
        assert sight.failed == []


async def test_what_is_too_large_or_empty_is_told_before_it_is_sent(
    browser: Browser, checked: Checked
) -> None:
    says = checked.plainly(Language.KAZAKH)
    async with seen(browser, f"{checked.url}?lang=kk", PHONE) as sight:
        status = sight.page.get_by_role("status")
        await sight.page.evaluate(
            """() => {
                const moved = new DataTransfer();
                moved.items.add(new File([new Uint8Array(33 << 20)], "a.pdf"));
                document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: moved, bubbles: true}));
            }"""
        )
        await expect(status).to_contain_text(says("check-file-too-large", most=32), use_inner_text=True)
        await drop(sight.page, b"")
        await expect(status).to_contain_text(says("check-file-nothing-chosen"), use_inner_text=True)
        assert asked_of_us(sight) == [f"{checked.url}?lang=kk"]


async def test_it_works_without_scripts_on_the_narrowest_phone(browser: Browser, checked: Checked) -> None:
    says = checked.plainly(Language.KAZAKH)
    async with seen(browser, f"{checked.site.url}/m?lang=kk", NARROWEST, scripts=False) as sight:
        page = sight.page
        await page.get_by_label(says("check-code")).fill(CODE.lower())
        await follow(page.get_by_role("button", name=says("check-open")))
        await expect(page.get_by_text(says("check-file-stays"))).to_be_hidden()
        await page.get_by_label(says("check-file-label")).set_input_files(
            {"name": "memorandum.pdf", "mimeType": "application/pdf", "buffer": checked.pdf}
        )
        await follow(page.get_by_role("button", name=says("check-file-button")))
        result = page.get_by_role("region", name=says("check-result"))
        await expect(result).to_contain_text(says("check-verdict-sealed"))
        await expect(page.locator("html")).to_have_attribute("lang", "kk")
        width = await page.evaluate("document.documentElement.scrollWidth")
        assert width <= NARROWEST["width"]


async def test_agreed_and_signed_by_day_and_by_night(browser: Browser, checked: Checked) -> None:
    other = await checked.another()

    def sign(memorandum: Memorandum) -> None:
        memorandum.stage, memorandum.signed_on = MemorandumStage.SIGNED, MONDAY_MORNING.date()

    await other.with_memorandum(sign)
    grounds = set()
    for (name, path), scheme in product(
        (("agreed", checked.path), ("signed", other.path), ("find", "/m"), ("unknown", "/m/X")), SCHEMES
    ):
        async with seen(browser, f"{checked.site.url}{path}?lang=ru", PHONE, scheme) as sight:
            await looked_at(sight.page, f"check-{name}-{scheme}")
            state = sight.page.locator(".state")
            if await state.count():
                ground = await state.evaluate("element => getComputedStyle(element).backgroundColor")
                grounds.add((name, scheme, ground))
    assert len({ground for *_, ground in grounds}) == 4
