"""What was put off comes back on the day that was told."""

from datetime import timedelta

import pytest

from bot.models.backers import PitchFrequency
from bot.models.pitches import PitchStatus
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.pitches.pitch_scene import PitchScene


@pytest.mark.parametrize(
    ("frequency", "days"),
    [(PitchFrequency.AT_ONCE, 14), (PitchFrequency.WEEKLY, 21)],
    ids=["at once", "weekly"],
)
async def test_later_says_when_it_comes_back_and_it_does(
    uow: Database, clock: FrozenClock, frequency: PitchFrequency, days: int
) -> None:
    """Monday's digest has closed at ten, so a weekly backer reads of it a week later. The last time, it says so."""
    scene = PitchScene(uow, clock)
    scene.profile.frequency = frequency
    pitch = await scene.shown(scene.project, scene.backer)
    later = AnswerPitch(scene.as_backer, uow, clock)
    clock.advance(timedelta(hours=5))
    answered = await later(pitch.id, PitchAnswer.LATER)
    assert answered.asked_again_at is not None
    assert (answered.asked_again_at - clock.now()).days in {days - 1, days}
    assert answered.open_until is None
    assert (await later(pitch.id, PitchAnswer.LATER)).asked_again_at == answered.asked_again_at
    await scene.advance(after=timedelta(days=14))
    assert pitch.asked_at == answered.asked_again_at
    clock.move_to(max(clock.now(), pitch.asked_at))
    again = await later(pitch.id, PitchAnswer.LATER)
    assert again.asked_again_at is None
    assert again.open_until is not None
    await scene.advance(after=again.open_until - clock.now())
    assert pitch.status is PitchStatus.EXPIRED


async def test_a_place_is_held_in_the_week_in_which_it_comes_back(uow: Database, clock: FrozenClock) -> None:
    """Otherwise that week might be full by then, and the day that was told would be wrong."""
    scene = PitchScene(uow, clock)
    scene.profile.pitches_per_week = 1
    pitch = await scene.shown(scene.project, scene.backer)
    clock.advance(timedelta(days=2))
    await AnswerPitch(scene.as_backer, uow, clock)(pitch.id, PitchAnswer.LATER)
    clock.advance(timedelta(days=12))
    scene.new_project()
    await scene.search()
    assert len(scene.pitches) == 1
    await scene.advance(after=timedelta(days=2))
    assert pitch.status is PitchStatus.SENT
