"""Makes the picture of the chat page in the README: plays the story up to the memorandum in a browser.

It needs Chromium. Everything else is in a temporary folder.
"""

import asyncio
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import ViewportSize, async_playwright

from playground.bot_process import sqlite_at, start, stop
from playground.demo import introduce_people, prepare, settings_for, wait_until_connected
from playground.server import running
from playground.story.chapters import FOR_THE_PAGE
from playground.story.progress import Progress
from playground.story.teller import Teller

PICTURE = Path("docs/chat-page.png")
SHOWN_CHAPTERS = FOR_THE_PAGE[:5]
"""Those with the four people of the demo only."""
SIZE: ViewportSize = {"width": 1440, "height": 810}
SHOWN = ("қызығушылық білдірді", "Чем подходит:", "Меморандум күшіне енді", "опубликован")
"""The text to which each of the four columns is scrolled: interest, the pitch with its reason, the memorandum, the
decision.
"""
DRAWN_MILLISECONDS = 1000
"""Milliseconds for what still moves after the last message has come: scrolling, fading in."""


async def picture(path: Path, chromium: str) -> None:
    with TemporaryDirectory() as folder:
        async with running(first_name="ASAR", username="asar_demo_bot") as server:
            settings = settings_for(server, sqlite_at(Path(folder) / "asar.db"), tick_seconds=0.5)
            progress = Progress(server.playground, SHOWN_CHAPTERS)
            await prepare(settings, fresh=True, forum_on=progress.calendar.forum)
            await introduce_people(server)
            bot = await start(settings, Path(folder) / "bot.log")
            try:
                await wait_until_connected(server, bot)
                await Teller(progress, pace=0).play()
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
    asyncio.run(picture(PICTURE, chromium))
    print(f"{PICTURE}: {PICTURE.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
