"""The law of waiting: whatever people do, and whatever they leave undone, time alone leads to an end."""

from collections import Counter
from datetime import timedelta

import pytest

from bot.models.waits import Wait
from bot.use_cases.figures.ends import CountKnownEnds
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.left_alone import AskModeratorsToCall
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock
from tests.laws.carrying_out import CARRYING_OUT
from tests.laws.changing_deeds import CHANGING
from tests.laws.deeds import DEEDS
from tests.laws.waiting_states import OTHERS, STATES
from tests.laws.world import World

TICKS = (SuggestBackers, AskModeratorsToCall)
SILENCE = timedelta(days=120)


def missing(uow: Database) -> list[str]:
    """Records that wait for somebody without a wait: those of which nobody would ever hear again."""
    still_open = {(wait.kind, wait.record_id) for wait in uow.all(Wait) if wait.ended_at is None}
    return [
        f"{name} {record.id}"  # type: ignore[attr-defined]
        for name, state in STATES.items()
        for record in uow.all(state.entity)
        if state.waits(uow, record) and not any((kind, record.id) in still_open for kind in state.kinds)  # type: ignore[attr-defined]
    ]


async def played(uow: Database, clock: FrozenClock, seed: int, deeds: int) -> World:
    world = World(uow, clock, seed)
    for number in range(deeds):
        await world.random.choice((*DEEDS, *CHANGING, *CARRYING_OUT))(world)
        if number % 4 == 0:
            await world.tick(*TICKS)
        assert missing(uow) == []
    return world


async def check(uow: Database, clock: FrozenClock, seed: int, deeds: int) -> Counter[str]:
    world = await played(uow, clock, seed, deeds)
    began = clock.now()
    await world.let_time_run(began + SILENCE, *TICKS)
    assert missing(uow) == []
    left = [wait for wait in world.open_waits if not wait.overdue or registry().waits[wait.kind].ends]
    assert left == [], f"no end after {SILENCE.days} days: {Counter(wait.kind for wait in left)}"
    ends = await CountKnownEnds(SystemIdentity(), uow, clock)()
    assert ends.silent == 0
    return Counter(uow.actions)


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 6))])
async def test_time_alone_leads_to_an_end(uow: Database, clock: FrozenClock, seed: int) -> None:
    await check(uow, clock, seed, deeds=300)


def test_the_table_speaks_of_every_kind() -> None:
    """A kind of wait whose state nobody has named would not be looked for after each deed."""
    named = {kind for state in STATES.values() for kind in state.kinds}
    assert named.isdisjoint(OTHERS)
    assert named | set(OTHERS) == set(registry().waits)
