"""The story beside the columns: played, by hand, reloaded, in two tabs."""

import re

from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from playwright.async_api import Browser, Locator, Page, expect

from playground.people.client import PlaygroundClient
from playground.server import RunningServer
from tests.playground.page.demo.stub import Stub
from tests.playground.page.sight import DESKTOP, PHONE, column, opened, write


def panel(page: Page) -> Locator:
    return page.get_by_role("complementary", name="История")


async def test_it_says_what_comes_next_and_the_button_glows(stage: Page, stub: Stub) -> None:
    await write(column(stage, "Ерлан"), "/start")
    key = column(stage, "Ерлан").get_by_role("button", name="Қызықты")
    await expect(key).to_be_visible()
    size = "(key) => [key.offsetWidth, key.offsetHeight]"
    before = await key.evaluate(size)
    stub.done = {"hello"}
    stub.now = {"person_id": stub.people["answer"], "act": "press", "label": "Қызықты"}
    stub.tell("story")
    await expect(panel(stage).locator(".step.next")).to_contain_text("Ерлан: нажмите «Интересно»")
    await expect(panel(stage).locator(".step.done")).to_contain_text("Гульнур здоровается")
    await expect(key).to_have_class(re.compile("glow"))
    assert await key.evaluate(size) == before, "the glow widens nothing"
    await key.click()
    await expect(column(stage, "Ерлан").locator(".from-bot i")).to_be_visible()
    stub.done |= {"answer"}
    stub.now = None
    stub.tell("story")
    await expect(panel(stage).locator(".chapter.done")).to_have_count(1)
    await expect(stage.locator(".glow")).to_have_count(0)
    await expect(panel(stage).locator(".chapter.open")).to_contain_text("Регистрация организации")


async def test_the_button_below_the_message_that_is_meant_glows(stage: Page, stub: Stub, bot: Bot) -> None:
    """The same label stands below a newer message, and another one below the same."""
    who = stub.people["hello"]
    rows = [[InlineKeyboardButton(text=text, callback_data=text)] for text in ("Иә", "Иә, кейін", "Жоқ")]
    sent = [
        await bot.send_message(who, text, reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))
        for text in ("Бірінші", "Екінші")
    ]
    stub.now = {"person_id": who, "act": "press", "label": "Иә", "message_id": sent[0].message_id}
    stub.tell("story")
    glowing = column(stage, "Гүлнұр").locator(".message", has=stage.locator(".glow"))
    await expect(glowing).to_contain_text("Бірінші")
    await expect(glowing.locator(".glow")).to_have_text("Иә")
    stub.now = {**stub.now, "message_id": sent[1].message_id}
    await bot.edit_message_text(
        "Екінші, өзгерді", chat_id=who, message_id=sent[1].message_id, reply_markup=sent[1].reply_markup
    )
    await expect(glowing).to_contain_text("Екінші, өзгерді")
    await expect(glowing).to_have_count(1)


async def test_it_is_played_paused_and_told_from_the_page(stage: Page, stub: Stub) -> None:
    await panel(stage).get_by_role("button", name="Показать", exact=True).click()
    await expect(panel(stage).get_by_role("button", name="Пауза")).to_be_visible()
    await panel(stage).get_by_role("button", name="Скорость: ×1").click()
    await panel(stage).get_by_role("button", name="Скорость: ×2").click()
    await panel(stage).get_by_role("button", name="Скорость: ×4").click()
    await panel(stage).get_by_role("button", name="Пауза").click()
    await panel(stage).get_by_role("button", name="Один шаг").click()
    await panel(stage).get_by_role("button", name="Регистрация организации").click()
    await panel(stage).get_by_role("button", name="Показать эту главу").click()
    await expect(panel(stage).get_by_role("button", name="Пауза")).to_be_visible()
    assert [body for _, body in stub.asked] == [
        {"do": "play"},
        {"do": "faster"},
        {"do": "faster"},
        {"do": "slower"},
        {"do": "pause"},
        {"do": "step"},
        {"do": "play", "chapter": "register"},
    ]
    stub.state, stub.trouble = "paused", "Ждали «Интересно» от Ерлана. Начните сначала."
    stub.tell("story")
    await expect(panel(stage).get_by_role("alert")).to_have_text(
        "Ждали «Интересно» от Ерлана. Начните сначала."
    )


async def test_what_to_press_is_called_as_in_the_window_of_who_changed_their_language(
    stage: Page, stub: Stub, server: RunningServer
) -> None:
    stub.now = {"person_id": stub.people["hello"], "act": "press", "label": "Бастау"}
    stub.tell("story")
    hint = panel(stage).locator(".hint-card")
    await expect(hint).to_have_text("Гүлнұр: нажмите «Бастау»")
    stub.now = {"person_id": stub.people["hello"], "act": "press", "label": "Start"}
    async with PlaygroundClient(server.url) as client:
        await client.request("PATCH", f"/api/people/{stub.people['hello']}", json={"language_code": "en"})
    await expect(hint).to_have_text("Гүлнұр: нажмите «Start»")


