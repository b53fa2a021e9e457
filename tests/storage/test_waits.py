"""The clocks of what waits, on both databases: bugs, several processes, a clock set back, unknown kinds."""

import asyncio
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.outbox import OutboxMessage
from bot.models.waits import Wait, WaitsFor
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.held import FEW
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.registry import Feature, Registry
from bot.use_cases.kernel.telling import Message, Somebody
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.kernel.waiting import AS_REGISTERED, REST, Clocks, Moment, Ring, RingClocks, WaitKind
from bot.use_cases.people.ports import People
from bot.wiring.registry import FEATURES
from tests.builders import a_person
from tests.fakes import FrozenClock

Sessions = async_sessionmaker[AsyncSession]
BROKEN = frozenset({13, 77})


class House:
    """A process with two kinds of waits: `tea` ends at its second ring, `coffee` does not; what they say goes to one
    person. `slow` lets rings take their time; the ring of a record that is `broken` is a bug.
    """

    def __init__(
        self, sessions: Sessions, clock: FrozenClock, *, slow: float = 0, kinds: str = "tea coffee"
    ) -> None:
        self.clock = clock
        self.slow = slow
        self.person_id = 0
        self.broken: frozenset[int] = frozenset()
        self.rings: list[tuple[str, int, int]] = []
        waits = [self._kind(name, ends=name == "tea") for name in kinds.split()]
        self.registry = Registry((*FEATURES, Feature(name="house", waits=waits)))
        self.uow = SqlUnitOfWork(sessions, clock, self.registry)

    def _kind(self, name: str, *, ends: bool) -> WaitKind:
        async def still_waiting(_: Block, ids: Collection[int], __: datetime) -> Collection[int]:
            return [id_ for id_ in ids if id_ != 404]

        async def on_ring(_: Block, rings: Sequence[Ring], __: datetime) -> Sequence[Message]:
            await asyncio.sleep(self.slow)
            if self.broken & {ring.record_id for ring in rings}:
                raise LookupError(name)
            self.rings += [(name, ring.record_id, ring.step) for ring in rings]
            return [
                Message(
                    Somebody(self.person_id),
                    Notification("interest-refused", {"title": "Асар"}),
                    f"{name}:{ring.record_id}:{ring.step}",
                )
                for ring in rings
            ]

        return WaitKind(
            name=name,
            waits_for=WaitsFor.PERSON,
            moments=(Moment(1), Moment(3)),
            ends=ends,
            still_waiting=still_waiting,
            on_ring=on_ring,
        )

    async def begin(self, kind: str, *record_ids: int) -> None:
        async with self.uow as block:
            if not self.person_id:
                person = a_person()
                await block[People].add(person)
                await block.flush()
                self.person_id = person.id
            await block.waits.begin_all(kind, [Beginning(id_) for id_ in record_ids])
            await block.commit()

    async def tick(self, days: float = 0) -> int:
        self.clock.advance(timedelta(days=days))
        clocks = Clocks(self.registry.waits, AS_REGISTERED)
        return await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, self.registry.addressing)()


@pytest.fixture
def house(sessions: Sessions, clock: FrozenClock) -> House:
    return House(sessions, clock)


async def waits(sessions: Sessions) -> dict[int, Wait]:
    async with sessions() as session:
        return {wait.record_id: wait for wait in await session.scalars(sa.select(Wait))}


async def promised(sessions: Sessions) -> list[str]:
    async with sessions() as session:
        rows = await session.scalars(sa.select(OutboxMessage).order_by(OutboxMessage.id))
        return [row.content["key"] for row in rows]


async def test_each_step_rings_once_and_the_last_one_ends(house: House, sessions: Sessions) -> None:
    await house.begin("tea", 1)
    assert [await house.tick(0.9), await house.tick(0.2), await house.tick(0.1)] == [0, 1, 0]
    assert await house.tick(2) == 1
    assert house.rings == [("tea", 1, 1), ("tea", 1, 2)]
    wait = (await waits(sessions))[1]
    assert (wait.outcome, wait.next_at, wait.overdue) == ("lapsed", None, False)
    assert await house.tick(100) == 0


async def test_after_a_jump_only_the_last_step_rings(house: House) -> None:
    await house.begin("tea", 1)
    await house.tick(30)
    assert house.rings == [("tea", 1, 2)]


