"""Administrators hear in time that the key of the seals ends, or that there is none, and once."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.models.roles import StaffRole
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.people.notifications import Staff
from bot.use_cases.seals.ports import Sealer
from bot.use_cases.seals.revoking import RevokeSeal
from bot.use_cases.seals.warning import LastLook, WarnOfSealKey
from tests.builders import a_person
from tests.database import Database
from tests.fakes import FrozenClock
from tests.seals import a_sealer

HOLDS = timedelta(days=3 * 365)
Warn = Callable[[Sealer], WarnOfSealKey]


@pytest.fixture
def warn(uow: Database, clock: FrozenClock) -> Warn:
    """Each time a process that has just started."""
    uow.keep(a_person(name="Әкімші", staff=(StaffRole.ADMINISTRATOR,)))
    uow.keep(a_person(name="Модератор", staff=(StaffRole.MODERATOR,)))
    named = NamedAdministrators(frozenset())

    def make(sealer: Sealer, *, needed: bool = True) -> WarnOfSealKey:
        return WarnOfSealKey(SystemIdentity(), uow, clock, sealer, named, LastLook(needed=needed))

    return make


def told(uow: Database) -> list[str]:
    return [promise.key for promise in uow.promised]


async def test_told_90_and_30_days_ahead_once_each(uow: Database, clock: FrozenClock, warn: Warn) -> None:
    began = clock.now()
    expected = {91: 0, 90: 1, 89: 1, 31: 1, 30: 2, 29: 2, 1: 2}
    async with a_sealer(clock) as sealer:
        found = {}
        for days in expected:
            clock.move_to(began + HOLDS - timedelta(days=days))
            for _ in range(2):
                assert await warn(sealer)() == 0
            found[days] = len(told(uow))
    assert found == expected
    assert set(told(uow)) == {"seal-key-ends"}
    assert {type(promise.notification.to) for promise in uow.promised} == {Staff}


async def test_looked_at_once_a_day(uow: Database, clock: FrozenClock, warn: Warn) -> None:
    async with a_sealer(clock, with_key=False) as sealer:
        look = warn(sealer)
        await look()
        commits = uow.commits
        await look()
        assert uow.commits == commits
        assert told(uow) == ["seal-key-missing"]


async def test_without_a_key_told_once_a_month(uow: Database, clock: FrozenClock, warn: Warn) -> None:
    async with a_sealer(clock, with_key=False) as sealer:
        for days in (0, 1, 20):
            clock.advance(timedelta(days=days))
            await warn(sealer)()
    assert told(uow) == ["seal-key-missing"] * 2


async def test_a_key_that_was_revoked_is_none(uow: Database, clock: FrozenClock, warn: Warn) -> None:
    async with a_sealer(clock) as sealer:
        await warn(sealer)()
        assert told(uow) == []
        await RevokeSeal(SystemIdentity(), uow, clock, sealer)(clock.now())
        await warn(sealer)()
    (promise,) = uow.promised
    assert promise.notification.args == {"why": "revoked"}


async def test_where_no_seals_are_needed_nobody_is_told(
    uow: Database, clock: FrozenClock, warn: Warn
) -> None:
    async with a_sealer(clock, with_key=False) as sealer:
        await warn(sealer, needed=False)()  # type: ignore[call-arg]
    assert told(uow) == []


async def test_an_administrator_of_the_settings_hears_too(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person(name="Баптаудан", account_id=4242))
    named = NamedAdministrators(frozenset({4242, 4343}))
    async with a_sealer(clock, with_key=False) as sealer:
        await WarnOfSealKey(SystemIdentity(), uow, clock, sealer, named, LastLook(needed=True))()
    (promise,) = uow.promised
    assert (promise.recipient_id, promise.notification.to) == (person.id, None)
