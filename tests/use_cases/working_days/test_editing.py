"""Administrators set what the law's list does not know; open clocks follow in the same transaction."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.models.holidays import Holiday, LawfulDay
from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.models.working_days import SpecialDay
from bot.storage.working_days import LawfulDays
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.permissions import Permission, Role, permissions_of
from bot.use_cases.organizations.waiting import ACCESS_LATE, VERIFICATION
from bot.use_cases.working_days.editing import (
    Decided,
    MonthView,
    SetWorkingDay,
    ShowWorkingDay,
    ShowWorkingMonth,
)
from bot.use_cases.working_days.ports import SpecialDays
from bot.use_cases.working_days.seeding import LastSeeding, SeedWorkingDays
from tests.builders import a_person, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.use_cases.working_days.waiting import begin

MONDAY, TUESDAY, SATURDAY = date(2026, 6, 22), date(2026, 6, 23), date(2026, 6, 27)
CAPITAL = date(2026, 7, 6)


@pytest.fixture
def boss(uow: Database) -> Person:
    return uow.keep(a_person(staff=(StaffRole.ADMINISTRATOR,)))


class Desk:
    """An administrator's."""

    def __init__(self, person: Person, uow: Database, clock: FrozenClock) -> None:
        self._identity, self._uow, self._clock = FakeIdentity(an_actor(person)), uow, clock

    async def set(self, day: date, *, works: bool) -> Decided:
        return await SetWorkingDay(self._identity, self._uow, self._clock, LawfulDays())(day, works=works)

    async def month(self, number: int = 0) -> tuple[MonthView, int]:
        return await ShowWorkingMonth(self._identity, self._uow, self._clock)(number)


async def seed(uow: Database, clock: FrozenClock) -> None:
    await SeedWorkingDays(SystemIdentity(), uow, clock, LawfulDays(), LastSeeding())()


@pytest.fixture
async def desk(boss: Person, uow: Database, clock: FrozenClock) -> Desk:
    await seed(uow, clock)
    return Desk(boss, uow, clock)


async def test_a_day_off_is_added_and_taken_away_again(desk: Desk, boss: Person, uow: Database) -> None:
    before = len(uow.all(SpecialDay))
    assert (await desk.set(TUESDAY, works=False)).day.edited
    row = uow.one(SpecialDay, day=TUESDAY)
    assert (row.works, row.edited) == (False, True)
    assert not (await desk.set(TUESDAY, works=True)).day.edited
    assert len(uow.all(SpecialDay)) == before
    *_, first, second = uow.audited
    assert [(one.actor_id, one.action, one.entity_id) for one in (first, second)] == [
        (boss.id, "working-day.off", 20260623),
        (boss.id, "working-day.worked", 20260623),
    ]


async def test_a_saturday_is_worked_and_a_holiday_too_and_both_come_back(desk: Desk, uow: Database) -> None:
    for day in (SATURDAY, CAPITAL):
        assert (await desk.set(day, works=True)).day.works
        assert (await desk.set(day, works=False)).day.edited is False
    assert uow.one(SpecialDay, day=CAPITAL).name == Holiday.CAPITAL
    assert [row for row in uow.all(SpecialDay) if row.day == SATURDAY] == []


async def test_a_holiday_that_is_worked_keeps_its_name(desk: Desk) -> None:
    decided = await desk.set(CAPITAL, works=True)
    assert (decided.day.holiday, decided.day.edited) == (Holiday.CAPITAL, True)


@pytest.mark.parametrize(
    ("day", "works", "code"),
    [
        (TUESDAY, True, "working-day-already"),
        (SATURDAY, False, "day-off-already"),
        (CAPITAL, False, "day-off-already"),
    ],
)
async def test_what_is_so_already_is_said(
    day: date, works: bool, code: str, desk: Desk, uow: Database
) -> None:
    before = (len(uow.all(SpecialDay)), uow.actions)
    with pytest.raises(OutdatedError) as refusal:
        await desk.set(day, works=works)
    assert refusal.value.code == code
    assert (len(uow.all(SpecialDay)), uow.actions) == before


async def test_a_day_twice_is_done_once(desk: Desk, uow: Database) -> None:
    await desk.set(TUESDAY, works=False)
    with pytest.raises(OutdatedError):
        await desk.set(TUESDAY, works=False)
    assert uow.actions.count("working-day.off") == 1


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (MONDAY - timedelta(days=1), "working-day-past"),
        (date(2026, 5, 9), "working-day-past"),
        (date(2028, 1, 1), "working-day-far"),
    ],
)
async def test_what_is_past_or_far_is_refused(day: date, code: str, desk: Desk, uow: Database) -> None:
    for works in (True, False):
        with pytest.raises(InvalidValueError) as refusal:
            await desk.set(day, works=works)
        assert refusal.value.code == code
    assert uow.actions == ["working-day.seed"]


