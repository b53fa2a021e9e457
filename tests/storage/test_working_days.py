"""Days are changed by one at a time, on both databases, and any number of clocks follows by a few statements."""

import asyncio
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from bot.models.audit import AuditEntry
from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.models.working_days import SpecialDay
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.storage.working_days import LawfulDays
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.organizations.waiting import VERIFICATION
from bot.use_cases.people.ports import People
from bot.use_cases.working_days.editing import SetWorkingDay
from bot.wiring.registry import registry
from tests.builders import a_person, an_actor
from tests.fakes import FakeIdentity, FrozenClock

Sessions = async_sessionmaker[AsyncSession]
TUESDAY, HOLIDAY = date(2026, 6, 23), date(2026, 7, 6)


async def an_administrator(storage: SqlUnitOfWork) -> Person:
    person = a_person(staff=(StaffRole.ADMINISTRATOR,))
    async with storage as block:
        await block[People].add(person)
        await block.commit()
    return person


async def set_day(
    sessions: Sessions, clock: FrozenClock, person: Person, day: date, *, works: bool
) -> int | str:
    """How many clocks moved, or why it was refused. Each has a unit of work of their own, as each update has."""
    uow = SqlUnitOfWork(sessions, clock, registry())
    try:
        decided = await SetWorkingDay(FakeIdentity(an_actor(person)), uow, clock, LawfulDays())(
            day, works=works
        )
    except OutdatedError as refusal:
        return refusal.code
    return decided.moved


@pytest.mark.parametrize("works", [True, False])
@pytest.mark.parametrize("day", [TUESDAY, HOLIDAY])
async def test_of_two_at_once_one_does_it(
    day: date, works: bool, sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    one, other = await an_administrator(storage), await an_administrator(storage)
    if works is (day == TUESDAY):  # it has to be otherwise before
        await set_day(sessions, clock, one, day, works=not works)
    came = await asyncio.gather(
        *(set_day(sessions, clock, person, day, works=works) for person in (one, other, one, other))
    )
    already = "working-day-already" if works else "day-off-already"
    assert sorted(map(str, came)) == ["0", *[already] * 3]
    async with sessions() as session:
        entries = (
            await session.scalars(sa.select(AuditEntry).where(AuditEntry.entity == "working-day"))
        ).all()
        assert entries[-1].action == ("working-day.worked" if works else "working-day.off")
        assert len(entries) == (2 if works is (day == TUESDAY) else 1)


async def test_of_two_who_disagree_the_later_one_is_told(
    sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    """Off and on again at once: whatever comes first, the table agrees with the last entry of the log."""
    one, other = await an_administrator(storage), await an_administrator(storage)
    await asyncio.gather(
        *(set_day(sessions, clock, one, TUESDAY, works=False) for _ in range(3)),
        *(set_day(sessions, clock, other, TUESDAY, works=True) for _ in range(3)),
    )
    async with sessions() as session:
        rows = (await session.scalars(sa.select(SpecialDay))).all()
        last = (await session.scalars(sa.select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1))).one()
    assert [row.works for row in rows] == ([] if last.action == "working-day.worked" else [False])


async def test_many_clocks_follow_by_a_few_statements(
    engine: AsyncEngine, sessions: Sessions, storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    boss = await an_administrator(storage)
    asked: list[str] = []
    event.listen(
        engine.sync_engine, "before_cursor_execute", lambda _, __, statement, *___: asked.append(statement)
    )
    counted = []
    for first, many in ((1, 1), (2, 500)):
        async with storage as block:
            await block.waits.begin_all(VERIFICATION, [Beginning(first + number) for number in range(many)])
            await block.commit()
        asked.clear()
        assert await set_day(sessions, clock, boss, TUESDAY, works=False) == first - 1 + many
        counted.append(len(asked))
        async with sessions() as session:
            moments = set(await session.scalars(sa.select(Wait.next_at)))
        assert moments == {clock.now() + timedelta(days=2)}
        await set_day(sessions, clock, boss, TUESDAY, works=True)
    assert counted[0] == counted[1]
