"""Stars, registrations and reminders, on both databases."""

import asyncio
import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.audit import AuditEntry
from bot.models.forum import (
    Attendance,
    Forum,
    ForumSession,
    Registration,
    Reminder,
    Star,
)
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.reminders import ReminderStatus
from bot.storage.unit_of_work import SqlBlock, SqlUnitOfWork
from bot.use_cases.forum.loading import ImportForum
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.taking_part import (
    LeaveForum,
    RegisterForForum,
    StarSession,
    UnstarSession,
)
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor, Traces
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_forum, a_person, a_session
from tests.fakes import FakeIdentity, FrozenClock

SAMPLE = Path(__file__).parents[2] / "playground" / "sample" / "forum.json"

Sessions = async_sessionmaker[AsyncSession]


@dataclass(frozen=True)
class Fair:
    """A forum, two of its sessions, two people."""

    forum: Forum
    budget: ForumSession
    opening: ForumSession
    aigerim: Person
    sergei: Person


@pytest.fixture
async def fair(storage: SqlUnitOfWork) -> Fair:
    async with storage as uow:
        forum, aigerim, sergei = a_forum(), a_person(), a_person(language=Language.RUSSIAN)
        await uow[Forums].add(forum)
        await uow[People].add(aigerim)
        await uow[People].add(sergei)
        await uow.flush()
        budget, opening = a_session(forum), a_session(forum, on=date(2026, 6, 23))
        await uow[Forums].add_session(budget)
        await uow[Forums].add_session(opening)
        await uow.commit()
    return Fair(forum, budget, opening, aigerim, sergei)


def acting(person: Person) -> FakeIdentity:
    roles = frozenset({Role.PARTICIPANT})
    return FakeIdentity(Actor(person.id, person.account_id, person.language, roles=roles))


async def count(sessions: Sessions, entity: type[Any]) -> int:
    async with sessions() as session:
        return await session.scalar(sa.select(sa.func.count()).select_from(entity)) or 0


async def test_what_is_stored_comes_back(storage: SqlUnitOfWork, fair: Fair) -> None:
    async with storage.read() as uow:
        forum = await uow[Forums].by_slug(fair.forum.slug)
        assert forum is not None
        assert forum.names == fair.forum.names
        assert [row.id for row in await uow[Forums].all()] == [fair.forum.id]
        found = await uow[Forums].sessions(fair.forum.id)
        assert [(row.id, row.starts_at) for row in found] == [
            (fair.opening.id, fair.opening.starts_at),
            (fair.budget.id, fair.budget.starts_at),
        ]
        day = await uow[Forums].sessions_between(fair.forum.id, fair.opening.starts_at, fair.budget.starts_at)
        assert [row.id for row in day] == [fair.opening.id]


