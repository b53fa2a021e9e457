"""A page as somebody sees it: on a phone or a desk, by day or by night; and what a browser complains of."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.async_api import Browser, Locator, Page, ViewportSize

from bot.models.reference import Language

Scheme = Literal["light", "dark"]

PHONE: ViewportSize = {"width": 390, "height": 844}
SMALL_PHONE: ViewportSize = {"width": 360, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 900}
NARROWEST: ViewportSize = {"width": 320, "height": 640}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@dataclass
class Sight:
    """`complaints` are the console's, policy violations among them; `asked` are all addresses that were asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


@asynccontextmanager
async def seen(
    browser: Browser,
    url: str,
    size: ViewportSize = DESK,
    scheme: Scheme = "light",
    *,
    scripts: bool = True,
    **context: Any,
) -> AsyncIterator[Sight]:
    own = await browser.new_context(
        viewport=size, color_scheme=scheme, java_script_enabled=scripts, **context
    )
    page = await own.new_page()
    sight = Sight(page)
    page.on("console", lambda message: sight.complaints.append(message.text))
    page.on("pageerror", lambda error: sight.complaints.append(str(error)))
    page.on("request", lambda request: sight.asked.append(request.url))
    page.on(
        "response",
        lambda response: sight.failed.append(response.url) if response.status >= 400 else None,
    )
    page.on("requestfailed", lambda request: sight.failed.append(request.url))
    await page.goto(url, wait_until="load")
    yield sight
    await own.close()


async def follow(what: Locator) -> None:
    """Press what leads to another page, and wait until that is there with all its files. On a slow machine a click is
    over before the browser has left, and files of a page that is left too early count as failed.
    """
    async with what.page.expect_navigation(wait_until="load"):
        await what.click()


def in_language(url: str, language: Language) -> str:
    return f"{url}/?lang={language.value}"


async def colour_of(page: Page, selector: str, name: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1, as the browser has computed them."""
    text: str = await page.locator(selector).first.evaluate(
        "(element, name) => getComputedStyle(element)[name]", name
    )
    parts = text.removeprefix("rgb(").removesuffix(")").split(",")
    red, green, blue = (int(part) / 255 for part in parts)
    return red, green, blue


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """WCAG 2.2: from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[float, float, float]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


async def broken_numbers(page: Page) -> list[str]:
    """Numbers of memoranda, and sums, that stand in more than one line, or beside their sentence."""
    found: list[str] = await page.evaluate(
        """(numbers) => {
            const broken = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                for (const number of texts.currentNode.data.matchAll(new RegExp(numbers, "g"))) {
                    const range = document.createRange();
                    range.setStart(texts.currentNode, number.index);
                    range.setEnd(texts.currentNode, number.index + number[0].length);
                    const lines = new Set([...range.getClientRects()].map((rectangle) => rectangle.top));
                    const around = texts.currentNode.parentElement.closest(".number")?.parentElement;
                    const beside = around && getComputedStyle(around).display.includes("flex")
                        && around.textContent.trim() !== number[0];
                    if (lines.size > 1 || beside) broken.push(number[0]);
                }
            }
            return broken;
        }""",
        r"ASAR(?:-[0-9A-Z]+)+(?:\/[0-9]+)?|[0-9]{1,3}(?:[\u2009\u202f][0-9]{3})+",
    )
    return found
