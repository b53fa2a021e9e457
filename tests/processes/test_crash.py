"""One form through two kills and a shutdown: nothing lost, nothing done twice, nothing personal in the log.

A single story, since each start of a process takes seconds.
"""

import asyncio

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker

from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.reference import Language
from bot.models.words import Text
from bot.storage.database import create_engine
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from playground.people.client import Player, PlaygroundClient
from playground.server import RunningServer
from tests.builders import a_person
from tests.fakes import FrozenClock
from tests.processes.conftest import StartBot
from tests.processes.walks import introduced, up_to_bin, words

pytestmark = [pytest.mark.long, pytest.mark.processes]

LANGUAGE = Language.KAZAKH
NAME = "Дана Қырмызықызы"
BIN = "140940023346"
ORGANIZATION = "Үкілі көмек"
ABOUT = "Құпиядай айтылған сөз осында жазылды, оны ешкім көрмеуі керек."
PHONE = "+7 701 987 65 43"
STARTED = 60.0
"""Seconds that a process may need until its first answer on a busy machine."""


async def struck(server: RunningServer) -> None:
    """Wait until a call is held up by the fault: the bot is in the middle of its work."""
    while any(fault["kind"] == "slow" for fault in server.playground.faults.as_json()):  # noqa: ASYNC110 - it is another process that moves on
        await asyncio.sleep(0.02)


async def confirmed(server: RunningServer) -> None:
    while server.playground.primary.queue.pending:  # noqa: ASYNC110 - it is another process that moves on
        await asyncio.sleep(0.02)


async def all_recorded(engine: AsyncEngine, server: RunningServer) -> None:
    """Wait until the journal has the newest update: its handler has ended, though Telegram may not know."""
    newest = 0
    while newest < server.playground.primary.queue.last_id:
        async with engine.connect() as connection:
            newest = (
                await connection.execute(text("SELECT max(update_id) FROM handled_updates"))
            ).scalar() or 0
        await asyncio.sleep(0.02)


async def recorded_as_sent(engine: AsyncEngine, count: int) -> None:
    """Wait until so many messages of the outbox are known to be sent."""
    sent = select(func.count()).where(OutboxMessage.status == DeliveryStatus.SENT)
    known = 0
    while known < count:
        async with engine.connect() as connection:
            known = await connection.scalar(sent) or 0
        await asyncio.sleep(0.02)


def said(person: Player, part: str) -> int:
    return sum(message.outgoing and part in message.text for message in person.messages)


async def promised_to(people: list[Player], engine: AsyncEngine) -> None:
    """A batch in the outbox, for people whom the bot knows."""
    clock = FrozenClock()
    async with SqlUnitOfWork(async_sessionmaker(engine), clock, registry()) as uow:
        for number, person in enumerate(people):
            row = a_person("Мұрат", account_id=person.id)
            await uow[People].add(row)
            await uow.flush()
            await uow.outbox.promise(
                row.id,
                Notification("role-assigned", {"role": Text("role-organiser")}),
                dedupe_key=f"batch:{number}",
            )
        await uow.commit()


@pytest.mark.timeout(400)
async def test_a_form_that_is_interrupted_again_and_again(
    sqlite_url: str, a_bot: StartBot, server: RunningServer, client: PlaygroundClient
) -> None:
    t = words(LANGUAGE)
    engine = create_engine(sqlite_url)
    bot = a_bot(sqlite_url, ASAR_LOG_LEVEL="DEBUG")
    await bot.start()
    person = await introduced(client, LANGUAGE, NAME, timeout=STARTED)
    await up_to_bin(person, LANGUAGE)

    # Killed while the answer is on its way, when Telegram has been told that the update has arrived: it is on record,
    # and is answered once.
    await client.fault("slow", "sendMessage", seconds=60, chat_id=person.id)
    await person.send(BIN)
    await struck(server)
    await confirmed(server)
    await bot.kill()
    await bot.start()
    await person.sees(t.plain("organization-name_kk"), timeout=STARTED)
    await person.settled()
    assert said(person, t.plain("organization-name_kk")) == 1

    # Killed when all is done but Telegram has not heard of it, and in the middle of a batch of messages.
    await client.fault("500", "getUpdates", times=10_000)
    await person.send(ORGANIZATION)
    await person.sees(t.plain("organization-name_ru"))
    await all_recorded(engine, server)
    people = [await client.person(f"Мұрат {number}", started=True) for number in range(4)]
    await client.fault("slow", "sendMessage", seconds=60, chat_id=people[2].id)
    await promised_to(people, engine)
    await struck(server)
    await recorded_as_sent(engine, len(people) - 1)
    await bot.kill()
    await client.clear_faults()
    before = len(person.messages)
    await bot.start()
    for somebody in people:
        await somebody.sees(t.plain("role-organiser"), timeout=STARTED)
    await client.settled(timeout=STARTED)
    assert len(person.messages) == before
    assert [said(somebody, t.plain("role-organiser")) for somebody in people] == [1, 1, 1, 1]

    # Told to end while it answers: it finishes, confirms, and goes on later where it was.
    await client.fault("slow", "sendMessage", seconds=1, chat_id=person.id)
    await person.send("Помощь")
    await struck(server)
    assert await bot.terminate() == 0
    await person.sees(t.plain("organization-region"), timeout=1)
    before = len(person.messages)
    await bot.start()
    await person.settled(timeout=STARTED)
    assert len(person.messages) == before

    # A button drawn by the process of before.
    await person.press("Абай")
    await person.sees(t.plain("organization-settlement"))
    await person.send("Қарауыл")
    await person.sees(t.plain("organization-spheres"))
    await person.press(person.screen.labels[0])
    await person.press(t.plain("button-done"))
    await person.send(ABOUT)
    await person.sees(t.plain("organization-contact_name"))
    await person.send(NAME)
    await person.sees(t.plain("organization-contact_phone"))
    await person.send(PHONE)
    await person.sees(t.plain("organization-contact_email"))
    await person.press(t.plain("button-skip"))
    review = await person.sees(ABOUT)
    assert BIN in review.text
    assert ORGANIZATION in review.text

    await client.fault("500", "sendMessage")
    await person.send("/menu")
    await person.settled()
    assert await bot.terminate() == 0
    await engine.dispose()
    logged = bot.logged
    assert "started" in logged
    personal = (NAME, "Қырмызықызы", ORGANIZATION, ABOUT[:20], "9876543", "987 65 43", BIN, server.token)
    assert [secret for secret in personal if secret in logged] == []
