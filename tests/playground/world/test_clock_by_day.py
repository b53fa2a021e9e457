"""The playground's clock begins by day, whatever the machine says. What limits speed runs faster in haste."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from playground.world.clock import HASTE, HOME, Clock, seconds_until_day


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


def test_in_haste_the_limits_on_speed_let_go_sooner_and_the_time_of_day_goes_on_as_before() -> None:
    clock = Clock(offset=0.0)
    seen = [clock.monotonic()]
    with clock.in_haste():
        first, begun = clock.monotonic(), time.monotonic()
        while (passed := time.monotonic() - begun) < 0.001:
            pass
        seen += [first, clock.monotonic()]
    assert seen[-1] - first >= HASTE * passed
    seen.append(clock.monotonic())
    assert seen == sorted(seen), "it never goes back, nor ahead of what was promised by then"
    assert (clock.haste, clock.offset) == (1.0, 0.0)