async def test_two_stars_at_once_are_one(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    async def tap() -> int:
        own = SqlUnitOfWork(sessions, clock, registry())
        return (await StarSession(acting(fair.aigerim), own, clock)(fair.budget.id)).reminders

    assert await asyncio.gather(*(tap() for _ in range(5))) == [2] * 5
    assert await count(sessions, Star) == 1
    assert await count(sessions, Reminder) == 2


async def test_two_registrations_at_once_are_one(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    async def tap() -> bool:
        own = SqlUnitOfWork(sessions, clock, registry())
        return await RegisterForForum(acting(fair.aigerim), own, clock)(fair.forum.id)

    assert sorted(await asyncio.gather(*(tap() for _ in range(5)))) == [False] * 4 + [True]
    assert await count(sessions, Registration) == 1
    assert await count(sessions, AuditEntry) == 1


async def test_unstarring_removes_only_ones_own(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    for person in (fair.aigerim, fair.sergei):
        await StarSession(acting(person), storage, clock)(fair.budget.id)
    assert await UnstarSession(acting(fair.aigerim), storage, clock)(fair.budget.id)
    assert not await UnstarSession(acting(fair.aigerim), storage, clock)(fair.budget.id)
    async with storage.read() as uow:
        assert await uow[Forums].star(fair.budget.id, fair.aigerim.id) is None
        assert await uow[Forums].star(fair.budget.id, fair.sergei.id) is not None
    assert await count(sessions, Reminder) == 2


async def test_leaving_takes_stars_and_reminders_along(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    await RegisterForForum(acting(fair.aigerim), storage, clock)(fair.forum.id)
    for session in (fair.budget, fair.opening):
        await StarSession(acting(fair.aigerim), storage, clock)(session.id)
    await LeaveForum(acting(fair.aigerim), storage, clock)(fair.forum.id)
    assert [await count(sessions, entity) for entity in (Registration, Star, Reminder)] == [0, 0, 0]


async def test_only_due_reminders_are_cancelled_where_asked(
    storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    await StarSession(acting(fair.aigerim), storage, clock)(fair.budget.id)
    clock.move_to(fair.budget.starts_at - timedelta(hours=12))
    await SendDueReminders(SystemIdentity(), storage, clock, registry())()
    async with storage as uow:
        await uow[Forums].cancel_reminders(fair.budget.id, fair.aigerim.id, due_only=True)
        await uow.commit()
    async with storage.read() as uow:
        assert await uow[Forums].reminders_by_status(fair.forum.id) == {ReminderStatus.SENT: 1}


async def test_a_reminder_becomes_one_message(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    await StarSession(acting(fair.aigerim), storage, clock)(fair.budget.id)
    clock.move_to(fair.budget.starts_at - timedelta(minutes=15))
    send = SendDueReminders(SystemIdentity(), storage, clock, registry())
    assert [await send(), await send()] == [2, 0]
    async with sessions() as session:
        messages = (await session.scalars(sa.select(OutboxMessage).order_by(OutboxMessage.id))).all()
    assert [message.content["key"] for message in messages] == ["reminder-soon"]
    assert {message.recipient_id for message in messages} == {fair.aigerim.id}
    assert {message.expires_at for message in messages} == {fair.budget.ends_at}


async def test_a_block_cut_off_before_its_commit_leaves_the_reminders_due(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    await StarSession(acting(fair.aigerim), storage, clock)(fair.budget.id)
    clock.move_to(fair.budget.starts_at)

    class CutOffError(Exception):
        pass

    class CutOffBlock(SqlBlock):
        async def commit(self) -> None:
            raise CutOffError

    class CutOff(SqlUnitOfWork):
        block_type = CutOffBlock

    cut = CutOff(sessions, clock, registry())
    with pytest.raises(CutOffError):
        await SendDueReminders(SystemIdentity(), cut, clock, registry())()
    assert await count(sessions, OutboxMessage) == 0
    assert await SendDueReminders(SystemIdentity(), storage, clock, registry())() == 2
    assert await count(sessions, OutboxMessage) == 1


async def test_a_message_promised_before_is_not_promised_again(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    await StarSession(acting(fair.aigerim), storage, clock)(fair.budget.id)
    clock.move_to(fair.budget.starts_at)
    send = SendDueReminders(SystemIdentity(), storage, clock, registry())
    await send()
    async with sessions.begin() as session:
        await session.execute(sa.update(Reminder).values(status=ReminderStatus.DUE))
    assert await send() == 2
    assert await count(sessions, OutboxMessage) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_two_processes_share_the_due_reminders(
    sessions: Sessions, clock: FrozenClock, fair: Fair
) -> None:
    """While one process holds its claim, the next one passes over those rows. SQLite has no row locks."""
    one, two = (SqlUnitOfWork(sessions, clock, registry()) for _ in range(2))
    for person in (fair.aigerim, fair.sergei):
        await StarSession(acting(person), one, clock)(fair.budget.id)
    clock.move_to(fair.budget.starts_at)
    async with one as first, two as second:
        claimed = await first[Forums].claim_reminders(clock.now(), 3)
        rest = await second[Forums].claim_reminders(clock.now(), 50)
        assert (len(claimed), len(rest)) == (3, 1)
        assert not {row.id for row, _ in claimed} & {row.id for row, _ in rest}


async def test_figures_are_counted_by_the_database(
    storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    for person in (fair.aigerim, fair.sergei):
        await RegisterForForum(acting(person), storage, clock)(fair.forum.id)
        await StarSession(acting(person), storage, clock)(fair.budget.id)
    await StarSession(acting(fair.aigerim), storage, clock)(fair.opening.id)
    async with storage as uow:
        star = await uow[Forums].star(fair.budget.id, fair.sergei.id)
        assert star is not None
        star.answer(going=True)
        await uow.commit()
    async with storage.read() as uow:
        top = await uow[Forums].most_starred(fair.forum.id, 10)
        assert [(row.id, stars, going) for row, stars, going in top] == [
            (fair.budget.id, 2, 1),
            (fair.opening.id, 1, 0),
        ]
        assert len(await uow[Forums].most_starred(fair.forum.id, 1)) == 1
        assert list(await uow[Forums].registered_by_language(fair.forum.id)) == [
            (Language.KAZAKH, 1),
            (Language.RUSSIAN, 1),
        ]
        mine = await uow[Forums].stars_of_person(fair.forum.id, fair.sergei.id)
        assert [(row.id, attendance) for row, attendance in mine] == [(fair.budget.id, Attendance.GOING)]


async def test_being_forgotten_ends_the_reminders(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    await RegisterForForum(acting(fair.aigerim), storage, clock)(fair.forum.id)
    await StarSession(acting(fair.aigerim), storage, clock)(fair.budget.id)
    async with storage as uow:
        await uow[Traces].erase(fair.aigerim.id, clock.now())
        await uow.commit()
    assert [await count(sessions, entity) for entity in (Registration, Star, Reminder)] == [0, 0, 0]


async def test_the_sample_is_loaded_twice_without_a_change(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    load = ImportForum(SystemIdentity(), storage, clock)
    first = await load(SAMPLE.read_bytes(), date(2026, 6, 23))
    again = await load(SAMPLE.read_bytes(), date(2026, 6, 23))
    assert (first.created, again.created, again.updated, again.moved) == (21, 0, 0, 0)
    assert (await count(sessions, Forum), await count(sessions, ForumSession)) == (1, 21)


async def test_a_moved_programme_plans_the_reminders_anew(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock, fair: Fair
) -> None:
    load = ImportForum(SystemIdentity(), storage, clock)
    done = await load(SAMPLE.read_bytes(), date(2026, 6, 23))
    async with storage.read() as uow:
        session_id = (await uow[Forums].sessions(done.forum_id))[-1].id
    await StarSession(acting(fair.aigerim), storage, clock)(session_id)
    await load(SAMPLE.read_bytes(), date(2026, 6, 30))
    async with sessions() as session:
        reminders = (await session.scalars(sa.select(Reminder).order_by(Reminder.due_at))).all()
        moved = await session.get_one(ForumSession, session_id)
    assert len(reminders) == 2
    assert reminders[1].due_at == moved.starts_at - timedelta(minutes=15)
    assert {row.expires_at for row in reminders} == {moved.ends_at}


async def test_a_failed_load_leaves_nothing(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    content = json.loads(SAMPLE.read_text(encoding="utf-8"))
    content["sessions"][-1]["ends"] = "00:01"
    with pytest.raises(InvalidValueError):
        await ImportForum(SystemIdentity(), storage, clock)(content, date(2026, 6, 23))
    assert [await count(sessions, entity) for entity in (Forum, ForumSession, AuditEntry)] == [0, 0, 0]
