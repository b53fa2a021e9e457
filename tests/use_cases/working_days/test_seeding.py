"""The table follows the law's list by itself, and never what an administrator has set."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.models.holidays import Holiday, LawfulDay, lawful_days
from bot.models.waits import Wait
from bot.models.working_days import SpecialDay
from bot.storage.working_days import LawfulDays
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.organizations.waiting import VERIFICATION
from bot.use_cases.working_days.ports import HolidayList
from bot.use_cases.working_days.seeding import LastSeeding, SeedWorkingDays
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.working_days.waiting import begin

CONSTITUTION = date(2027, 3, 15)


class ListOf:
    """The law's list as a release of the package has it."""

    def __init__(self, *days: date) -> None:
        self.days = {day: LawfulDay(works=False, holiday=Holiday.SACRIFICE) for day in days}

    async def of(self, year: int) -> Mapping[date, LawfulDay]:
        return {day: law for day, law in self.days.items() if day.year == year}


def seeding(uow: Database, clock: FrozenClock, law: HolidayList | None = None) -> SeedWorkingDays:
    return SeedWorkingDays(SystemIdentity(), uow, clock, law or LawfulDays(), LastSeeding())


def rows(uow: Database) -> dict[date, tuple[bool, str, bool]]:
    return {row.day: (row.works, row.name, row.edited) for row in uow.all(SpecialDay)}


async def test_this_and_next_year_come_once(uow: Database, clock: FrozenClock) -> None:
    assert await seeding(uow, clock)() == 0
    law = {**lawful_days(2026), **lawful_days(2027)}
    assert rows(uow) == {day: (one.works, one.holiday or "", False) for day, one in law.items()}
    before = uow.commits
    assert await seeding(uow, clock)() == 0
    assert uow.commits == before
    assert uow.actions == ["working-day.seed"]


async def test_next_year_comes_with_new_year(uow: Database, clock: FrozenClock) -> None:
    tick = seeding(uow, clock)
    await tick()
    clock.move_to(datetime(2026, 12, 31, 18, 59, tzinfo=UTC))
    await tick()
    assert date(2028, 1, 7) not in rows(uow)
    clock.advance(timedelta(minutes=2))
    await tick()
    assert date(2028, 1, 7) in rows(uow)
    assert date(2026, 12, 16) in rows(uow)


async def test_what_an_administrator_has_set_stays(uow: Database, clock: FrozenClock) -> None:
    worked = uow.keep(SpecialDay(day=CONSTITUTION, works=True, name=Holiday.CONSTITUTION, edited=True))
    off = uow.keep(SpecialDay(day=date(2027, 3, 16), works=False, edited=True))
    await seeding(uow, clock)()
    assert (worked.works, off.works, worked.edited, off.edited) == (True, False, True, True)


async def test_a_newer_list_moves_a_day(uow: Database, clock: FrozenClock) -> None:
    """As when the moon was seen, and the package knows it."""
    expected, seen = date(2026, 7, 1), date(2026, 7, 2)
    await seeding(uow, clock, ListOf(expected))()
    await seeding(uow, clock, ListOf(seen))()
    assert rows(uow) == {seen: (False, Holiday.SACRIFICE, False)}


async def test_a_day_that_the_list_no_longer_has_stays_if_it_was_set(
    uow: Database, clock: FrozenClock
) -> None:
    expected, seen = date(2026, 7, 1), date(2026, 7, 2)
    uow.keep(SpecialDay(day=expected, works=True, name=Holiday.SACRIFICE_EXPECTED, edited=True))
    uow.keep(SpecialDay(day=seen, works=False, edited=True))
    await seeding(uow, clock, ListOf(expected))()
    await seeding(uow, clock, ListOf(seen))()
    assert {day: works for day, (works, _, _) in rows(uow).items()} == {expected: True, seen: False}


async def test_clocks_are_set_anew_by_it(uow: Database, clock: FrozenClock) -> None:
    clock.move_to(datetime(2027, 3, 12, 6, tzinfo=UTC))  # the Friday before the Day of the Constitution
    wait = await begin(uow, VERIFICATION, 1)
    assert wait.next_at == clock.now() + timedelta(days=3)
    await seeding(uow, clock)()
    assert uow.one(Wait, record_id=1).next_at == clock.now() + timedelta(days=4)


@pytest.mark.parametrize(
    ("since", "first", "second"),
    [
        # 1 and 2 January, the Sunday, the Monday for the 2nd, and Christmas on the Thursday.
        ("2026-12-31T11:00+05:00", "2027-01-05T11:00+05:00", "2027-01-08T11:00+05:00"),
        # Nauryz from Sunday to Tuesday, and the Wednesday for the Sunday.
        ("2027-03-19T11:00+05:00", "2027-03-25T11:00+05:00", "2027-03-29T11:00+05:00"),
    ],
)
async def test_clocks_of_what_begins_count_over_new_year_and_nauryz(
    since: str, first: str, second: str, uow: Database, clock: FrozenClock
) -> None:
    clock.move_to(datetime.fromisoformat(since))
    await seeding(uow, clock)()
    wait = await begin(uow, VERIFICATION, 1)
    assert wait.next_at == datetime.fromisoformat(first)
    async with uow.read() as block:
        calendar = await block.waits.calendar()
    assert calendar.after(wait.since, 3) == datetime.fromisoformat(second)
