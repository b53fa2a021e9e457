"""Makes the picture of the chat page in the README: plays the tour's story up to the memorandum in a browser.

It needs Chromium. Everything else is in a temporary folder.
"""

import asyncio
import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import ViewportSize, async_playwright
from rich.console import Console

from playground.bot_process import sqlite_at, start, stop
from playground.demo import introduce_people, prepare, settings_for
from playground.people.client import PlaygroundClient
from playground.server import running
from playground.tour.dates import opening_time
from playground.tour.story import play_to_memorandum
from playground.tour.transcript import Transcript

PICTURE = Path("docs/chat-page.png")
SIZE: ViewportSize = {"width": 1440, "height": 810}
SHOWN = ("қызығушылық білдірді", "Чем подходит:", "Меморандум күшіне енді", "опубликован")
"""The text to which each of the four columns is scrolled: interest, the pitch with its reason, the memorandum, the
decision.
"""
DRAWN_MILLISECONDS = 1000
"""Milliseconds for what still moves after the last message has come: scrolling, fading in."""


async def picture(path: Path, chromium: str, console: Console) -> None:
    with TemporaryDirectory() as folder:
        async with running(first_name="ASAR", username="asar_demo_bot") as server:
            settings = settings_for(server, sqlite_at(Path(folder) / "asar.db"), tick_seconds=0.5)
            opening = opening_time()
            await prepare(settings, fresh=True, forum_on=opening.date())
            await introduce_people(server)
            bot = await start(settings, Path(folder) / "bot.log")
            try:
                async with PlaygroundClient(server.url) as client:
                    await play_to_memorandum(client, Transcript(client, console), opening)
                await photograph(server.url, path, chromium)
            finally:
                await stop(bot)


async def photograph(url: str, path: Path, chromium: str) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = await browser.new_page(viewport=SIZE)
        await page.goto(url)
        await page.wait_for_timeout(DRAWN_MILLISECONDS)
        for words in SHOWN:
            await page.get_by_text(words).last.evaluate(
                "element => element.scrollIntoView({block: 'center'})"
            )
        await page.wait_for_timeout(DRAWN_MILLISECONDS)
        path.parent.mkdir(exist_ok=True)
        await page.screenshot(path=path)
        await browser.close()


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("No browser for the picture: install Chromium (on Debian: apt-get install chromium).")
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        asyncio.run(picture(PICTURE, chromium, Console(file=nowhere)))
    print(f"{PICTURE}: {PICTURE.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
