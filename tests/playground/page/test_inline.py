"""The message field understands "@bot words": what the bot offers stands above it, and a press sends it."""

from playwright.async_api import Page, expect

from tests.playground.page.sight import column, write
from tests.playground.page.small_bot import SmallBot


async def test_words_after_the_bots_name_bring_what_it_offers(page: Page, told: SmallBot) -> None:
    aigerim = column(page, "Айгерім")
    field, offers = aigerim.get_by_role("textbox"), aigerim.get_by_role("listbox")
    await field.fill("@playground_bot ба")
    await expect(offers.get_by_role("option")).to_have_count(2)
    await field.fill("@PLAYGROUND_bot бақ")
    await expect(offers.get_by_role("option")).to_have_text(["БақАтырау"])
    await offers.get_by_role("option").click()
    sent = aigerim.locator(".message.from-person")
    await expect(sent.locator(".via")).to_have_text("@playground_bot арқылы")
    await expect(sent.locator(".text b")).to_have_text("Бақ")
    await expect(sent.get_by_role("button", name="Қолдау")).to_be_visible()
    await expect(field).to_have_value("")
    await expect(offers).to_be_hidden()
    await expect(aigerim.locator(".message.from-bot")).to_have_count(0)
    await sent.get_by_role("button", name="Қолдау").click()
    await expect(aigerim.get_by_text("Жазып алдық")).to_be_visible()
    assert told.pressed == ["support"]


async def test_enter_sends_the_first_and_other_words_are_a_message(page: Page) -> None:
    aigerim = column(page, "Айгерім")
    field = aigerim.get_by_role("textbox")
    await field.fill("@playground_bot б")
    await expect(aigerim.get_by_role("option")).to_have_count(2)
    await field.press("Enter")
    await expect(aigerim.locator(".message.from-person .text b")).to_have_text("Бақ")
    for words in ("@somebody_bot бақ", "playground_bot бақ", "@playground_bot"):
        await write(aigerim, words)
        answer = aigerim.locator(".message.from-bot .text", has_text=f"Жауап: {words}")
        await expect(answer).to_be_visible()


async def test_a_share_button_puts_the_query_into_the_field(page: Page, told: SmallBot) -> None:
    aigerim = column(page, "Айгерім")
    await write(aigerim, "/share")
    await aigerim.get_by_role("button", name="Бөлісу").click()
    await expect(aigerim.get_by_role("textbox")).to_have_value("@playground_bot бақ")
    await expect(aigerim.get_by_role("option")).to_have_count(1)
    assert told.asked == ["бақ"]


async def test_where_nothing_is_found_a_button_opens_the_bot(page: Page, told: SmallBot) -> None:
    aigerim = column(page, "Айгерім")
    await aigerim.get_by_role("textbox").fill("@playground_bot xyz")
    await aigerim.get_by_role("button", name="Ештеңе табылмады").click()
    await expect(aigerim.get_by_text("Шақыру қабылданды")).to_be_visible()
    assert told.payloads == ["nothing"]
