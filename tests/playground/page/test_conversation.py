"""A conversation with the bot in a column of the page."""

import asyncio

from aiogram import Bot
from aiogram.types import InlineKeyboardButton
from playwright.async_api import Page, expect

from playground.people.client import PlaygroundClient
from playground.server import RunningServer
from tests.playground.page.sight import column, write
from tests.playground.page.small_bot import SmallBot, keyboard

HOSTILE = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'


async def test_the_start_button_begins_the_conversation(page: Page) -> None:
    aigerim = column(page, "Айгерім")
    await aigerim.get_by_role("button", name="Бастау").click()
    await expect(aigerim.locator(".from-person .text")).to_contain_text("/start")
    await expect(aigerim.locator(".from-bot .text b")).to_have_text("Асар")
    await expect(column(page, "Ерлан").locator(".message")).to_have_count(0)


async def test_a_message_is_sent_and_answered(page: Page) -> None:
    erlan = column(page, "Ерлан")
    await write(erlan, "Добрый день")
    await expect(erlan.locator(".from-person .text")).to_contain_text("Добрый день")
    await expect(erlan.locator(".from-bot .text")).to_contain_text("Жауап: Добрый день")
    await expect(erlan.get_by_role("textbox")).to_have_value("")


async def test_a_press_reaches_the_bot_and_its_edit_is_drawn(page: Page, told: SmallBot) -> None:
    erlan = column(page, "Ерлан")
    await write(erlan, "/start")
    await erlan.get_by_role("button", name="Қызықты").click()
    await expect(erlan.get_by_role("status")).to_have_text("Жазып алдық")
    await expect(erlan.locator(".from-bot .text i")).to_have_text("Таңдау сақталды")
    await expect(erlan.locator(".from-bot .edited")).to_have_text("изменено")
    await expect(erlan.locator(".inline-keyboard")).to_have_count(0)
    assert told.pressed == ["yes"]


async def test_a_pressed_button_spins_until_the_bot_answers(page: Page, told: SmallBot) -> None:
    erlan = column(page, "Ерлан")
    await write(erlan, "/start")
    button = erlan.get_by_role("button", name="Күту")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    await button.click()
    told.hold.set()
    await expect(erlan.locator(".from-bot .text i")).to_have_text("Таңдау сақталды")
    await expect(erlan.locator("[aria-busy]")).to_have_count(0)
    assert told.pressed == ["hold"]


async def test_an_alert_is_a_dialog_in_its_persons_name(page: Page) -> None:
    await write(column(page, "Айгерім"), "/start")
    await column(page, "Айгерім").get_by_role("button", name="Ескерту").click()
    dialog = page.get_by_role("dialog", name="Айгерім")
    await expect(dialog).to_contain_text("Алдымен БСН енгізіңіз")
    await dialog.get_by_role("button", name="Түсінікті").click()
    await expect(dialog).to_have_count(0)


async def test_the_reply_keyboard_writes_and_shares_the_number(page: Page, told: SmallBot) -> None:
    aigerim = column(page, "Айгерім")
    await write(aigerim, "/keys")
    await aigerim.get_by_role("button", name="Мәзір").click()
    await expect(aigerim.locator(".from-bot .text").last).to_contain_text("Жауап: Мәзір")
    await aigerim.get_by_role("button", name="Нөмірім").click()
    dialog = page.get_by_role("dialog", name="Нөмірді ботқа жіберу")
    await dialog.get_by_label("Телефон").fill("+77011234567")
    await dialog.get_by_role("button", name="Жіберу").click()
    await expect(aigerim.locator(".card")).to_contain_text("+77011234567")
    assert await asyncio.wait_for(told.phones.get(), 10) == "+77011234567"


async def test_commands_are_listed_in_the_language_that_the_person_chose(page: Page) -> None:
    erlan = column(page, "Ерлан")
    await erlan.get_by_role("button", name="Команды").click()
    await expect(erlan.locator(".menu-item")).to_contain_text("Помощь")
    await page.keyboard.press("Escape")
    await erlan.get_by_role("radio", name="KK").check(force=True)
    await erlan.get_by_role("button", name="Пәрмендер").click()
    await expect(erlan.locator(".menu-item")).to_contain_text("Көмек")
    await erlan.locator(".menu-item").click()
    await expect(erlan.locator(".from-person .text").last).to_contain_text("/help")


