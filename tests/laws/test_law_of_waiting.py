"""The law of waiting: whatever people do, and whatever they leave undone, time alone leads to an end.

These walks are long ones of few seeds; `test_random_walk.py` goes many short ones, with kills and blocks.
"""

from collections import Counter
from datetime import timedelta

import pytest

from bot.models.waits import Wait
from bot.use_cases.figures.ends import CountKnownEnds
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.memoranda.sealing import SealMemoranda
from bot.use_cases.pitches.first import ServeNewBackers
from bot.use_cases.pitches.left_alone import AskModeratorsToCall
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock
from tests.laws.carrying_out import CARRYING_OUT, bring_into_force
from tests.laws.changing_deeds import CHANGING
from tests.laws.deeds import DEEDS, change_project, leave, suspend, wait_a_little
from tests.laws.helping import HELPING
from tests.laws.waiting_states import OTHERS, STATES
from tests.laws.world import World

TICKS = (ServeNewBackers, SuggestBackers, AskModeratorsToCall, SealMemoranda)
SILENCE = timedelta(days=120)
AFTER = (change_project, leave, suspend, *(wait_a_little,) * 8)
"""What happens to those who carry out a project, and the time that passes meanwhile."""


def missing(uow: Database) -> list[str]:
    """Records that wait for somebody without a wait: those of which nobody would ever hear again."""
    still_open = {(wait.kind, wait.record_id) for wait in uow.all(Wait) if wait.ended_at is None}
    return [
        f"{name} {record.id}"  # type: ignore[attr-defined]
        for name, state in STATES.items()
        for record in uow.all(state.entity)
        if state.waits(uow, record) and not any((kind, record.id) in still_open for kind in state.kinds)  # type: ignore[attr-defined]
    ]


async def played(uow: Database, clock: FrozenClock, seed: int, deeds: int, *, agreed: bool = False) -> World:
    """With `agreed` two memoranda are in force at the beginning, and most of what people do is about them."""
    world = World(uow, clock, seed)
    choice = (*DEEDS, *CHANGING, *CARRYING_OUT, *HELPING)
    if agreed:
        choice = (*CHANGING, *AFTER, *CARRYING_OUT * 5, *HELPING * 2)
        for _ in range(2):
            await bring_into_force(world)
    for number in range(deeds):
        await world.random.choice(choice)(world)
        if number % 4 == 0:
            await world.tick(*TICKS)
        assert missing(uow) == []
    return world


async def check(
    uow: Database, clock: FrozenClock, seed: int, deeds: int, *, agreed: bool = False
) -> Counter[str]:
    world = await played(uow, clock, seed, deeds, agreed=agreed)
    began = clock.now()
    await world.let_time_run(began + SILENCE, *TICKS)
    assert missing(uow) == []
    left = [wait for wait in world.open_waits if not wait.overdue or registry().waits[wait.kind].ends]
    assert left == [], f"no end after {SILENCE.days} days: {Counter(wait.kind for wait in left)}"
    ends = await CountKnownEnds(SystemIdentity(), uow, clock)()
    assert ends.silent == 0
    return Counter(uow.actions)


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in (1, 2))])
async def test_time_alone_leads_to_an_end(uow: Database, clock: FrozenClock, seed: int) -> None:
    await check(uow, clock, seed, deeds=300)


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in (1, 2))])
async def test_so_it_does_after_a_memorandum(uow: Database, clock: FrozenClock, seed: int) -> None:
    done = await check(uow, clock, seed, deeds=100, agreed=True)
    about_it = {"project.begin", "project.complete", "report.write", "plan_step.tick", "plan_step.put_off"}
    assert len(about_it & set(done)) >= 2, "hardly anything of it was played"
    assert any(action.startswith("pledge.") for action in done), "no help was promised"


def test_the_table_speaks_of_every_kind() -> None:
    """A kind of wait whose state nobody has named would not be looked for after each deed."""
    named = {kind for state in STATES.values() for kind in state.kinds}
    assert named.isdisjoint(OTHERS)
    assert named | set(OTHERS) == set(registry().waits)
