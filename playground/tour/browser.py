"""Chromium, for what the tour does on the bot's pages: whoever has no Telegram opens a letter's link in a browser."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Locator, Page, TimeoutError, async_playwright  # noqa: A004

from playground.mailbox.visiting import Visitor

PATIENCE_MS = 15_000.0
PHONE = {"width": 390, "height": 844}


def browser_here() -> str | None:
    """Where the machine's browser is, if it has one that can be led."""
    return shutil.which("chromium") or shutil.which("google-chrome")


class RealBrowser:
    """A `Visitor` (`playground/mailbox/visiting.py`) with scripts, cookies and a screen."""

    def __init__(self, page: Page) -> None:
        self._page = page

    async def open(self, url: str) -> None:
        await self._page.goto(url)

    async def read(self) -> str:
        return " ".join((await self._page.inner_text("body")).split())

    async def sees(self, words: str) -> bool:
        try:
            await self._page.get_by_text(words).first.wait_for(state="visible", timeout=PATIENCE_MS)
        except TimeoutError:
            return False
        return True

    async def offers(self, label: str) -> bool:
        found = self._pressed(label).or_(self._page.get_by_label(label, exact=True))
        return bool(await found.count())

    async def fill(self, label: str, text: str) -> None:
        await self._page.get_by_label(label, exact=True).first.fill(text)

    async def attach(self, label: str, name: str, content: bytes) -> None:
        file = {"name": name, "mimeType": "application/pdf", "buffer": content}
        await self._page.get_by_label(label, exact=True).first.set_input_files(file)  # type: ignore[arg-type]

    async def press(self, label: str) -> None:
        await self._pressed(label).first.click()
        await self._page.wait_for_load_state("networkidle")

    def _pressed(self, label: str) -> Locator:
        button = self._page.get_by_role("button", name=label, exact=True)
        return button.or_(self._page.get_by_role("link", name=label, exact=True))


@asynccontextmanager
async def real_browser(executable: str, language: str) -> AsyncIterator[Visitor]:
    """One that has not been anywhere yet, as wide as a phone."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        context = await chromium.new_context(
            locale=language, viewport={"width": PHONE["width"], "height": PHONE["height"]}
        )
        yield RealBrowser(await context.new_page())
        await context.close()
        await chromium.close()
