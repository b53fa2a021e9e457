"""Sixty days in a world that answers: whatever was asked has an end, or a clock and somebody who is told."""

import pytest

from playground.world.errors import ControlError
from tests.handlers.crowd.small_world import World

PEOPLE = {
    "bolashaq-kilti": "quick",
    "ana-zhuregi": "slow",
    "zhem-kompressor": "quick",
    "qulan-vahta": "choosy",
    "bit-keruen": "silent",
}
DAYS = 60


@pytest.mark.long
@pytest.mark.timeout(300)
async def test_sixty_days_later_nothing_is_silent(world: World) -> None:
    await world.load([*PEOPLE], PEOPLE)
    world.days.start(DAYS)
    with pytest.raises(ControlError):
        world.days.start(1)
    await world.days.over()
    assert world.days.as_json()["passed_days"] == DAYS
    ends = await world.ends()
    assert ends.silent == 0
    assert ends.ended > world.crowd.answered / 2
    assert world.crowd.answered > 20


async def test_days_stop_when_told(world: World) -> None:
    await world.load(["bolashaq-kilti"])
    world.days.start(300)
    await world.days.stop()
    assert not world.days.running
    now = world.playground.clock.now()
    await world.service.client.settled()
    assert (world.playground.clock.now() - now).total_seconds() < 3600