@pytest.mark.parametrize("day", [MONDAY, date(2027, 12, 31)])
async def test_today_and_the_last_day_of_next_year_can_be_changed(day: date, desk: Desk) -> None:
    assert (await desk.set(day, works=False)).day.works is False


OTHERS = [role for role in Role if Permission.ADMINISTER not in permissions_of(frozenset({role}))]


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize(
    ("deed", "args", "more"),
    [
        (SetWorkingDay, (TUESDAY,), {"works": False}),
        (ShowWorkingDay, (TUESDAY,), {}),
        (ShowWorkingMonth, (0,), {}),
    ],
)
async def test_nobody_else_sees_or_changes_it(
    deed, args, more, role, uow: Database, clock: FrozenClock
) -> None:
    person = uow.keep(a_person())
    identity = FakeIdentity(an_actor(person, roles=frozenset({role})))
    parts = (LawfulDays(),) if deed is SetWorkingDay else ()
    with pytest.raises(ForbiddenError):
        await deed(identity, uow, clock, *parts)(*args, **more)
    assert uow.all(SpecialDay) == []


async def test_months_run_from_this_one_to_the_end_of_next_year(desk: Desk) -> None:
    june, total = await desk.month()
    assert (june.month, june.working, june.days, total) == (date(2026, 6, 1), 22, (), 19)
    july, _ = await desk.month(1)
    assert (july.working, [day.day for day in july.days]) == (22, [CAPITAL])
    march, _ = await desk.month(9)
    assert (march.month, march.working) == (date(2027, 3, 1), 18)
    last, _ = await desk.month(10_000)
    assert last.month == date(2027, 12, 1)


async def test_clocks_that_count_working_days_follow(desk: Desk, uow: Database, clock: FrozenClock) -> None:
    """From Monday morning: the first ring after one working day, the second after three."""
    wait = await begin(uow, VERIFICATION, 1)
    other = await begin(uow, ACCESS_LATE, 2)
    begun, days = clock.now(), timedelta(days=1)
    assert (await desk.set(TUESDAY, works=False)).moved == 1
    assert (wait.next_at, other.next_at) == (begun + 2 * days, begun + 14 * days)
    assert (await desk.set(TUESDAY, works=True)).moved == 1
    assert wait.next_at == begun + days


async def test_a_clock_that_has_rung_goes_on_from_its_step(
    desk: Desk, uow: Database, clock: FrozenClock
) -> None:
    wait = await begin(uow, VERIFICATION, 1)
    wait.step, wait.next_at = 1, clock.now() + timedelta(days=3)
    assert (await desk.set(TUESDAY, works=False)).moved == 1
    assert (wait.step, wait.next_at) == (1, clock.now() + timedelta(days=4))


async def test_what_has_ended_or_rung_for_the_last_time_stays(
    desk: Desk, uow: Database, clock: FrozenClock
) -> None:
    ended, overdue = await begin(uow, VERIFICATION, 1), await begin(uow, VERIFICATION, 2)
    ended.end("answered", clock.now())
    overdue.step, overdue.next_at, overdue.overdue = 2, None, True
    assert (await desk.set(TUESDAY, works=False)).moved == 0
    assert (ended.next_at, overdue.next_at) == (None, None)


async def test_a_day_that_is_worked_after_all_may_let_a_clock_ring_at_once(
    desk: Desk, uow: Database, clock: FrozenClock
) -> None:
    clock.move_to(datetime(2026, 6, 26, 6, tzinfo=UTC))
    wait = await begin(uow, VERIFICATION, 1)
    clock.move_to(datetime(2026, 6, 27, 9, tzinfo=UTC))
    await desk.set(SATURDAY, works=True)
    assert wait.next_at is not None
    assert wait.next_at < clock.now()


async def test_nothing_of_it_stays_if_the_change_fails(
    boss: Person, uow: Database, clock: FrozenClock
) -> None:
    """The day and the clocks are of one transaction."""
    wait = await begin(uow, VERIFICATION, 1)
    before = wait.next_at
    async with uow as block:
        (await block[SpecialDays].hold(TUESDAY, LawfulDay(works=True))).decide(works=False)
        await block.flush()
        assert await block.waits.count_anew() == 1
    uow._see_what_was_committed()
    assert (wait.next_at, uow.all(SpecialDay)) == (before, [])
