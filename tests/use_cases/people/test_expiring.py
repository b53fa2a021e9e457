"""Whoever does nothing for three years is warned, then erased as if they had asked for it; one tap keeps everything."""

from datetime import timedelta

import pytest

from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.people.expiring import Expired, ExpireDaily, ExpirePeople, Expiry, LastPass, NoteSeen
from tests.builders import a_person, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

YEARS = timedelta(days=1095)
NOTICE = timedelta(days=30)


def expiring(uow: Database, clock: FrozenClock) -> ExpirePeople:
    return ExpirePeople(SystemIdentity(), uow, clock, Expiry(YEARS))


@pytest.mark.parametrize("staff", [(), (StaffRole.MODERATOR,)])
async def test_they_are_warned_once_and_erased_after_the_notice(
    staff: tuple[StaffRole, ...], uow: Database, clock: FrozenClock
) -> None:
    person = uow.keep(a_person("Дана", staff=staff))
    clock.move_to(person.created_at + YEARS - NOTICE)
    assert await expiring(uow, clock)() == Expired(0, 0)
    clock.move_to(clock.now() + timedelta(hours=1))
    assert await expiring(uow, clock)() == Expired(1, 0)
    assert await expiring(uow, clock)() == Expired(0, 0)
    assert [(promise.key, promise.recipient_id) for promise in uow.promised] == [("data-expires", person.id)]
    clock.move_to(clock.now() + NOTICE + timedelta(hours=1))
    assert await expiring(uow, clock)() == Expired(0, 1)
    assert (person.name, person.account_id, person.staff) == ("", None, [])
    assert await expiring(uow, clock)() == Expired(0, 0)


async def test_after_a_jump_of_time_there_is_still_the_notice(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person("Дана"))
    clock.move_to(person.created_at + 2 * YEARS)
    assert await expiring(uow, clock)() == Expired(1, 0)
    assert person.name == "Дана"


async def test_one_tap_keeps_everything(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person("Дана"))
    clock.move_to(person.created_at + YEARS)
    await expiring(uow, clock)()
    await NoteSeen(FakeIdentity(an_actor(person)), uow, clock)()
    clock.move_to(clock.now() + NOTICE + timedelta(days=1))
    assert await expiring(uow, clock)() == Expired(0, 0)
    assert person.name == "Дана"


async def test_a_dry_run_counts_and_changes_nothing(uow: Database, clock: FrozenClock) -> None:
    away, warned = uow.keep(a_person()), uow.keep(a_person())
    clock.move_to(away.created_at + YEARS + NOTICE)
    warned.expiry_told_at = clock.now() - NOTICE
    commits = uow.commits
    assert await expiring(uow, clock)(dry_run=True) == Expired(1, 1)
    assert (uow.commits, away.expiry_told_at, len(uow.all(Person))) == (commits, None, 2)


async def test_the_tick_looks_once_a_day(uow: Database, clock: FrozenClock) -> None:
    tick = ExpireDaily(SystemIdentity(), uow, clock, expiring(uow, clock), LastPass())
    assert await tick() == 0
    person = uow.keep(a_person(created_at=clock.now() - YEARS))
    await tick()
    assert person.expiry_told_at is None
    clock.move_to(clock.now() + timedelta(days=1))
    await tick()
    assert person.expiry_told_at is not None
