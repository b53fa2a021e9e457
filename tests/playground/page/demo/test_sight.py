"""What is seen at all widths, in all languages, in the light and the dark: nothing is cut, all can be read."""

import itertools
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from playwright.async_api import Browser, Page, expect

from playground.people.client import PlaygroundClient
from playground.server import RunningServer
from tests.playground.page.demo.stub import Stub
from tests.playground.page.sight import column

NAMES = ("Гүлнұр", "Ерлан", "Нұрбол", "Дана")
ROLES = {
    "kk": "Мемлекеттік орган маманы",
    "ru": "Специалист государственного органа",
    "en": "Government specialist",
}

CUT = """
(places) => [...document.querySelectorAll(places)].filter((node) => {
  if (!node.checkVisibility() || node.closest("svg, .offscreen")) return false;
  const box = node.getBoundingClientRect();
  if (!box.width) return false;
  const column = node.closest(".column");
  const room = column?.getBoundingClientRect();
  const columns = document.querySelector(".columns").getBoundingClientRect();
  if (room && (room.right < columns.left + 1 || room.left > columns.right - 20)) return false;
  const edge = room ?? node.closest(".side")?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
  return box.right > Math.min(edge.right, innerWidth) + 1 || box.left < Math.max(edge.left, 0) - 1;
}).map((node) => node.outerHTML.slice(0, 120))
"""
"""What of these places sticks out of its column, its panel or the window."""

EVERYWHERE = ".topbar *, .notices *, .now-bar, .side *, .tabs *, .column *"

PALE = """
() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3]));
  const light = (color) => {
    const [r, g, b] = color.map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    const layers = [];
    for (let each = node; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.backgroundImage !== "none" && each !== document.body) return null; // avatars: initials beside a name
      layers.push(rgba(style.backgroundColor));
      if (layers.at(-1)[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    const words = walker.currentNode.data.trim();
    if (!words || !node.checkVisibility() || node.closest("noscript, .offscreen, .skip")) continue;
    const style = getComputedStyle(node);
    const below = ground(node);
    if (!below) continue;
    let opacity = 1;
    for (let each = node; each; each = each.parentElement) opacity *= Number(getComputedStyle(each).opacity);
    const [r, g, b, a] = rgba(style.color);
    const seen = over([r, g, b, a * opacity], below);
    const [high, low] = [light(seen), light(below)].sort((x, y) => y - x);
    const ratio = (high + 0.05) / (low + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} ${node.className} ${words.slice(0, 30)}`);
  }
  return [...new Set(found)];
}
"""
"""Texts of less contrast than WCAG 2.2 asks for (1.4.3): 4.5, and 3 where they are large."""


@pytest.fixture
async def four(server: RunningServer, stub: Stub, bot: Bot) -> AsyncIterator[None]:
    """Four people who have talked, a story that goes on, people who answer, and a bot that is away."""
    buttons = InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text="Қызықты", callback_data="a", style="success"),
                InlineKeyboardButton(text="Бізге келмейді", callback_data="b", style="danger"),
            ],
            [
                InlineKeyboardButton(
                    text="Толығырақ оқу және жоба туралы сұрау", callback_data="c", style="primary"
                )
            ],
            [InlineKeyboardButton(text="Кейінірек", callback_data="d")],
        ]
    )
    text = "Жаңа ұсыныс. <b>Ауыл мектептеріндегі үйірмелер</b> <code>140940023346</code>"
    stub.glosses = {
        "Жаңа ұсыныс. Ауыл мектептеріндегі үйірмелер 140940023346": (
            "New pitch. <b>Coding clubs</b>",
            [["Interested", "Not for us"], ["More about the project and questions"], ["Later"]],
        )
    }
    async with PlaygroundClient(server.url) as client:
        people = [await client.person(name, language_code="kk", started=True) for name in NAMES]
        for person in people:
            await client.request("PATCH", f"/api/people/{person.id}", json={"role_hint": ROLES})
            await bot.send_message(person.id, text, parse_mode="HTML", reply_markup=buttons)
            await person.send("Рақмет")
            await bot.send_message(person.id, text, parse_mode="HTML", reply_markup=buttons)
        stub.people = {"hello": people[0].id, "answer": people[1].id, "name": people[3].id}
        stub.done = {"hello"}
        stub.now = {"person_id": people[1].id, "act": "press", "label": "Қызықты"}
        stub.bot_state = "restarting"
        stub.days = {"running": True, "passed_days": 12, "days": 60}
        yield


@pytest.mark.parametrize(("theme", "languages"), [("light", ("kk", "ru", "en")), ("dark", ("ru",))])
async def test_nothing_is_cut_and_all_can_be_read(
    browser: Browser, server: RunningServer, stub: Stub, four: None, theme: str, languages: tuple[str, ...]
) -> None:
    """Words are as long in the dark as in the light, so there one language is enough."""
    page = await browser.new_page(color_scheme=theme, reduced_motion="reduce", locale="ru-RU")
    await page.goto(server.url)
    for (width, height), language in itertools.product(((1440, 900), (1280, 720), (390, 844)), languages):
        await page.set_viewport_size({"width": width, "height": height})
        await page.evaluate(f"localStorage.setItem('asar.playground.language', '{language}')")
        await page.reload()
        await expect(page.locator(".step.next")).to_be_visible()
        await expect(page.locator(".notice")).to_have_count(2)
        if language != "kk" and width > 390:
            await expect(page.locator(".gloss").first).to_be_visible()
        for tab in [0, 2] if width == 390 else [None]:
            if tab is not None:
                await page.locator(".tab").nth(tab).click()
            where = f"{width} {language} {theme} {tab or ''}"
            await page.evaluate(
                "Promise.all(document.getAnimations().map((animation) => animation.finished))"
            )
            assert await page.evaluate(CUT, EVERYWHERE) == [], where
            assert await page.evaluate(PALE) == [], where
            assert await page.evaluate("document.documentElement.scrollWidth") == width, where
    await page.close()


