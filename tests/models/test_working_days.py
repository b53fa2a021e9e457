"""Working days and quiet hours: when somebody may be expected to act, and when nobody is to be woken."""

from datetime import date, datetime

import pytest

from bot.models.country import COUNTRY_TIME
from bot.models.working_days import WorkingDays, loud_moment


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=COUNTRY_TIME)


@pytest.mark.parametrize(
    ("promised", "due", "said"),
    [
        ("2026-06-22 08:00", None, "2026-06-22 08:00"),
        ("2026-06-22 21:59", None, "2026-06-22 21:59"),
        ("2026-06-22 22:00", None, "2026-06-23 08:00"),
        ("2026-06-23 03:00", None, "2026-06-23 08:00"),
        ("2026-06-23 07:59", None, "2026-06-23 08:00"),
        # What is due within the hour passes; what is due later in the night is said an hour ahead.
        ("2026-06-22 22:15", "2026-06-22 22:30", "2026-06-22 22:15"),
        ("2026-06-22 22:15", "2026-06-23 06:00", "2026-06-23 05:00"),
        # Something that begins after the morning waits until the morning.
        ("2026-06-22 22:15", "2026-06-23 09:30", "2026-06-23 08:00"),
        ("2026-06-22 22:15", "2026-06-22 22:00", "2026-06-22 22:15"),
    ],
)
def test_nobody_is_woken(promised: str, due: str | None, said: str) -> None:
    assert loud_moment(at(promised), at(due) if due else None) == at(said)


@pytest.mark.parametrize(
    ("since", "days", "until"),
    [
        ("2026-06-22 11:00", 1, "2026-06-23 11:00"),  # a Monday
        ("2026-06-26 11:00", 1, "2026-06-29 11:00"),  # over a weekend
        ("2026-06-27 11:00", 1, "2026-06-29 11:00"),  # from a Saturday
        ("2026-07-03 11:00", 2, "2026-07-08 11:00"),  # Monday the 6th is a holiday: the Day of the Capital
        ("2026-07-10 11:00", 1, "2026-07-11 11:00"),  # a Saturday that is worked
    ],
)
def test_working_days_are_counted(since: str, days: int, until: str) -> None:
    calendar = WorkingDays({date(2026, 7, 6): False, date(2026, 7, 11): True})
    assert calendar.after(at(since), days) == at(until)
