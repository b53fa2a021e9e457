"""Replies that are owed outlive the process that owes them."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.reference import Language
from bot.storage.database import create_engine
from playground.people.client import PlaygroundClient
from tests.processes.conftest import StartBot
from tests.processes.walks import introduced, up_to_bin, words

pytestmark = [pytest.mark.long, pytest.mark.processes]

LANGUAGE = Language.RUSSIAN
STARTED = 60.0
MANY = 100_000


async def owing(engine: AsyncEngine, number: int) -> None:
    """Wait until so many replies are owed."""
    found = -1
    while found != number:
        async with engine.connect() as connection:
            found = (await connection.execute(text("SELECT count(*) FROM owed_replies"))).scalar() or 0
        await asyncio.sleep(0.02)


@pytest.mark.timeout(300)
async def test_a_kill_and_a_shutdown_while_telegram_is_away_lose_nothing(
    database_url: str, a_bot: StartBot, client: PlaygroundClient
) -> None:
    t = words(LANGUAGE)
    engine = create_engine(database_url)
    bot = a_bot(database_url)
    await bot.start()
    person = await introduced(client, LANGUAGE, timeout=STARTED)
    await up_to_bin(person, LANGUAGE)
    before = len(person.messages)

    await client.fault("500", "sendMessage", times=MANY)
    await person.send("140940023346")
    await owing(engine, 1)
    await bot.kill()
    await bot.start()
    await person.send("/fly")
    await owing(engine, 3)
    assert await bot.terminate() == 0
    await client.clear_faults()
    await bot.start()
    await person.sees(t.plain("organization-name_kk"), timeout=STARTED)
    await owing(engine, 0)
    await person.settled(timeout=STARTED)
    said = [message.text for message in person.messages[before:] if message.outgoing]
    assert said[0] == t.plain("not-understood-command")
    assert [t.plain("organization-name_kk") in message for message in said] == [False, True]
    await person.send("Көмек")
    await person.sees(t.plain("organization-name_ru"))
    await engine.dispose()
