"""The page by keyboard alone: the message field at once, old buttons out of the way until they are wanted."""

from playwright.async_api import Page, expect

from tests.playground.page.sight import column, write


async def test_the_first_stop_leads_to_the_message_field(page: Page) -> None:
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="К полю сообщения")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(column(page, "Айгерім").get_by_role("textbox")).to_be_focused()


async def test_shortcuts_lead_to_the_message_fields(page: Page) -> None:
    await page.keyboard.press("Alt+2")
    await expect(column(page, "Ерлан").get_by_role("textbox")).to_be_focused()
    await page.keyboard.type("/start")
    await expect(column(page, "Ерлан").get_by_role("textbox")).to_have_value("/start")
    await page.keyboard.press("Enter")
    await column(page, "Ерлан").get_by_role("button", name="Қызықты").focus()
    await page.keyboard.press("/")
    await expect(column(page, "Ерлан").get_by_role("textbox")).to_be_focused()
    await expect(column(page, "Ерлан").get_by_role("textbox")).to_have_value("")
    await column(page, "Ерлан").get_by_role("button", name="Қызықты").focus()
    await page.keyboard.press("?")
    await expect(page.get_by_role("dialog", name="Клавиши")).to_contain_text("Alt + 1")


async def test_old_buttons_are_no_stops_until_one_enters_the_log(page: Page) -> None:
    aigerim = column(page, "Айгерім")
    for count in (1, 2):
        await write(aigerim, "/start")
        await expect(aigerim.locator(".inline-keyboard")).to_have_count(count)
    await expect(aigerim.locator(".message [tabindex='0']")).to_have_count(6)
    await aigerim.get_by_role("log").focus()
    await page.keyboard.press("Tab")
    await expect(aigerim.get_by_role("button", name="/help").last).to_be_focused()
    for _ in range(6):
        await page.keyboard.press("Tab")
    await expect(aigerim.get_by_role("button", name="Қоса тіркеу")).to_be_focused()
    await aigerim.get_by_role("log").focus()
    await page.keyboard.press("Enter")
    await expect(aigerim.get_by_role("button", name="Көшіру").last).to_be_focused()
    for _ in range(6):
        await page.keyboard.press("ArrowUp")
    await expect(aigerim.get_by_role("button", name="Көшіру").first).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(aigerim.get_by_role("log")).to_be_focused()
