"""The chat page in a real browser, against the real server and a small bot that speaks aiogram."""

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    BotCommand,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)
from playwright.async_api import Browser, Locator, Page, ViewportSize, async_playwright, expect

from playground.client import PlaygroundClient
from playground.server import RunningServer, running

NO_BROWSER = "No browser for the chat page's tests: install Chromium (on Debian: apt-get install chromium)."
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
HOSTILE = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'


@dataclass
class SmallBot:
    """What the tests' bot was told."""

    pressed: list[str] = field(default_factory=list)
    payloads: list[str] = field(default_factory=list)
    phones: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    hold: asyncio.Event = field(default_factory=asyncio.Event)
    """The button "Күту" is answered once this is set."""


def keyboard(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[button] for button in buttons])


def small_dispatcher(told: SmallBot) -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart(deep_link=True))
    async def follow(message: Message, command: CommandObject) -> None:
        told.payloads.append(command.args or "")
        await message.answer("Шақыру қабылданды")

    @dispatcher.message(CommandStart())
    async def start(message: Message, bot: Bot) -> None:
        username = (await bot.me()).username
        await message.answer(
            "Сәлеметсіз бе. <b>Асар</b> тыңдап тұр, /help бар.",
            parse_mode="HTML",
            reply_markup=keyboard(
                InlineKeyboardButton(text="Қызықты", callback_data="yes", style="success"),
                InlineKeyboardButton(text="Ескерту", callback_data="alert", style="danger"),
                InlineKeyboardButton(text="Күту", callback_data="hold"),
                InlineKeyboardButton(text="Шақыру", url=f"https://t.me/{username}?start=invite_7"),
                InlineKeyboardButton(text="Көшіру", copy_text=CopyTextButton(text="140940023346")),
            ),
        )

    @dispatcher.message(Command("keys"))
    async def keys(message: Message) -> None:
        rows = [[KeyboardButton(text="Мәзір")], [KeyboardButton(text="Нөмірім", request_contact=True)]]
        await message.answer(
            "Таңдаңыз", reply_markup=ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True)
        )

    @dispatcher.message(F.contact)
    async def contact(message: Message) -> None:
        told.phones.put_nowait(message.contact.phone_number if message.contact else "")

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        await message.answer(f"Жауап: {message.text}")

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        told.pressed.append(query.data or "")
        if query.data == "alert":
            await query.answer("Алдымен БСН енгізіңіз", show_alert=True)
            return
        if query.data == "hold":
            await told.hold.wait()
        await query.answer("Жазып алдық")
        if isinstance(query.message, Message):
            await query.message.edit_text("<i>Таңдау сақталды</i>", parse_mode="HTML")

    return dispatcher


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(NO_BROWSER)
        pytest.skip(NO_BROWSER)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest.fixture
async def told(bot: Bot) -> AsyncIterator[SmallBot]:
    told = SmallBot()
    dispatcher = small_dispatcher(told)
    await bot.set_my_commands([BotCommand(command="help", description="Көмек")], language_code="kk")
    await bot.set_my_commands([BotCommand(command="help", description="Помощь")], language_code="ru")
    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
    )
    yield told
    told.hold.set()
    await dispatcher.stop_polling()
    await polling


async def opened(browser: Browser, url: str, viewport: ViewportSize) -> Page:
    page = await browser.new_page(viewport=viewport, locale="ru-RU")
    await page.goto(url)
    return page


@pytest.fixture
async def page(browser: Browser, server: RunningServer, told: SmallBot) -> AsyncIterator[Page]:
    """Two people on a desktop; any error of a script fails the test."""
    async with PlaygroundClient(server.url) as client:
        await client.person("Айгерім", language_code="kk")
        await client.person("Ерлан", language_code="ru")
    page = await opened(browser, server.url, DESKTOP)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await expect(column(page, "Айгерім")).to_be_visible()
    yield page
    await page.close()
    assert errors == []


def column(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


async def write(place: Locator, text: str) -> None:
    await place.get_by_role("textbox").fill(text)
    await place.get_by_role("textbox").press("Enter")


async def test_opens_with_one_column_a_person_each_in_their_own_language(page: Page) -> None:
    await expect(column(page, "Айгерім").get_by_role("button", name="Бастау")).to_be_visible()
    await expect(column(page, "Ерлан").get_by_role("button", name="Начать")).to_be_visible()
    await expect(page.get_by_text("@playground_bot")).to_be_visible()


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
    await expect(erlan.locator(".from-person .text")).to_contain_text("/help")


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


async def test_the_clock_moves_forward(page: Page, server: RunningServer) -> None:
    await page.get_by_role("button", name="+1 день").click()
    await expect(page.get_by_text("вперёд на 1 д")).to_be_visible()
    assert server.playground.clock.offset == 86_400
    await page.get_by_role("button", name="Часы: Выбрать время").click()
    await page.get_by_label("Выбрать время", exact=True).fill("2000-01-01T10:00")
    await page.get_by_role("button", name="Перевести на это время").click()
    await expect(page.get_by_text("Не получилось")).to_be_visible()
    assert server.playground.clock.offset == 86_400


async def test_a_blocked_bot_is_silent_until_unblocked(page: Page, server: RunningServer) -> None:
    erlan = column(page, "Ерлан")
    await erlan.get_by_role("button", name="Заблокировать бота").click()
    await expect(erlan.get_by_text("Бот заблокирован.")).to_be_visible()
    await expect(erlan.get_by_role("textbox")).to_be_hidden()
    await erlan.locator(".blocked-note").get_by_role("button", name="Разблокировать").click()
    await expect(erlan.get_by_role("textbox")).to_be_visible()


async def test_raw_calls_and_faults(page: Page, server: RunningServer) -> None:
    await page.get_by_role("button", name="Запросы к API").click()
    await write(column(page, "Ерлан"), "Привет")
    call = page.locator(".call", has_text="sendMessage")
    await expect(call).to_contain_text("Жауап: Привет")
    await call.locator("summary").click()
    await expect(call.locator(".json")).to_contain_text('"chat_id"')
    await page.get_by_role("button", name="Сбои").click()
    dialog = page.get_by_role("dialog", name="Сбои")
    await dialog.get_by_role("radio", name="500").check(force=True)
    await dialog.get_by_role("button", name="Включить").click()
    await expect(page.get_by_role("button", name="Сбои")).to_have_class(re.compile("warned"))
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


async def test_a_poll_is_answered(page: Page, bot: Bot) -> None:
    erlan = column(page, "Ерлан")
    await write(erlan, "/start")
    await expect(erlan.locator(".inline-keyboard")).to_be_visible()
    chat_id = int(await erlan.get_attribute("data-chat") or 0)
    await bot.send_poll(chat_id, "Когда удобно", ["Утром", "Вечером"])
    await erlan.get_by_role("button", name="Вечером").click()
    await expect(erlan.get_by_role("button", name="Вечером")).to_contain_text("1")


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
