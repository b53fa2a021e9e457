"""Labels of buttons on the page are cut as on a phone, at the widths with which the bot reckons."""

from base64 import b64encode

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup
from playwright.async_api import Browser, Locator, ViewportSize

from bot.presenting import labels
from playground.people.client import PlaygroundClient
from playground.server import RunningServer
from tests.handlers.metrics import FONT, width
from tests.playground.page.sight import column, opened

NARROW: ViewportSize = {"width": 360, "height": 800}
WORDS = (
    "Әкімшілік жәрдем",
    "Республиканское ОО",
    "What we support",
    "ЖШС",
    "12",
    "Өте ұзын атау " * 5 + "ғой",
)

MEASURED = """
(key) => {
  const label = key.querySelector("span");
  const style = getComputedStyle(key);
  const inner = (side) => parseFloat(style[`padding${side}`]) + parseFloat(style[`border${side}Width`]);
  return {
    room: key.getBoundingClientRect().width - inner("Left") - inner("Right"),
    wanted: label.scrollWidth,
    shown: label.clientWidth,
    height: key.getBoundingClientRect().height,
    letter: parseFloat(style.fontSize),
    end: getComputedStyle(label).textOverflow,
  };
}
"""


def keyboard(*rows: int) -> InlineKeyboardMarkup:
    """Rows of so many buttons, with labels of all lengths."""
    texts = iter(WORDS * 10)
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=next(texts), callback_data="x") for _ in range(count)]
            for count in rows
        ]
    )


async def set_in_roboto(place: Locator) -> None:
    """The page takes whatever font a machine has. Widths are compared in the one that phones have."""
    font = b64encode(FONT.read_bytes()).decode()
    await place.evaluate(
        """async (_, font) => {
          const face = new FontFace("Measured", Uint8Array.from(atob(font), (sign) => sign.charCodeAt(0)));
          document.fonts.add(await face.load());
          document.documentElement.style.setProperty("--font", "Measured");
        }""",
        font,
    )


async def test_a_label_has_the_room_with_which_the_bot_reckons(
    browser: Browser, server: RunningServer, bot: Bot
) -> None:
    async with PlaygroundClient(server.url) as client:
        aigerim = await client.person("Айгерім", language_code="kk", started=True)
    await bot.send_message(aigerim.id, "Таңдаңыз", reply_markup=keyboard(1, 1, 1, 2, 3, 4, 5, 7))
    page = await opened(browser, server.url, NARROW)
    place = column(page, "Айгерім")
    await set_in_roboto(place)
    rows = place.locator(".inline-keyboard .key-row")
    await rows.last.wait_for()
    heights = set()
    for row in await rows.all():
        keys = await row.locator(".key").all()
        for key in keys:
            text = await key.inner_text()
            seen = await key.evaluate(MEASURED)
            heights.add(seen["height"])
            assert seen["letter"] == labels.LETTER
            assert seen["room"] == pytest.approx(labels.room(len(keys)) * labels.LETTER, abs=1)
            wanted = width(text, labels.LETTER)
            assert seen["wanted"] == pytest.approx(max(wanted, seen["shown"]), rel=0.01, abs=1), text
            assert (seen["shown"] < seen["wanted"]) == (wanted > seen["room"]), text
            assert seen["end"] == "ellipsis"
    assert len(heights) == 1, "no label takes a second line"
    await page.close()


async def test_a_day_of_a_calendar_is_whole_where_columns_stand_close(
    browser: Browser, server: RunningServer, bot: Bot
) -> None:
    async with PlaygroundClient(server.url) as client:
        people = [await client.person(name, language_code="kk", started=True) for name in "АБВГ"]
    days = [InlineKeyboardButton(text=text, callback_data=text) for text in ("жм", "•30", *"12345")]
    await bot.send_message(
        people[0].id, "Күнді таңдаңыз", reply_markup=InlineKeyboardMarkup(inline_keyboard=[days])
    )
    page = await opened(browser, server.url, {"width": 1280, "height": 720})
    place = column(page, "А")
    await set_in_roboto(place)
    for key in await place.locator(".inline-keyboard .key").all():
        seen = await key.evaluate(MEASURED)
        assert seen["wanted"] <= seen["shown"], await key.inner_text()
    await page.close()


async def test_reply_keyboards_are_cut_as_well(browser: Browser, server: RunningServer, bot: Bot) -> None:
    async with PlaygroundClient(server.url) as client:
        aigerim = await client.person("Айгерім", language_code="kk", started=True)
    rows = [[KeyboardButton(text="Мәзір")], [KeyboardButton(text="Өте ұзын атау " * 9, request_contact=True)]]
    await bot.send_message(aigerim.id, "x", reply_markup=ReplyKeyboardMarkup(keyboard=rows))
    page = await opened(browser, server.url, NARROW)
    keys = column(page, "Айгерім").locator(".reply-keyboard .key")
    await keys.last.wait_for()
    short, long = [await key.bounding_box() for key in await keys.all()]
    assert short is not None
    assert long is not None
    assert long["height"] == short["height"]
    assert long["width"] <= NARROW["width"]
    await page.close()
