"""The playground's clock begins by day, whatever the machine says."""

from datetime import UTC, datetime, timedelta

import pytest

from playground.world.clock import HOME, seconds_until_day


@pytest.mark.parametrize(
    ("machine", "begins"),
    [
        ("2026-11-30 12:00", "2026-11-30 12:00"),
        ("2026-11-30 08:00", "2026-11-30 10:00"),
        ("2026-11-30 18:00", "2026-12-01 10:00"),
        ("2026-12-04 23:30", "2026-12-07 10:00"),
        ("2026-12-05 12:00", "2026-12-07 10:00"),
        ("2026-12-06 03:00", "2026-12-07 10:00"),
    ],
)
def test_it_begins_by_day(machine: str, begins: str) -> None:
    now = datetime.fromisoformat(machine).replace(tzinfo=HOME).astimezone(UTC)
    began = now + timedelta(seconds=seconds_until_day(now))
    assert began.astimezone(HOME) == datetime.fromisoformat(begins).replace(tzinfo=HOME)
