"""Whatever six people do, and wherever the process dies: after 60 days of silence nothing waits for nobody.

A walk that fails names its seed. `SEED=n pytest tests/laws/test_random_walk.py -k once_more` walks it again.
"""

import os

import pytest

from bot.use_cases.figures.ends import CountKnownEnds
from bot.use_cases.kernel.identity import SystemIdentity
from tests.database import Databases
from tests.fakes import FrozenClock
from tests.laws.ledger import ledger, untold
from tests.laws.test_law_of_waiting import missing
from tests.laws.walk import SixPeople

DEEDS = 40
AT_ONCE = 10
"""Walks of one test: so short that either worker can take the next ones."""


async def walk(databases: Databases, seed: int) -> list[str]:
    """What was asked, and what became of it. Raises `AssertionError` naming the seed."""
    clock = FrozenClock()
    async with databases.fresh(clock) as uow:
        await SixPeople(uow, clock, seed).walk(DEEDS)
        ends = await ledger(uow, clock)
        known = await CountKnownEnds(SystemIdentity(), uow, clock)()
        found = {"silent": known.silent, "without a clock": missing(uow), "told to nobody": untold(ends)}
        assert not any(found.values()), f"SEED={seed}: {found}"
        return [f"{end.kind} {end.outcome} {end.ended_at}" for end in ends]


@pytest.mark.parametrize(
    "first", [0, *(pytest.param(first, marks=pytest.mark.long) for first in range(AT_ONCE, 200, AT_ONCE))]
)
async def test_nothing_waits_for_nobody(databases: Databases, first: int) -> None:
    asked = [await walk(databases, seed) for seed in range(first, first + AT_ONCE)]
    assert sum(map(len, asked)) > AT_ONCE, "hardly anything was asked of anybody"


async def test_a_walk_is_repeated_by_its_seed(databases: Databases) -> None:
    assert await walk(databases, 3) == await walk(databases, 3)


@pytest.mark.skipif("SEED" not in os.environ, reason="for a walk that went wrong, by its seed")
async def test_once_more(databases: Databases) -> None:
    await walk(databases, int(os.environ["SEED"]))
