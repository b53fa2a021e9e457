"""What waits about a pitch has a clock: nobody's answer is awaited in silence."""

from datetime import timedelta

import pytest

from bot.models.pitches import PitchStatus
from bot.models.waits import Wait
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.pitches.answering import AcceptInterest, AnswerPitch, PitchAnswer
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock
from tests.scenes import Scene


class WaitingScene(Scene):
    async def be_interested(self) -> None:
        await AnswerPitch(self.as_backer, self.uow, self.clock)(self.pitch.id, PitchAnswer.INTERESTED)

    async def pass_days(self, days: float) -> int:
        self.clock.advance(timedelta(days=days))
        clocks = Clocks(registry().waits, AS_REGISTERED)
        return await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> WaitingScene:
    scene = WaitingScene(uow, clock)
    _ = scene.profile, scene.pitch
    return scene


async def test_an_interest_is_brought_to_mind(scene: WaitingScene) -> None:
    await scene.be_interested()
    assert await scene.pass_days(0.5) == 0
    assert await scene.pass_days(0.5) == 1
    assert scene.said[-1] == "interest-nudge"


async def test_an_answered_interest_waits_no_more(scene: WaitingScene) -> None:
    await scene.be_interested()
    await AcceptInterest(scene.as_ngo, scene.uow, scene.clock)(scene.pitch.id)
    await scene.pass_days(1)
    assert "interest-nudge" not in scene.said
    assert scene.uow.all(Wait)[0].outcome == "accepted"


async def test_what_was_settled_elsewhere_ends_without_a_word(scene: WaitingScene) -> None:
    await scene.be_interested()
    scene.pitch.status = PitchStatus.REFUSED
    said = scene.said
    await scene.pass_days(2)
    assert scene.said == said
    assert scene.uow.all(Wait)[0].outcome == "settled"
