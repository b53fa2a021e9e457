"""Known ends: everything that was asked counts once, as ended, waiting, overdue or silent."""

from datetime import timedelta

from bot.models.waits import Wait, WaitsFor
from bot.use_cases.figures.ends import CountKnownEnds
from bot.use_cases.kernel.identity import SystemIdentity
from tests.database import Database
from tests.fakes import FrozenClock


def a_wait(uow: Database, clock: FrozenClock, record_id: int, **fields: object) -> Wait:
    now = clock.now()
    values = {"kind": "interest", "waits_for": WaitsFor.ORGANIZATION, "since": now, **fields}
    return uow.keep(Wait(record_id=record_id, **values))  # type: ignore[arg-type]


async def test_everything_asked_is_counted_once(uow: Database, clock: FrozenClock) -> None:
    soon = clock.now() + timedelta(days=1)
    a_wait(uow, clock, 1, next_at=soon)
    a_wait(uow, clock, 2, next_at=soon)
    a_wait(uow, clock, 3).end("accepted", clock.now())
    a_wait(uow, clock, 4).end("lapsed", clock.now())
    a_wait(uow, clock, 5, overdue=True)
    a_wait(uow, clock, 6, kind="match", waits_for=WaitsFor.BOTH_SIDES, next_at=soon)
    found = await CountKnownEnds(SystemIdentity(), uow, clock)()
    interest, match = found.kinds
    assert (interest.asked, interest.waiting, interest.overdue, interest.silent) == (5, 2, 1, 0)
    assert interest.ended == {"accepted": 1, "lapsed": 1}
    assert (match.kind, match.waiting) == ("match", 1)
    assert (found.asked, found.ended, found.silent) == (6, 2, 0)


async def test_what_neither_rings_nor_stands_with_anybody_is_silent(
    uow: Database, clock: FrozenClock
) -> None:
    a_wait(uow, clock, 1)
    assert (await CountKnownEnds(SystemIdentity(), uow, clock)()).silent == 1


async def test_where_nothing_was_asked_there_is_nothing(uow: Database, clock: FrozenClock) -> None:
    assert (await CountKnownEnds(SystemIdentity(), uow, clock)()).kinds == []
