"""A page that is opened before everything is ready, or while it is being prepared anew."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running
from tests.playground.page.demo.stub import Stub
from tests.playground.page.sight import DESKTOP, PHONE, column, opened


@pytest.fixture
async def server(stub: Stub) -> AsyncIterator[RunningServer]:
    async with running(rate_limits=False, rooms=[stub.room], stage="preparing") as server:
        yield server


async def offers_nothing(page: Page, heading: str) -> None:
    """But to read the words in another language."""
    await expect(page.get_by_role("heading", name=heading)).to_be_visible()
    await expect(page.get_by_role("button")).to_have_count(0)
    await expect(page.locator(".column, .notice, .side:visible, .clock")).to_have_count(0)


async def test_it_says_so_offers_nothing_and_becomes_the_ready_page_by_itself(
    browser: Browser, server: RunningServer, stub: Stub
) -> None:
    playground = server.playground
    page = await opened(browser, server.url, PHONE)
    await offers_nothing(page, "Идёт подготовка")
    async with PlaygroundClient(server.url) as client:
        await client.person("Гүлнұр", language_code="kk", started=True)
        await client.person("Ерлан", language_code="ru")
    for code, heading in (("KK", "Дайындық жүріп жатыр"), ("EN", "Getting ready")):
        await page.locator(".topbar").get_by_role("radio", name=code).check(force=True)
        await offers_nothing(page, heading)
        assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]

    playground.turn("ready")
    await expect(page.get_by_role("complementary", name="Story")).to_be_visible()
    await page.set_viewport_size(DESKTOP)
    await expect(column(page, "Гүлнұр").get_by_role("button", name="Бастау")).to_be_visible()
    await expect(column(page, "Ерлан").get_by_role("button", name="Start")).to_be_visible()
    await expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()

    playground.turn("preparing")
    stub.tell("bot", {"state": "restarting", "killed": 1})
    await offers_nothing(page, "Getting ready")
    playground.turn("broken")
    stub.tell("start-over", {"stage": "failed", "trouble": "no room on the disk"})
    await expect(page.get_by_role("alert").filter(has_text="no room on the disk")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("heading", name="It could not be prepared")).to_be_visible()
    await page.get_by_role("button", name="Start over").click()
    async with page.expect_response("**/api/start-over"):
        await page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    assert [asked for asked, _ in stub.asked] == ["POST /api/start-over"]
    await page.close()


async def test_who_begins_the_story_is_in_sight_once_it_is_ready(
    browser: Browser, server: RunningServer, stub: Stub
) -> None:
    async with PlaygroundClient(server.url) as client:
        everyone = [await client.person(f"Адам {number}", language_code="ru") for number in range(6)]
    stub.now = {"person_id": everyone[-1].id, "act": "press", "label": "Начать"}
    page = await browser.new_page(viewport=DESKTOP, locale="ru-RU")
    async with page.expect_response("**/api/story?*"):
        await page.goto(server.url)
    server.playground.turn("ready")
    begins = column(page, everyone[-1].first_name)
    await expect(begins.get_by_role("button", name="Начать")).to_be_in_viewport(ratio=1)
    await page.close()


async def test_a_story_that_begins_anew_is_read_from_its_first_line(
    browser: Browser, server: RunningServer
) -> None:
    async with PlaygroundClient(server.url) as client:
        await client.person("Ерлан", language_code="ru")
    server.playground.turn("ready")
    page = await opened(browser, server.url, {"width": 1280, "height": 400})
    lead = page.locator(".side-lead")
    await expect(page.locator(".chapter")).to_have_count(2)
    await page.locator(".side-body").evaluate("node => { node.scrollTop = node.scrollHeight; }")
    await expect(lead).not_to_be_in_viewport(ratio=1)
    server.playground.turn("preparing")
    await offers_nothing(page, "Идёт подготовка")
    server.playground.turn("ready")
    await expect(lead).to_be_in_viewport(ratio=1)
    await page.close()
