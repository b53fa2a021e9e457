"""Whatever six people do, and wherever the process dies: after 60 days of silence nothing waits for nobody.

A walk that fails names its seed. `SEED=n pytest tests/laws/test_random_walk.py` walks it again, and no other.
"""

import os
from collections.abc import Sequence

import pytest

from bot.use_cases.figures.ends import CountKnownEnds
from bot.use_cases.kernel.identity import SystemIdentity
from tests.database import Databases
from tests.fakes import FrozenClock
from tests.laws.ledger import ledger, untold
from tests.laws.test_law_of_waiting import missing
from tests.laws.walk import SixPeople

DEEDS = 30
AT_ONCE = 5
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


ONE = [[int(os.environ["SEED"])]] if "SEED" in os.environ else []
FEW = [range(AT_ONCE), range(AT_ONCE, 2 * AT_ONCE)]
MANY = [pytest.param(range(n, n + AT_ONCE), marks=pytest.mark.long) for n in range(2 * AT_ONCE, 200, AT_ONCE)]


@pytest.mark.parametrize("seeds", ONE or [*FEW, *MANY], ids=lambda seeds: f"from {seeds[0]}")
async def test_nothing_waits_for_nobody(databases: Databases, seeds: Sequence[int]) -> None:
    asked = [await walk(databases, seed) for seed in seeds]
    assert all(asked), "nothing was asked of anybody"


async def test_a_walk_is_repeated_by_its_seed(databases: Databases) -> None:
    assert await walk(databases, 3) == await walk(databases, 3)