async def test_a_bot_that_is_away_is_told_once(stage: Page, stub: Stub) -> None:
    stub.state, stub.trouble = "waiting", "Бота сейчас нет; история продолжится, когда он вернётся."
    stub.tell("story")
    await expect(panel(stage).locator(".side-note")).to_have_text(
        "Бота сейчас нет. История продолжится, когда он вернётся."
    )
    await expect(panel(stage).get_by_role("alert")).to_have_count(0)


async def test_what_is_typed_is_seen_and_takes_nothing_away(stage: Page, stub: Stub) -> None:
    field = column(stage, "Гүлнұр").get_by_role("textbox")
    stub.state = "playing"
    stub.now = {"person_id": stub.people["hello"], "act": "say", "label": "Болашақ кілті"}
    stub.tell("story")
    await expect(field).to_have_attribute("placeholder", "Болашақ кілті")
    await expect(panel(stage).locator(".step.next")).to_contain_text("Гүлнұр пишет: «Болашақ кілті»")
    assert await field.input_value() == ""
    stub.state = "paused"
    stub.tell("story")
    await expect(field).to_have_attribute("placeholder", "Хабарлама жазу")
    await column(stage, "Гүлнұр").get_by_role("button", name="Болашақ кілті").click()
    await expect(field).to_have_value("Болашақ кілті")
    await expect(field).to_be_focused()


async def test_a_reload_in_mid_story_and_a_second_tab_show_the_same(
    stage: Page, browser: Browser, server: RunningServer, stub: Stub
) -> None:
    await panel(stage).get_by_role("button", name="Показать", exact=True).click()
    stub.done, stub.now = {"hello"}, {"person_id": stub.people["answer"], "act": "see", "label": ""}
    stub.tell("story")
    await expect(panel(stage).locator(".step.done")).to_have_count(1)
    await stage.reload()
    other = await opened(browser, server.url, DESKTOP)
    for page in (stage, other):
        await expect(panel(page).get_by_role("button", name="Пауза")).to_be_visible()
        await expect(panel(page).locator(".step.done")).to_have_count(1)
        await expect(panel(page).locator(".step.next")).to_contain_text("Ерлан читает ответ")
    await panel(other).get_by_role("button", name="Пауза").click()
    await expect(panel(stage).get_by_role("button", name="Продолжить")).to_be_visible()
    await other.close()


async def test_the_panel_folds_and_one_line_stays(stage: Page, stub: Stub) -> None:
    stub.now = {"person_id": stub.people["hello"], "act": "say", "label": "/start"}
    stub.tell("story")
    start = column(stage, "Гүлнұр").get_by_role("button", name="Бастау")
    await expect(start).to_have_class(re.compile("glow"))
    await panel(stage).get_by_role("button", name="Свернуть").click()
    await expect(panel(stage)).to_have_count(0)
    await expect(stage.locator(".now-bar")).to_contain_text("Гүлнұр: нажмите «Бастау»")
    await stage.reload()
    await expect(stage.locator(".now-bar")).to_be_visible()
    await stage.get_by_role("button", name="История").click()
    await expect(panel(stage)).to_be_visible()
    await expect(stage.locator(".now-bar")).to_be_hidden()


async def test_on_a_phone_it_is_the_first_tab(stage: Page, stub: Stub) -> None:
    stub.now = {"person_id": stub.people["answer"], "act": "press", "label": "Начать"}
    await stage.set_viewport_size(PHONE)
    await stage.reload()
    tabs = stage.get_by_role("navigation").get_by_role("button")
    await expect(tabs.locator(".tab-name")).to_have_text(["История", "Гүлнұр", "Ерлан"])
    await expect(panel(stage)).to_be_visible()
    await expect(column(stage, "Ерлан")).to_be_hidden()
    await panel(stage).locator(".hint-card").click()
    await expect(panel(stage)).to_have_count(0)
    await expect(column(stage, "Ерлан").get_by_role("button", name="Начать")).to_have_class(
        re.compile("glow")
    )
    await expect(stage.locator(".now-bar")).to_be_visible()


async def test_starting_over_asks_first_and_all_pages_read_everything_anew(
    stage: Page, server: RunningServer, stub: Stub
) -> None:
    await write(column(stage, "Ерлан"), "/start")
    await panel(stage).get_by_role("button", name="Начать сначала").click()
    await stage.get_by_role("dialog").get_by_role("button", name="Закрыть").click()
    assert stub.asked == []
    await panel(stage).get_by_role("button", name="Начать сначала").click()
    async with stage.expect_response("**/api/start-over"):
        await stage.get_by_role("dialog").get_by_role("button", name="Начать сначала").click()
    server.playground.turn("preparing")
    await expect(stage.get_by_role("heading", name="Идёт подготовка")).to_be_visible()
    server.playground.world.messages.clear()
    server.playground.turn("ready")
    await expect(column(stage, "Ерлан").get_by_role("button", name="Начать")).to_be_visible()
    await expect(stage.get_by_role("heading", name="Идёт подготовка")).to_be_hidden()
    assert [asked for asked, _ in stub.asked] == ["POST /api/start-over"]
