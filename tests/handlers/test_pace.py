"""Handlers are tested with Telegram's limits on: the bot keeps below them, and nobody waits for it."""

import time
from datetime import timedelta
from pathlib import Path

import pytest

from bot.telegram.pace import Pace
from tests.handlers.service import RingingClock, Service

HERE = Path(__file__).parent
TAPS = 12
"""More than a chat takes at once, in the bot's pace as well as in the playground's rates."""


def slow_seconds() -> float:
    """Seconds that so many answers take at one a second, after a burst."""
    return TAPS - 5.0


async def tap_fast(service: Service) -> float:
    """Commands as fast as they are answered; the seconds that it took."""
    person = await service.participant()
    began = time.monotonic()
    for _ in range(TAPS):
        await person.send("/menu")
        await person.settled()
    return time.monotonic() - began


async def test_the_pace_is_kept_on_a_clock_that_waiting_moves(
    service: Service, ringing: RingingClock
) -> None:
    ahead = ringing.monotonic() - time.monotonic()
    took = await tap_fast(service)
    assert service.server.playground.rates.enforced
    waited = ringing.monotonic() - time.monotonic() - ahead
    assert waited + took >= slow_seconds()
    assert waited > 0


@pytest.mark.real_time
@pytest.mark.long
async def test_in_real_time_the_pace_is_waited_for(service: Service) -> None:
    assert await tap_fast(service) >= slow_seconds()


async def test_the_scale_of_the_pace_never_goes_back(ringing: RingingClock) -> None:
    assert ringing.real is False
    seen = [ringing.monotonic()]
    for move in (lambda: ringing.advance(timedelta(days=1)), lambda: setattr(ringing, "offset", 0.0)):
        move()
        seen.append(ringing.monotonic())
    began = time.monotonic()
    await ringing.sleep(3600)
    assert time.monotonic() - began < 60
    seen.append(ringing.monotonic())
    assert seen == sorted(seen)
    assert seen[-1] - seen[0] >= 86_400 + 3600


async def test_bot_and_playground_read_one_clock(service: Service, ringing: RingingClock) -> None:
    assert service.server.playground.clock is ringing
    pace = await service.container.get(Pace)
    pace.refused(1, 100)
    assert pace.rest(1) > 0
    await ringing.sleep(100)
    assert pace.rest(1) == 0


@pytest.mark.parametrize("room", sorted(path.name for path in HERE.iterdir() if any(path.glob("test_*.py"))))
def test_one_story_of_each_feature_runs_in_real_time(room: str) -> None:
    assert any("@pytest.mark.real_time" in file.read_text() for file in (HERE / room).glob("test_*.py"))
