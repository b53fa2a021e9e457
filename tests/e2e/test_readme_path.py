"""The two-minute path of the README, followed in a browser as it is written, by a reader of each language: what is bold
is pressed, what leans is typed.
"""

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect
from playwright.async_api import TimeoutError as NotThereError
from rich.console import Console

from playground.demo import open_demo
from playground.people.client import PlaygroundClient
from playground.story.dates import FORUM_IS_IN, HOME_ZONE
from playground.story.words import LANGUAGES
from scripts import readme_path
from tests.playground.page.conftest import NO_BROWSER

pytestmark = [pytest.mark.long, pytest.mark.processes, pytest.mark.browser]

PEOPLE = {"Ерлан": "Ерлан Бекмуратов", "Гүлнұр": "Гүлнұр Сейітова"}
LINE = re.compile(r"^\d+\. (.+)$", re.MULTILINE)
PLAYED_BY_ITSELF = 2
"""Lines of the path that end with the story playing."""
TOKEN = re.compile(r"\*\*(?P<press>.+?)\*\*|\*(?P<say>.+?)\*")
PATIENCE = 60_000
PLAYED = 500_000
COMES_SOON = 3_000
"""Milliseconds, on a busy machine; within the last, what a button brings about has buttons of its own."""


@pytest.mark.timeout(1500)  # all is real, four demos one after another, and the machine may be busy
async def test_the_path_leads_where_the_readme_says(tmp_path: Path) -> None:
    """What plays by itself is played once, by a reader of English; readers of each language go on from there."""
    played = tmp_path / "played"
    async with opened(played) as (reader, _):
        for line in lines_of(path_for("en"))[:PLAYED_BY_ITSELF]:
            await reader.follow(line)
        # Faster or not, it is waited for until the played chapter is ticked.
        await expect(reader.page.locator(".chapter.done")).to_have_count(3, timeout=PLAYED)
    for language in LANGUAGES:
        folder = tmp_path / language
        shutil.copytree(played, folder)
        async with opened(folder) as (reader, client):
            first, _, *rest = lines_of(path_for(language))
            await reader.follow(first)
            for line in rest:
                await reader.follow(line)
            await expect(reader.page.locator(".silent-figure strong")).to_have_text("0")
            told = await client.get("/api/story")
            done = {step["id"] for chapter in told["chapters"] for step in chapter["steps"] if step["done"]}
            assert {step.id for step in readme_path.BY_HAND.steps} <= done


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[tuple["Reader", PlaygroundClient]]:
    """A demo with what the folder keeps, whose story is played without pauses, and a reader before its page."""
    async with (
        open_demo(folder, Console(quiet=True), pace=0) as (server, _),
        async_playwright() as playwright,
        PlaygroundClient(server.url) as client,
    ):
        browser = await playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = await browser.new_page(viewport={"width": 1440, "height": 900}, locale="fr-FR")
        page.set_default_timeout(PATIENCE)
        await page.goto(server.url)
        yield Reader(page, await client.now()), client
        await browser.close()


def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_BROWSER)
    return found


def lines_of(path: str) -> list[str]:
    return LINE.findall(path)


def path_for(language: str) -> str:
    """The path as somebody who reads this language finds it in the README."""
    summary = readme_path.SUMMARY.in_language(language)
    _, _, rest = Path("README.md").read_text("utf-8").partition(f"<summary>{summary}</summary>")
    return rest.partition("</details>")[0]


class Reader:
    """Somebody who does what a line says and knows no more."""

    def __init__(self, page: Page, now: datetime) -> None:
        self.page = page
        self._forum = now.astimezone(HOME_ZONE).date() + FORUM_IS_IN

    async def follow(self, line: str) -> None:
        name = next((name for name in PEOPLE if f"{name}: " in line), None)
        place = self.page.get_by_role("region", name=PEOPLE[name]) if name else self.page.locator("body")
        for token in TOKEN.finditer(line):
            if token["say"] is not None:
                await self._say(place, token["say"])
            elif name is not None:
                await self._press(place, token["press"])
            else:
                await self._press_on_page(token["press"])
        # Where the line lets days pass it names the button that ends it sooner, so that has been pressed as well.
        await expect(self.page.get_by_role("progressbar")).to_have_count(0, timeout=PLAYED)

    async def _say(self, place: Locator, words: str) -> None:
        is_a_day = words in {readme_path.THE_FORUM.in_language(one) for one in LANGUAGES}
        field = place.get_by_role("textbox")
        await field.fill(f"{self._forum:%d.%m.%Y}" if is_a_day else words)
        await field.press("Enter")

    async def _press(self, place: Locator, label: str) -> None:
        """The newest button that has exactly this label; below it may stand the same in the page's language."""
        await place.locator(f".inline-keyboard .key[data-label='{label}']").last.click()

    async def _press_on_page(self, label: str) -> None:
        button = self.page.get_by_role("button", name=label).or_(self.page.get_by_role("radio", name=label))
        try:
            await button.first.wait_for(timeout=COMES_SOON)
        except NotThereError:
            # The name of a place, not of a button: it is there.
            await expect(self.page.get_by_text(label).first).to_be_attached()
        else:
            await button.first.click()