async def test_hostile_words_stay_words(page: Page, server: RunningServer, bot: Bot) -> None:
    async with PlaygroundClient(server.url) as client:
        mallory = await client.person(HOSTILE[:60], language_code="en")
    place = page.locator(f'[data-chat="{mallory.id}"]')
    await expect(place.get_by_role("heading")).to_have_text(HOSTILE[:60])
    await write(place, HOSTILE)
    await expect(place.locator(".from-bot .text")).to_contain_text("Жауап: <img src=x onerror")
    await bot.send_message(
        mallory.id,
        HOSTILE,
        reply_markup=keyboard(InlineKeyboardButton(text=HOSTILE[:40], callback_data=HOSTILE[:40])),
    )
    await expect(place.get_by_role("button", name="<img")).to_be_visible()
    await expect(place.locator("img, script, a[href^=javascript]")).to_have_count(0)
    assert await page.evaluate("window.hacked") is None


async def test_a_file_is_shown_before_it_is_sent(page: Page, server: RunningServer) -> None:
    erlan = column(page, "Ерлан")
    await erlan.locator("input[type=file]").set_input_files(
        {"name": "жоспар.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"}
    )
    dialog = page.get_by_role("dialog", name="жоспар.pdf")
    await dialog.get_by_label("Подпись").fill("План на год")
    await dialog.get_by_role("button", name="Отправить").click()
    await expect(erlan.locator("a.card")).to_contain_text("жоспар.pdf")
    await expect(erlan.locator(".text")).to_contain_text("План на год")
    address = await erlan.locator("a.card").get_attribute("href")
    response = await page.request.get(f"{server.url}{address}")
    assert await response.body() == b"%PDF-1.4"


async def test_a_deep_link_asks_who_follows_it(page: Page, told: SmallBot) -> None:
    await write(column(page, "Айгерім"), "/start")
    await column(page, "Айгерім").get_by_role("link", name="Шақыру").click()
    dialog = page.get_by_role("dialog", name="Кто откроет ссылку?")
    await expect(dialog).to_contain_text("invite_7")
    await dialog.get_by_role("button", name="Ерлан").click()
    await expect(column(page, "Ерлан").locator(".from-bot .text")).to_contain_text("Шақыру қабылданды")
    assert told.payloads == ["invite_7"]


async def test_a_command_in_the_bots_words_can_be_pressed(page: Page) -> None:
    erlan = column(page, "Ерлан")
    await write(erlan, "/start")
    await erlan.get_by_role("button", name="/help").click()
    await expect(erlan.locator(".from-bot .text").last).to_contain_text("Жауап: /help")


async def test_a_blocked_bot_is_silent_until_unblocked(page: Page, server: RunningServer) -> None:
    erlan = column(page, "Ерлан")
    await erlan.get_by_role("button", name="Заблокировать бота").click()
    await expect(erlan.get_by_text("Бот заблокирован.")).to_be_visible()
    await expect(erlan.get_by_role("textbox")).to_be_hidden()
    await erlan.locator(".blocked-note").get_by_role("button", name="Разблокировать").click()
    await expect(erlan.get_by_role("textbox")).to_be_visible()


async def test_a_poll_is_answered(page: Page, bot: Bot) -> None:
    erlan = column(page, "Ерлан")
    await write(erlan, "/start")
    await expect(erlan.locator(".inline-keyboard")).to_be_visible()
    chat_id = int(await erlan.get_attribute("data-chat") or 0)
    await bot.send_poll(chat_id, "Когда удобно", ["Утром", "Вечером"])
    await erlan.get_by_role("button", name="Вечером").click()
    await expect(erlan.get_by_role("button", name="Вечером")).to_contain_text("1")


async def test_a_reader_at_the_end_stays_there_and_one_who_reads_above_is_left_alone(
    page: Page, bot: Bot
) -> None:
    erlan = column(page, "Ерлан")
    chat_id = int(await erlan.get_attribute("data-chat") or 0)
    for number in range(12):
        await bot.send_message(chat_id, f"Хабар {number}\n" * 4)
    await expect(erlan.locator(".message")).to_have_count(12)
    log = erlan.get_by_role("log")
    end = "(log) => log.scrollHeight - log.scrollTop - log.clientHeight"
    await log.evaluate("(log) => { log.scrollTop = log.scrollHeight; log.style.marginBottom = '90px'; }")
    await expect(erlan.locator(".to-bottom")).to_be_hidden()
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert await log.evaluate(end) < 2
    await log.evaluate("(log) => log.scrollBy(0, -300)")
    await expect(erlan.locator(".to-bottom")).to_be_visible()
    await bot.send_message(chat_id, "Соңғы")
    await expect(erlan.locator(".to-bottom .badge")).to_have_text("1")
    assert await log.evaluate(end) > 200
