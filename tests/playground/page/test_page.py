"""The page around the conversations: people, clock, calls, faults; on a desktop and on a phone."""

import re

from aiogram import Bot
from playwright.async_api import Browser, Page, expect

from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running
from tests.playground.page.sight import DESKTOP, PHONE, column, opened, write
from tests.playground.page.small_bot import SmallBot


async def test_opens_with_one_column_a_person_each_in_their_own_language(page: Page) -> None:
    await expect(column(page, "Айгерім").get_by_role("button", name="Бастау")).to_be_visible()
    await expect(column(page, "Ерлан").get_by_role("button", name="Начать")).to_be_visible()
    await expect(page.get_by_text("@playground_bot")).to_be_visible()


async def test_whoever_has_not_started_begins_in_the_language_that_was_chosen_last(
    browser: Browser, server: RunningServer
) -> None:
    async with PlaygroundClient(server.url) as client:
        await client.person("Айгерім", language_code="kk")
        await client.person("Дана", language_code="kk", started=True)
    context = await browser.new_context(locale="ru-RU", viewport=DESKTOP)
    first, second = await context.new_page(), await context.new_page()
    await first.goto(server.url)
    await expect(column(first, "Айгерім").get_by_role("button", name="Начать")).to_be_visible()
    await expect(column(first, "Дана").get_by_role("button", name="Бастау")).to_be_visible()
    await second.goto(server.url)
    # The page is drawn anew when its language is known: until then there is nothing to press.
    await expect(column(second, "Айгерім").get_by_role("button", name="Начать")).to_be_visible()
    await second.locator(".topbar").get_by_role("radio", name="EN").check(force=True)
    for page in (first, second):
        await expect(column(page, "Айгерім").get_by_role("button", name="Start")).to_be_visible()
    async with first.expect_response("**/api/greeting"):
        await first.reload()
    await expect(first.get_by_role("button", name="Add")).to_be_visible()
    elsewhere = await browser.new_page(locale="ru-RU", viewport=DESKTOP)
    async with elsewhere.expect_response("**/api/greeting"):
        await elsewhere.goto(server.url)
    await expect(elsewhere.get_by_role("button", name="Добавить")).to_be_visible()
    await expect(column(elsewhere, "Айгерім").get_by_role("button", name="Start")).to_be_visible()
    await elsewhere.close()
    person = next(each for each in server.playground.world.people.values() if each.first_name == "Айгерім")
    assert person.language_code == "en"
    await context.close()


async def test_the_clock_moves_forward(page: Page, server: RunningServer) -> None:
    before = server.playground.clock.offset
    await page.get_by_role("button", name="+1 день").click()
    await expect(page.get_by_text(re.compile(r"\+\d+ дн\."))).to_be_visible()
    assert server.playground.clock.offset == before + 86_400
    await page.get_by_role("button", name="Часы: Выбрать время").click()
    await page.get_by_label("Выбрать время", exact=True).fill("2000-01-01T10:00")
    await page.get_by_role("button", name="Перевести на это время").click()
    await expect(page.get_by_text("Не получилось")).to_be_visible()
    assert server.playground.clock.offset == before + 86_400


async def test_raw_calls_and_faults(page: Page, server: RunningServer) -> None:
    await page.get_by_role("button", name="Ещё").click()
    await page.get_by_role("button", name="Запросы к API").click()
    await write(column(page, "Ерлан"), "Привет")
    call = page.locator(".call", has_text="sendMessage")
    await expect(call).to_contain_text("Жауап: Привет")
    await call.locator("summary").click()
    await expect(call.locator(".json")).to_contain_text('"chat_id"')
    await page.get_by_role("button", name="Ещё").click()
    await page.get_by_role("button", name="Сбои").click()
    dialog = page.get_by_role("dialog", name="Сбои")
    await dialog.get_by_role("radio", name="500").check(force=True)
    await dialog.get_by_role("button", name="Включить").click()
    await expect(page.get_by_role("button", name="Ещё")).to_have_class(re.compile("warned"))
    assert [fault["kind"] for fault in server.playground.faults.as_json()] == ["500"]


