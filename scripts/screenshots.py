"""Makes the pictures of the README: the story as the chat page plays it, a frame for an act, and the page at its end.

It needs Chromium. Everything else is in a temporary folder.
"""

import asyncio
import shutil
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, Page, ViewportSize, async_playwright
from rich.console import Console

from playground.demo import open_demo
from playground.people.client import PlaygroundClient

MOVING, STILL = Path("docs/story.gif"), Path("docs/chat-page.png")
SKIPPED, RECORDED, LAST = ("meet", "register"), ("project", "match"), "memorandum"
"""Chapters before those that are shown, those, and the one at whose end the still picture is taken."""
VIEW: ViewportSize = {"width": 1200, "height": 700}
STILL_VIEW: ViewportSize = {"width": 1440, "height": 810}
WIDTH = 900
"""Of the moving picture, in pixels."""
COLOURS = 64
DRAWN = 900
"""Milliseconds for what still moves after the last message has come: scrolling, fading in, glosses."""
AT_LEAST, A_LETTER, AT_MOST, AT_THE_END = 600, 6, 2200, 5000
"""Milliseconds for which a frame stands: the least, what each letter that is new adds, the most; and the last one."""
MOST_BYTES = 3_000_000


@dataclass(frozen=True, slots=True)
class Frame:
    image: Image.Image
    milliseconds: int


class Recorder:
    """Plays the story act by act and takes a picture after each."""

    def __init__(self, client: PlaygroundClient, page: Page) -> None:
        self._client = client
        self._page = page
        self._letters = 0

    async def play(self, chapter: str) -> None:
        """Play to the end of a chapter without looking."""
        await self._client.request("POST", "/api/story", json={"do": "play", "chapter": chapter})
        await self._at_rest()

    async def record(self, chapter: str) -> list[Frame]:
        frames = []
        while not await self._is_done(chapter):
            await self._client.request("POST", "/api/story", json={"do": "step"})
            await self._at_rest()
            frames.append(await self._frame())
        return frames

    async def ledger(self) -> Frame:
        """The page with the ledger open, which the story is about."""
        await self._page.locator("[data-key=ledger]").click()
        await self._page.locator(".silent-figure").wait_for()
        return await self._frame()

    async def _at_rest(self) -> None:
        while (story := await self._client.get("/api/story"))["state"] in ("playing", "waiting"):
            await self._page.wait_for_timeout(100)
        if story["trouble"]:
            sys.exit(f"The story stopped: {story['trouble']}")

    async def _is_done(self, chapter: str) -> bool:
        story = await self._client.get("/api/story")
        return next(bool(each["done"]) for each in story["chapters"] if each["id"] == chapter)

    async def _frame(self) -> Frame:
        await self._page.wait_for_timeout(DRAWN)
        letters = len(await self._page.inner_text("#columns"))
        new, self._letters = max(letters - self._letters, 0), letters
        taken = Image.open(BytesIO(await self._page.screenshot())).convert("RGB")
        size = (WIDTH, round(taken.height * WIDTH / taken.width))
        return Frame(taken.resize(size, Image.Resampling.LANCZOS), min(AT_LEAST + A_LETTER * new, AT_MOST))


def write_moving(frames: list[Frame], path: Path) -> None:
    """One palette for all frames, and of each frame what differs from the one before."""
    shown = frames[:: max(len(frames) // 12, 1)]
    sample = Image.new("RGB", (WIDTH, shown[0].image.height * len(shown)))
    for number, frame in enumerate(shown):
        sample.paste(frame.image, (0, number * frame.image.height))
    palette = sample.quantize(COLOURS)
    first, *others = (frame.image.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames)
    lengths = [frame.milliseconds for frame in frames[:-1]] + [AT_THE_END]
    first.save(path, save_all=True, append_images=others, duration=lengths, loop=0, optimize=True, disposal=1)


async def pictures(chromium: str) -> None:
    with TemporaryDirectory() as folder:
        async with (
            open_demo(Path(folder), Console(quiet=True), pace=0) as (server, _),
            PlaygroundClient(server.url) as client,
            async_playwright() as playwright,
        ):
            browser = await playwright.chromium.launch(
                executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
            )
            page = await opened(browser, server.url, VIEW)
            recorder = Recorder(client, page)
            for chapter in SKIPPED:
                await recorder.play(chapter)
            frames = [frame for chapter in RECORDED for frame in await recorder.record(chapter)]
            frames.append(await recorder.ledger())
            write_moving(frames, MOVING)
            await page.close()
            await recorder.play(LAST)
            page = await opened(browser, server.url, STILL_VIEW)
            await page.screenshot(path=STILL)
            await browser.close()


async def opened(browser: Browser, url: str, view: ViewportSize) -> Page:
    """The page as somebody sees it who reads English."""
    page = await browser.new_page(viewport=view, locale="en-GB", color_scheme="light")
    await page.goto(url)
    await page.wait_for_timeout(2 * DRAWN)
    return page


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("No browser for the pictures: install Chromium (on Debian: apt-get install chromium).")
    asyncio.run(pictures(chromium))
    for path in (MOVING, STILL):
        print(f"{path}: {path.stat().st_size // 1024} kB")
    if MOVING.stat().st_size > MOST_BYTES:
        sys.exit(f"{MOVING} is too large for a README")


if __name__ == "__main__":
    main()