@pytest.mark.parametrize("folded", [False, True], ids=["panel", "folded"])
async def test_the_bar_leaves_out_what_has_no_room(
    browser: Browser, server: RunningServer, stub: Stub, four: None, folded: bool
) -> None:
    """Whatever the language, the moment's figures and the window: it is as wide as the window, all in it is whole."""
    page = await browser.new_page(
        viewport={"width": 1280, "height": 720}, reduced_motion="reduce", locale="ru-RU"
    )
    async with PlaygroundClient(server.url) as client:
        await client.advance(timedelta(days=128, hours=14))
    left_out = set()
    for language in ("kk", "ru", "en"):
        await page.goto(server.url)
        await page.evaluate(f"localStorage.setItem('asar.playground.language', '{language}')")
        await page.evaluate(f"localStorage.setItem('asar.playground.folded', '{'yes' if folded else 'no'}')")
        await page.reload()
        await expect(page.locator('[data-key="mailbox"]')).to_be_attached()
        for width in (390, 800, 1024, 1280, 1366, 1440, 1920):
            await page.set_viewport_size({"width": width, "height": 720})
            await page.evaluate(
                "new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))"
            )
            where = f"{width} {language}"
            assert await page.evaluate("document.documentElement.scrollWidth") == width, where
            assert await page.evaluate(CUT, ".topbar *") == [], where
            left_out.add(await page.locator(".topbar").get_attribute("data-without"))
    assert {"", "labels", "labels shift"} <= left_out
    await page.close()


async def whole_columns(page: Page) -> list[str]:
    """The people whose columns are seen; none may be seen in part."""
    boxes = await page.evaluate(
        """() => {
          const room = document.querySelector(".columns").getBoundingClientRect();
          return [...document.querySelectorAll(".column")].map((node) => {
            const { left, right } = node.getBoundingClientRect();
            const shown = Math.min(right, room.right) - Math.max(left, room.left);
            return [node.ariaLabel, Math.max(0, Math.min(1, shown / (right - left)))];
          });
        }"""
    )
    assert all(share < 0.02 or share > 0.98 for _, share in boxes), boxes
    return [name for name, share in boxes if share > 0.98]


async def test_whoever_has_no_room_is_a_face_that_leads_to_them(
    browser: Browser, server: RunningServer, four: None, bot: Bot
) -> None:
    async with PlaygroundClient(server.url) as client:
        last = [await client.person(name, language_code="kk", started=True) for name in ("А", "Б", "В", "Г")][
            -1
        ]
    page = await browser.new_page(
        viewport={"width": 1280, "height": 720}, reduced_motion="reduce", locale="ru-RU"
    )
    await page.goto(server.url)
    await expect(column(page, "Гүлнұр")).to_be_in_viewport(ratio=0.9)
    assert await whole_columns(page) == ["Гүлнұр", "Ерлан", "Нұрбол"]
    rail = page.get_by_role("navigation")
    await expect(rail.get_by_role("button", name="Дана")).to_be_visible()
    await bot.send_message(last.id, "Хабар")
    await expect(rail.get_by_role("button", name="Г", exact=False).last.locator(".badge")).to_have_text("1")
    await rail.get_by_role("button").last.click()
    await expect(column(page, "Г")).to_be_in_viewport(ratio=0.9)
    await expect(rail.locator(".badge")).to_have_count(0)
    assert await whole_columns(page) == ["Б", "В", "Г"]
    await page.get_by_role("button", name="Свернуть").click()
    await expect(page.get_by_role("complementary")).to_have_count(0)
    assert len(await whole_columns(page)) == 4
    await page.close()


async def test_without_the_panel_four_people_stand_side_by_side(
    browser: Browser, server: RunningServer, four: None
) -> None:
    page = await browser.new_page(viewport={"width": 1280, "height": 720}, locale="ru-RU")
    await page.goto(server.url)
    await page.get_by_role("button", name="Свернуть").click()
    await expect(page.get_by_role("navigation")).to_be_hidden()
    assert await whole_columns(page) == list(NAMES)
    await page.close()


async def test_toasts_and_notices_cover_no_button(
    browser: Browser, server: RunningServer, four: None
) -> None:
    page = await browser.new_page(
        viewport={"width": 390, "height": 844}, reduced_motion="reduce", locale="ru-RU"
    )
    await page.goto(server.url)
    await page.locator(".tab").nth(1).click()
    await page.evaluate(
        """async () => {
          const { toast } = await import("/page/js/overlays.js");
          for (const place of document.querySelectorAll(".toasts")) toast(place, "Сақталды. ".repeat(8));
        }"""
    )
    covered = await page.evaluate(
        """() => [...document.querySelectorAll(".column.active .key, .column.active button, .topbar button")]
          .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width).filter((node) => {
            const { left, top, width, height } = node.getBoundingClientRect();
            const log = node.closest(".log")?.getBoundingClientRect();
            const [x, y] = [left + width / 2, top + height / 2];
            if (log && (y < log.top || y > log.bottom)) return false; // scrolled away
            return !node.contains(document.elementFromPoint(x, y));
          }).map((node) => node.outerHTML.slice(0, 100))"""
    )
    await expect(page.locator(".column.active .toast")).to_be_visible()
    assert covered == []
    await page.close()