async def test_a_person_and_a_group_are_added(page: Page) -> None:
    await page.get_by_role("button", name="Добавить").click()
    await page.get_by_role("button", name="Добавить человека").click()
    dialog = page.get_by_role("dialog", name="Добавить человека")
    await dialog.get_by_label("Имя", exact=True).fill("Дана")
    await dialog.get_by_label("Кто это").fill("Организатор")
    await dialog.get_by_role("radio", name="English").check(force=True)
    await dialog.get_by_role("button", name="Добавить").click()
    await expect(column(page, "Дана").get_by_role("button", name="Start")).to_be_visible()
    await expect(column(page, "Дана")).to_contain_text("Организатор")
    await page.get_by_role("button", name="Добавить").click()
    await page.get_by_role("button", name="Создать группу").click()
    await page.get_by_role("dialog").get_by_label("Название").fill("Форум")
    await page.get_by_role("button", name="Создать", exact=True).click()
    await write(column(page, "Форум"), "Всем добрый день")
    await expect(column(page, "Форум").locator(".from-person")).to_contain_text("Айгерім")


async def test_an_empty_page_says_what_to_do(browser: Browser, server: RunningServer) -> None:
    page = await opened(browser, server.url, DESKTOP)
    await expect(page.get_by_role("heading", name="Добро пожаловать в ASAR")).to_be_visible()
    await expect(page.get_by_text(f"ASAR_TELEGRAM_API_URL={server.url}")).to_be_visible()
    await page.get_by_role("radio", name="KK").check(force=True)
    await expect(page.get_by_role("heading", name="ASAR-ға қош келдіңіз")).to_be_visible()
    await page.close()


async def test_a_phone_shows_one_person_at_a_time_and_never_scrolls_sideways(
    browser: Browser, server: RunningServer, told: SmallBot
) -> None:
    async with PlaygroundClient(server.url) as client:
        for name in ("Айгерім", "Ерлан", "Нұрбол", "Дана"):
            await client.person(name, language_code="kk")
    page = await opened(browser, server.url, PHONE)
    aigerim = column(page, "Айгерім")
    await write(aigerim, "/start")
    await expect(aigerim.locator(".inline-keyboard")).to_be_visible()
    await write(aigerim, "ұзақ" * 60)
    await expect(column(page, "Дана")).to_be_hidden()
    await page.get_by_role("navigation").get_by_role("button", name="Дана").click()
    await expect(column(page, "Дана")).to_be_visible()
    await expect(aigerim).to_be_hidden()
    for width in (320, 390):
        await page.set_viewport_size({"width": width, "height": 844})
        assert await page.evaluate("document.documentElement.scrollWidth") == width
        inside = (
            "[...document.querySelectorAll('.topbar *, .column *')]"
            ".every(node => node.getBoundingClientRect().right <= innerWidth + 1)"
        )
        assert await page.evaluate(inside)
    await page.close()


async def test_a_message_to_a_person_out_of_sight_is_counted(
    browser: Browser, server: RunningServer, bot: Bot
) -> None:
    async with PlaygroundClient(server.url) as client:
        await client.person("Айгерім", language_code="kk")
        dana = await client.person("Дана", language_code="ru", started=True)
    page = await opened(browser, server.url, PHONE)
    tab = page.get_by_role("navigation").get_by_role("button", name="Дана")
    await expect(tab).to_be_visible()
    await bot.send_message(dana.id, "Новая заявка")
    await expect(tab.locator(".badge")).to_have_text("1")
    await expect(page).to_have_title("(1) ASAR")
    await tab.click()
    await expect(tab.locator(".badge")).to_have_count(0)
    await expect(page).to_have_title("ASAR")
    await page.close()


async def test_the_page_finds_a_server_that_was_started_anew(browser: Browser) -> None:
    async with running() as first:
        port = int(first.url.rpartition(":")[2])
        page = await opened(browser, first.url, DESKTOP)
        await expect(page.get_by_role("heading", name="Добро пожаловать в ASAR")).to_be_visible()
    await expect(page.get_by_role("alert")).to_contain_text("Подключаемся снова")
    async with running(port=port) as second:
        async with PlaygroundClient(second.url) as client:
            await client.person("Айгерім", language_code="kk")
        await expect(column(page, "Айгерім")).to_be_visible(timeout=20_000)
        await expect(page.get_by_role("alert")).to_be_hidden()
        await page.close()


async def test_every_text_is_there_in_three_languages(browser: Browser, server: RunningServer) -> None:
    page = await opened(browser, server.url, DESKTOP)
    strings: dict[str, list[str]] = await page.evaluate(
        "import('/page/js/strings.js').then(module => module.STRINGS)"
    )
    await page.close()
    assert strings
    for key, texts in strings.items():
        assert len(texts) == 3, key
        assert all(text.strip() and "!" not in text for text in texts), key
        assert len({text.count("{") for text in texts}) == 1, key
