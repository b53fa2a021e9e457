"""The story as a newcomer plays it in the chat page: over HTTP, at full speed, in English, with the real bot as a
process that is killed in mid-story.
"""

from pathlib import Path

import pytest

from playground.bot_process import sqlite_at, start, stop
from playground.demo import introduce_crowd, introduce_people, prepare, settings_for, wait_until_connected
from playground.people.client import Player
from playground.server import running
from playground.story.chapters import FOR_THE_PAGE
from playground.story.room import story_room
from tests.playground.story.conftest import Page, ticked

pytestmark = [pytest.mark.long, pytest.mark.processes]

PLAYED = "register"
STEPS = [step.id for chapter in FOR_THE_PAGE[:2] for step in chapter.steps]


async def speak_english(person: Player) -> None:
    """By hand, as a reader of English would: the story goes on in the language that each has chosen."""
    await person.send("/start")
    await person.press("English", timeout=60)
    await person.sees("First, we need your consent", timeout=60)


@pytest.mark.timeout(900)
async def test_the_story_is_played_in_english_over_a_killed_bot(tmp_path: Path) -> None:
    room = story_room(pace=0, patience=60)
    async with (
        running(token="42:PLAYED", rate_limits=False, rooms=[room]) as server,
        Page(server.url) as page,
    ):
        settings = settings_for(server, sqlite_at(tmp_path / "asar.db"), tmp_path / "keys", 0.5)
        await prepare(settings, fresh=True, with_people=True)
        await introduce_people(server)
        await introduce_crowd(server)
        bot = await start(settings, tmp_path / "bot.log")
        try:
            await wait_until_connected(server, bot)
            for person in await page.people():
                if person.data["shown"]:
                    await speak_english(person)
            await page.do("play", chapter=PLAYED)
            await page.story_when(lambda told: "hello-erlan" in ticked(told), patience=120)
            bot.kill()
            await bot.wait()
            told = await page.story_when(lambda told: told["state"] == "waiting", patience=60)
            assert told["trouble"]
            bot = await start(settings, tmp_path / "bot.log")
            told = await page.story_when(lambda told: told["state"] in ("paused", "stopped"), patience=300)
            assert told["trouble"] is None
            assert ticked(told) == STEPS
            hellos = [
                sum(message.text == "/start" for message in person.messages)
                for person in await page.people()
                if person.data["shown"]
            ]
            assert len(hellos) == 4
            assert max(hellos) <= 2, "once by hand, and once in the story, however often the bot is killed"
        finally:
            await stop(bot)
