"""Signs of trouble: noted at once, written when the database can be reached."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.models.health import Sign
from bot.use_cases.health.checking import ALARMED, Noted, Trouble
from bot.use_cases.health.signs import SignName, SignsSeen, WriteSigns
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import StorageUnavailableError
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.health.test_checking import health


@pytest.fixture
def seen() -> SignsSeen:
    return SignsSeen()


@pytest.fixture
def write(uow: Database, clock: FrozenClock, seen: SignsSeen) -> WriteSigns:
    return WriteSigns(SystemIdentity(), uow, clock, seen)


async def test_what_was_seen_is_counted_and_its_last_words_are_kept(
    uow: Database, clock: FrozenClock, seen: SignsSeen, write: WriteSigns
) -> None:
    seen.saw(SignName.UPDATES_UNREADABLE, "message: forward_origin missing")
    seen.saw(SignName.UPDATES_UNREADABLE, "message: date missing")
    await write()
    clock.advance(timedelta(minutes=1))
    seen.saw(SignName.UPDATES_UNREADABLE, "x" * 1000, count=3)
    await write()
    sign = uow.one(Sign)
    assert (sign.name, sign.count, sign.words) == ("updates-unreadable", 5, "x" * 300)
    assert sign.seen_at == clock.now()


async def test_nothing_is_written_where_nothing_was_seen(uow: Database, write: WriteSigns) -> None:
    await write()
    assert uow.commits == 0


@pytest.mark.parametrize("at_once", [True, False])
async def test_a_trouble_that_is_over(
    at_once: bool, uow: Database, seen: SignsSeen, write: WriteSigns, clock: FrozenClock
) -> None:
    seen.ended(SignName.UPDATES_MISSING)
    await write()
    assert uow.all(Sign) == []
    seen.saw(SignName.UPDATES_MISSING, "Conflict")
    if not at_once:
        await write()
        assert uow.one(Sign).ended_at is None
    seen.ended(SignName.UPDATES_MISSING)
    await write()
    assert uow.one(Sign).ended_at == clock.now()
    seen.saw(SignName.UPDATES_MISSING, "Conflict")
    await write()
    assert uow.one(Sign).ended_at is None


class Away(Database):
    """A database that cannot be reached."""

    @asynccontextmanager
    async def _open(self, *, read_only: bool) -> AsyncIterator[None]:  # type: ignore[override]
        raise StorageUnavailableError
        yield


async def test_what_cannot_be_written_is_written_later(
    uow: Database, clock: FrozenClock, seen: SignsSeen, write: WriteSigns
) -> None:
    away = Away(uow._sessions, uow._rows, clock)
    seen.saw(SignName.UPDATES_MISSING, "Conflict", count=2)
    await WriteSigns(SystemIdentity(), away, clock, seen)()
    seen.saw(SignName.FLOOD)
    seen.saw(SignName.UPDATES_MISSING)
    seen.ended(SignName.UPDATES_MISSING)
    await write()
    flood, missing = uow.all(Sign)
    assert (flood.count, missing.count, missing.words) == (1, 3, "Conflict")
    assert missing.ended_at == clock.now()


async def test_updates_that_do_not_arrive_are_trouble_while_it_lasts(
    uow: Database, clock: FrozenClock, seen: SignsSeen, write: WriteSigns
) -> None:
    seen.saw(SignName.UPDATES_MISSING, "Conflict: terminated by other getUpdates request")
    await write()
    found = await health(uow, clock)
    assert found.troubles == (Trouble.UPDATES_MISSING,)
    told = Noted(1, "Conflict: terminated by other getUpdates request", clock.now(), lasts=True)
    assert found.signs == {SignName.UPDATES_MISSING: told}
    seen.ended(SignName.UPDATES_MISSING)
    await write()
    assert (await health(uow, clock)).troubles == ()


async def test_updates_that_cannot_be_read_are_trouble_for_a_day(
    uow: Database, clock: FrozenClock, seen: SignsSeen, write: WriteSigns
) -> None:
    seen.saw(SignName.UPDATES_UNREADABLE, "message: date missing")
    seen.saw(SignName.FLOOD, count=970)
    await write()
    clock.advance(ALARMED)
    assert (await health(uow, clock)).troubles == (Trouble.UPDATES_UNREADABLE,)
    clock.advance(timedelta(seconds=1))
    found = await health(uow, clock)
    assert found.troubles == ()
    assert found.signs[SignName.FLOOD].count == 970


async def test_a_sign_of_a_later_version_is_left_alone(uow: Database, clock: FrozenClock) -> None:
    uow.keep(Sign(name="of-tomorrow", count=1, words="", seen_at=clock.now(), ended_at=None))
    found = await health(uow, clock)
    assert (found.signs, found.troubles) == ({}, ())
