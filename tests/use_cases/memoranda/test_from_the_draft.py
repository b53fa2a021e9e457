"""From the first word of a draft people may do anything in any order, one party by mail alone: nothing waits for
nobody, nothing agreed is answered or changed, and time alone brings everything to an end.

A story that goes wrong names its seed. `SEED=n` tells it again, and no other.
"""

import os
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker

from bot.models.memoranda import MemorandumStage
from bot.models.outbox import OutboxMessage
from bot.models.waits import Wait
from bot.wiring.registry import registry
from tests.database import Database, Databases
from tests.fakes import FrozenClock
from tests.laws.ledger import ledger, untold
from tests.rows import rows_of
from tests.use_cases.memoranda.draft_rules import Rules
from tests.use_cases.memoranda.draft_story import Story
from tests.use_cases.memoranda.draft_surroundings import AROUND
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.mail_story import MailStory

DEEDS = 45
SILENCE = timedelta(days=3 * 366)
FEW = (14, 16, 18)
"""Between them these come to every stage; the first is told where no mail server is set up."""
AT_ONCE = 4
MANY = [pytest.param(range(n, n + AT_ONCE), marks=pytest.mark.long) for n in range(0, 16, AT_ONCE)]
ONE = [[int(os.environ["SEED"])]] if "SEED" in os.environ else []


async def told(uow: Database, clock: FrozenClock, seed: int) -> set[MemorandumStage]:
    """Tells the story of that seed to its end. Returns the stages that were come to."""
    world = LinkedWorld(uow, clock)
    uow.mail = world.transport.is_open = seed % 5 != 4
    return await to_its_end(Story(world, seed), seed)


async def to_its_end(story: Story, seed: int) -> set[MemorandumStage]:
    uow, clock = story.world.uow, story.world.clock
    rules = Rules(story)
    so_far: list[str] = []
    stages: set[MemorandumStage] = set()
    for _ in range(DEEDS):
        so_far.append(await story.go_on(AROUND))
        broken = await rules.broken()
        assert not broken, f"SEED={seed}: {broken} after {so_far}"
        stages |= {one.stage for one in story.all}
    until = clock.now() + SILENCE
    while rings := [wait.next_at for wait in uow.all(Wait) if wait.next_at and wait.next_at < until]:
        clock.move_to(max(min(rings), clock.now()))
        await story.tick()
        broken = await rules.broken()
        assert not broken, f"SEED={seed}: {broken} in the silence after {so_far}"
        stages |= {one.stage for one in story.all}
    found = {
        "without an end": [f"{one.id} {one.stage}" for one in story.all if one.open or one.holds],
        "waited for": [wait.kind for wait in uow.all(Wait) if not wait.ended_at and not _stands(wait)],
        "told to nobody": untold(await ledger(uow, clock)),
    }
    assert not any(found.values()), f"SEED={seed}: {found} after {so_far}"
    return stages


def _stands(wait: Wait) -> bool:
    """With administrators, because nobody has seen to it."""
    return wait.overdue and not registry().waits[wait.kind].ends


@pytest.mark.parametrize("seeds", ONE or [FEW, *MANY], ids=lambda seeds: f"from {seeds[0]}")
async def test_no_sequence_leads_to_a_forbidden_state(databases: Databases, seeds: Sequence[int]) -> None:
    stages: set[MemorandumStage] = set()
    for seed in seeds:
        clock = FrozenClock()
        async with databases.fresh(clock) as uow:
            stages |= await told(uow, clock, seed)
    assert seeds != FEW or stages == set(MemorandumStage)


@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.long)])
async def test_nor_does_it_where_all_who_are_left_answer_by_mail(
    uow: Database, clock: FrozenClock, seed: int
) -> None:
    """An extension of which a change is asked waits for nobody: it ends."""
    story = MailStory(LinkedWorld(uow, clock), seed)
    await story.begin()
    await to_its_end(story, seed)
    promised = [one.dedupe_key for one in uow.all(OutboxMessage)]
    assert [key for key in promised if key.startswith("memorandum-extension-unchangeable")]


@pytest.mark.long
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("seed", FEW[1:2])
async def test_nor_does_it_on_postgresql(
    engine: AsyncEngine, database_url: str, clock: FrozenClock, seed: int
) -> None:
    with rows_of(database_url) as rows:
        uow = Database(async_sessionmaker(engine, expire_on_commit=False), rows, clock)
        assert await told(uow, clock, seed)