async def test_what_does_not_end_stands_as_overdue(house: House, sessions: Sessions) -> None:
    await house.begin("coffee", 1)
    await house.tick(30)
    wait = (await waits(sessions))[1]
    assert (wait.overdue, wait.ended_at, wait.next_at) == (True, None, None)
    assert await house.tick(30) == 0


async def test_what_was_settled_elsewhere_ends_without_a_ring(house: House, sessions: Sessions) -> None:
    await house.begin("tea", 404)
    await house.tick(2)
    assert house.rings == []
    assert (await waits(sessions))[404].outcome == "settled"


async def test_a_bug_holds_up_nobody_else_and_is_tried_again(house: House, sessions: Sessions) -> None:
    house.broken = BROKEN
    await house.begin("tea", *range(1, 101))
    await house.begin("coffee", 1000)
    with pytest.raises(ExceptionGroup) as bugs:
        await house.tick(1)
    assert len(bugs.value.exceptions) == len(BROKEN)
    assert {record_id for _, record_id, _ in house.rings} == {*range(1, 101), 1000} - BROKEN
    found = await waits(sessions)
    assert {found[id_].next_at for id_ in BROKEN} == {house.clock.now() + REST}
    assert {found[id_].step for id_ in BROKEN} == {0}
    assert await house.tick() == 0
    with pytest.raises(ExceptionGroup):
        await house.tick(REST / timedelta(days=1))


async def test_a_kind_that_is_broken_altogether_rests_together(house: House, sessions: Sessions) -> None:
    house.broken = frozenset(range(1, 101))
    await house.begin("tea", *house.broken)
    with pytest.raises(ExceptionGroup) as bugs:
        await house.tick(1)
    assert len(bugs.value.exceptions) < 20
    assert {wait.next_at for wait in (await waits(sessions)).values()} == {house.clock.now() + REST}


async def test_a_clock_set_back_delays_nothing(house: House, sessions: Sessions) -> None:
    house.clock.advance(timedelta(days=400))
    await house.begin("tea", 1)
    house.clock.advance(timedelta(days=-400))
    assert await house.tick() == 1
    assert (await waits(sessions))[1].next_at == house.clock.now() + timedelta(days=1)
    assert await house.tick(1) == 1
    assert house.rings == [("tea", 1, 1)]


async def test_a_kind_that_this_version_does_not_know_rings_in_the_next_one(
    house: House, sessions: Sessions
) -> None:
    await house.begin("coffee", 1)
    older = House(sessions, house.clock, kinds="tea")
    assert await older.tick(1) == 0
    assert await house.tick() == 1
    assert house.rings == [("coffee", 1, 1)]


@pytest.mark.parametrize("many", [FEW, FEW + 1])
async def test_many_messages_of_one_pass_come_as_one(house: House, sessions: Sessions, many: int) -> None:
    await house.begin("tea", *range(1, many))
    await house.begin("coffee", many)
    await house.tick(30)
    assert await promised(sessions) == ["interest-refused"] * FEW if many == FEW else ["waits-summary"]


async def test_two_processes_ring_each_clock_once(
    house: House, sessions: Sessions, clock: FrozenClock
) -> None:
    """On SQLite one waits for the other; on PostgreSQL each takes what the other has not."""
    await house.begin("tea", *range(1, 13))
    clock.advance(timedelta(days=1))
    houses = [House(sessions, clock, slow=0.1) for _ in range(2)]
    for each in houses:
        each.person_id = house.person_id
    await asyncio.gather(*(each.tick() for each in houses))
    rung = [record_id for each in houses for _, record_id, _ in each.rings]
    assert sorted(rung) == list(range(1, 13))


async def test_a_wait_begins_once(house: House, sessions: Sessions) -> None:
    await house.begin("tea", 1)
    await house.begin("tea", 1, 2)
    async with sessions() as session:
        assert await session.scalar(sa.select(sa.func.count(Wait.id))) == 2


async def test_a_killed_pass_leaves_everything_to_the_next(house: House, sessions: Sessions) -> None:
    await house.begin("tea", 1)
    house.clock.advance(timedelta(days=1))
    house.slow = 60
    pass_ = asyncio.create_task(house.tick())
    await asyncio.sleep(0.1)
    pass_.cancel()
    with pytest.raises(asyncio.CancelledError):
        await pass_
    assert await promised(sessions) == []
    house.slow = 0
    assert await house.tick() == 1
    assert await promised(sessions) == ["interest-refused"]
