"""`kill -9` in the middle of a batch of reminders: none is lost, none is said twice."""

import asyncio
import signal

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.forum import Reminder, Star
from bot.models.outbox import OutboxMessage
from bot.models.reminders import ReminderStatus
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.reminders import BATCH, SendDueReminders
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_forum, a_person, a_session
from tests.fakes import FrozenClock
from tests.storage import reminder_process
from tests.storage.mortal import return_code

pytestmark = [pytest.mark.long, pytest.mark.processes]

PEOPLE = BATCH + 20

Sessions = async_sessionmaker[AsyncSession]


@pytest.fixture
async def everyone_is_due(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    """More people than a batch holds, each with the evening's reminder due."""
    async with storage as uow:
        forum, people = a_forum(), [a_person() for _ in range(PEOPLE)]
        await uow[Forums].add(forum)
        for person in people:
            await uow[People].add(person)
        await uow.flush()
        session = a_session(forum)
        await uow[Forums].add_session(session)
        await uow.flush()
        for person in people:
            star = Star(session_id=session.id, person_id=person.id, created_at=clock.now())
            await uow[Forums].add_star(star)
            await uow[Forums].plan(session.reminders_for(person.id, clock.now()))
        await uow.commit()
    clock.move_to(session.reminders_for(0, clock.now())[0].due_at)


async def killed(url: str, clock: FrozenClock, when: str) -> int | None:
    """The process's return code; minus nine when the kill struck."""
    return await return_code(reminder_process.main, url, clock.now().isoformat(), *when.split(":"))


async def said_and_closed(sessions: Sessions) -> tuple[int, int]:
    async with sessions() as session:
        said = await session.scalar(sa.select(sa.func.count()).select_from(OutboxMessage))
        closed = await session.scalar(
            sa.select(sa.func.count()).where(Reminder.status == ReminderStatus.SENT)
        )
    return said or 0, closed or 0


@pytest.mark.parametrize(
    ("when", "left_behind"),
    [
        ("promise:1", 0),
        (f"promise:{BATCH - 1}", 0),
        ("commit:1", BATCH),
        (f"promise:{BATCH + 7}", BATCH),
        ("commit:2", PEOPLE),
    ],
)
async def test_none_is_lost_and_none_is_said_twice(
    database_url: str,
    sessions: Sessions,
    storage: SqlUnitOfWork,
    clock: FrozenClock,
    everyone_is_due: None,
    when: str,
    left_behind: int,
) -> None:
    assert await killed(database_url, clock, when) == -signal.SIGKILL
    assert await said_and_closed(sessions) == (left_behind, left_behind)
    send = SendDueReminders(SystemIdentity(), storage, clock, registry())
    # PostgreSQL frees the rows of a killed process when it notices that nobody is there any more.
    async with asyncio.timeout(30):
        while (await said_and_closed(sessions))[1] < PEOPLE:
            await send()
    assert await send() == 0
    assert await said_and_closed(sessions) == (PEOPLE, PEOPLE)
    async with sessions() as session:
        recipients = await session.scalars(sa.select(OutboxMessage.recipient_id))
        assert len(set(recipients)) == PEOPLE


async def test_the_process_by_itself_finishes(
    database_url: str, sessions: Sessions, clock: FrozenClock, everyone_is_due: None
) -> None:
    """So that the kills above are what cut it short."""
    assert await killed(database_url, clock, "never:1") == 0
    assert await said_and_closed(sessions) == (PEOPLE, PEOPLE)
