"""The law's list as the package knows it: each day has a word of ours, and what is moved is told from what is named."""

from datetime import date, datetime

import pytest

from bot.models.country import COUNTRY_TIME
from bot.models.holidays import Holiday, LawfulDay, lawful_days
from bot.models.working_days import WorkingDays, loud_moment

CALENDAR = WorkingDays(
    {day: law.works for year in (2025, 2026, 2027) for day, law in lawful_days(year).items()}
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=COUNTRY_TIME)


@pytest.mark.parametrize("year", range(2022, 2041))
def test_each_day_of_a_year_has_its_own_word(year: int) -> None:
    found = lawful_days(year)
    assert {day.year for day in found} == {year}
    assert [day for day, law in found.items() if law.holiday is Holiday.OTHER] == []
    assert all(law.works is (law.holiday is None) for law in found.values())
    named = {law.holiday for law in found.values()} - {None}
    usual = set(Holiday) - {
        Holiday.OTHER,
        Holiday.SACRIFICE,
        Holiday.SACRIFICE_EXPECTED,
        Holiday.CONSTITUTION,
    }
    assert named >= usual - {Holiday.MOVED}
    on_nauryz = year == 2032
    assert on_nauryz or named & {Holiday.SACRIFICE, Holiday.SACRIFICE_EXPECTED}


def test_moved_days_are_told_from_holidays() -> None:
    found = lawful_days(2025)
    assert found[date(2025, 1, 5)] == LawfulDay(works=True)  # a Sunday, worked instead of the Friday
    assert found[date(2025, 1, 3)].holiday is Holiday.MOVED
    assert found[date(2025, 3, 25)].holiday is Holiday.MOVED
    assert found[date(2025, 3, 22)].holiday is Holiday.NAURYZ


def test_a_december_day_is_worked_for_a_day_of_next_january() -> None:
    assert lawful_days(2013)[date(2013, 12, 28)] == LawfulDay(works=True)
    assert date(2013, 12, 28) not in lawful_days(2014)


def test_a_holiday_that_nobody_knows_yet_is_one_all_the_same() -> None:
    assert Holiday("space-travel") is Holiday.OTHER


@pytest.mark.parametrize(
    ("since", "days", "until"),
    [
        ("2026-12-31 11:00", 1, "2027-01-05 11:00"),  # 1 and 2 January, a Sunday, and the Monday for the 2nd
        ("2027-01-01 00:30", 2, "2027-01-06 00:30"),
        ("2026-12-30 17:00", 3, "2027-01-06 17:00"),
        ("2027-01-06 11:00", 1, "2027-01-08 11:00"),  # Christmas
        ("2026-03-19 11:00", 1, "2026-03-20 11:00"),
        (
            "2026-03-20 11:00",
            1,
            "2026-03-26 11:00",
        ),  # Nauryz, at a weekend: Tuesday and Wednesday are off for it
        ("2027-03-19 11:00", 1, "2027-03-25 11:00"),  # Sunday to Tuesday, and Wednesday for the Sunday
        ("2027-03-12 11:00", 1, "2027-03-16 11:00"),  # the Day of the Constitution
        ("2025-01-02 11:00", 2, "2025-01-06 11:00"),  # the Sunday is worked instead of the Friday
    ],
)
def test_clocks_count_over_new_year_and_nauryz(since: str, days: int, until: str) -> None:
    assert CALENDAR.after(at(since), days) == at(until)


def test_what_falls_due_in_a_holiday_night_is_said_in_the_morning_after_it() -> None:
    rings = CALENDAR.after(at("2026-12-31 23:30"), 1)
    assert rings == at("2027-01-05 23:30")
    assert loud_moment(rings) == at("2027-01-06 08:00")
