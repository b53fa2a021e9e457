"""Queues of staff: in which order they are worked through, whose they are, and what was decided in them."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.models.waits import Wait, WaitsFor
from bot.models.words import Text, Value
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.moderation.briefing import counts_for
from bot.use_cases.moderation.ports import Briefings, Reach, Reader, reach_of
from bot.use_cases.moderation.queues import Backlog, CountWaiting, ListDecided, ListWaiting, ShowPlace
from tests.builders import a_person, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

REVIEW, LATE = "access-request-unrepresented", "access-request-late"
HERE, THERE = "KZ-23", "KZ-10"


async def _numbers(_: Block, ids: Collection[int]) -> dict[int, Value]:
    return {id_: f"№{id_}" for id_ in ids}


BACKLOG = Backlog(
    (REVIEW, LATE), _numbers, {"confirmed": "decision-verified", "declined": "decision-rejected"}
)


class Desk:
    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        self.uow = uow
        self.clock = clock
        self.moderator = self.hire(StaffRole.MODERATOR)

    def hire(self, *roles: StaffRole, regions: tuple[str, ...] = ()) -> Person:
        person = a_person("Дана")
        for role in roles:
            person.assign(role, regions if role is StaffRole.MODERATOR else ())
        return self.uow.keep(person)

    def arrive(self, record_id: int, kind: str = REVIEW, region: str | None = HERE, **fields: Any) -> Wait:
        for_moderators = WaitsFor.MODERATORS if kind == REVIEW else WaitsFor.ADMINISTRATORS
        wait = Wait(
            kind=kind, record_id=record_id, waits_for=for_moderators, since=self.clock.now(), **fields
        )
        wait.region = region
        return self.uow.keep(wait)

    def acting(self, person: Person | None = None) -> FakeIdentity:
        return FakeIdentity(self.actor(person or self.moderator))

    def actor(self, person: Person) -> Actor:
        return replace(an_actor(person), regions=person.regions_of(StaffRole.MODERATOR) or ())

    async def waiting(self, person: Person | None = None) -> list[int]:
        page = await ListWaiting(self.acting(person), self.uow, self.clock)(BACKLOG, limit=99)
        assert page.total == len(page.items)
        assert (page.total,) == await CountWaiting(self.acting(person), self.uow, self.clock)([BACKLOG])
        return [one.id for one in page.items]

    async def decided(self, person: Person | None = None) -> list[int]:
        page = await ListDecided(self.acting(person), self.uow, self.clock)(BACKLOG, limit=99)
        assert page.total == len(page.items)
        return [one.id for one in page.items]

    async def place(self, record_id: int) -> tuple[bool, int, int | None]:
        place = await ShowPlace(self.acting(), self.uow, self.clock)(BACKLOG, record_id)
        return place.waits, place.left, place.next


@pytest.fixture
def desk(uow: Database, clock: FrozenClock) -> Desk:
    return Desk(uow, clock)


async def test_one_record_after_the_other_and_after_the_last_the_first(desk: Desk) -> None:
    waits = {id_: desk.arrive(id_) for id_ in (5, 3, 9)}
    assert await desk.waiting() == [3, 5, 9]
    assert await desk.place(5) == (True, 2, 9)
    waits[5].end("confirmed", desk.clock.now())
    assert await desk.place(5) == (False, 2, 9)
    assert await desk.place(9) == (True, 1, 3)
    waits[9].end("declined", desk.clock.now())
    assert await desk.place(9) == (False, 1, 3)
    waits[3].end("confirmed", desk.clock.now())
    assert await desk.place(3) == (False, 0, None)


async def test_a_slice_knows_the_length_of_the_whole(desk: Desk) -> None:
    for id_ in range(1, 6):
        desk.arrive(id_)
    page = await ListWaiting(desk.acting(), desk.uow, desk.clock)(BACKLOG, offset=2, limit=2)
    assert ([(one.id, one.name) for one in page.items], page.total) == ([(3, "№3"), (4, "№4")], 5)


async def test_what_waits_in_two_ways_stands_there_once(desk: Desk) -> None:
    both = desk.hire(StaffRole.MODERATOR, StaffRole.ADMINISTRATOR)
    for kind in BACKLOG.kinds:
        desk.arrive(1, kind)
    assert await desk.waiting(both) == [1]
    assert await desk.place(1) == (True, 0, None)


async def test_what_was_decided_is_listed_the_last_first_until_it_waits_again(desk: Desk) -> None:
    for id_ in (1, 2, 3):
        desk.arrive(id_).end("confirmed" if id_ < 3 else "lapsed", desk.clock.now())
        desk.clock.advance(timedelta(minutes=1))
    assert await desk.decided() == [2, 1]
    desk.arrive(2)
    assert await desk.decided() == [1]
    place = await ShowPlace(desk.acting(), desk.uow, desk.clock)(BACKLOG, 1)
    assert place.decision == Text("decision-verified")
    assert (await ShowPlace(desk.acting(), desk.uow, desk.clock)(BACKLOG, 3)).decision is None


async def test_of_other_regions_they_see_neither_what_waits_nor_what_was_decided(desk: Desk) -> None:
    elsewhere = desk.hire(StaffRole.MODERATOR, regions=(THERE,))
    desk.arrive(1, region=HERE)
    desk.arrive(2, region=HERE).end("confirmed", desk.clock.now())
    desk.arrive(3, region=THERE).end("declined", desk.clock.now())
    desk.arrive(4, region=None)
    assert (await desk.waiting(elsewhere), await desk.decided(elsewhere)) == ([4], [3])
    assert (await desk.waiting(), await desk.decided()) == ([1, 4], [3, 2])


REACHES = [
    Reach(regions, administrator)
    for regions in (None, (), (HERE,), (THERE,))
    for administrator in (True, False)
]


@pytest.mark.parametrize("reach", REACHES, ids=str)
async def test_the_summary_counts_what_the_queue_holds(desk: Desk, reach: Reach) -> None:
    """What `Reach.covers` says of a wait, and what the database finds, are one."""
    desk.moderator.dismiss(StaffRole.MODERATOR)
    if reach.regions is not None:
        desk.moderator.assign(StaffRole.MODERATOR, reach.regions)
    if reach.administrator:
        desk.moderator.assign(StaffRole.ADMINISTRATOR)
    desk.uow.keep(desk.moderator)
    number = 0
    for kind in BACKLOG.kinds:
        for region in (HERE, THERE, None):
            for overdue in (True, False):
                number += 1
                desk.arrive(number, kind, region, overdue=overdue)
    actor = desk.actor(desk.moderator)
    reader = Reader(desk.moderator, reach.administrator, works_for_state=False)
    assert reach_of(actor, BACKLOG.kinds) == reader.reach(BACKLOG.kinds[0]) == reach
    async with desk.uow.read() as block:
        counts = counts_for(reader, await block[Briefings].waiting())
    counted = sum(counts.get(kind, 0) for kind in BACKLOG.kinds)
    if actor.roles & {Role.MODERATOR, Role.ADMINISTRATOR}:
        assert len(await desk.waiting(desk.moderator)) == counted
    else:
        assert counted == 0
