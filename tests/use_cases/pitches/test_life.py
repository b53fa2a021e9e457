"""What time does to a pitch: nudged, expired, brought back, closed."""

from datetime import timedelta

import pytest

from bot.models.backers import BackerProfile
from bot.models.country import week_of
from bot.models.pitches import PitchStatus
from bot.models.projects import TAKES_INTEREST, ProjectStage
from bot.models.words import Text
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.received import ShowPitch
from bot.use_cases.projects.changes import PauseProject, ResumeProject, WithdrawProject
from tests.builders import a_pitch, a_project
from tests.use_cases.pitches.pitch_scene import DAY, PitchScene


async def test_silence_is_brought_to_mind_once_with_the_same_answers(scene: PitchScene) -> None:
    pitch = await scene.new_pitch()
    await scene.advance(after=2 * DAY - timedelta(seconds=1))
    assert scene.said == []
    await scene.advance(after=timedelta(seconds=1))
    await scene.advance(after=DAY)
    assert scene.said == ["pitch-nudge"]
    (promise,) = scene.uow.promised
    names = [action.data for row in promise.notification.actions for action in row]
    answers = ("pitch-interested", "pitch-later", "pitch-decline", "pitch-more", "ask-language")
    assert names == [f"{answer}:{pitch.id}" for answer in answers]
    whole = promise.notification.args["pitch"]
    assert isinstance(whole, Text)
    assert whole.args["title"] == scene.project.title


async def test_then_it_expires_without_a_word_and_old_buttons_say_so(scene: PitchScene) -> None:
    pitch = await scene.new_pitch()
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    assert pitch.status is PitchStatus.EXPIRED
    assert scene.said == ["pitch-nudge"]
    for answer in (PitchAnswer.LATER, PitchAnswer.NOT_FOR_US):
        with pytest.raises(OutdatedError, match="pitch-expired"):
            await scene.answer(pitch, answer)
    await scene.answer(pitch, PitchAnswer.INTERESTED)
    assert pitch.status is PitchStatus.INTERESTED


async def test_after_a_late_nudge_there_is_as_much_time_to_answer(scene: PitchScene) -> None:
    """The bot was down for a week: nobody loses the days to answer in."""
    pitch = await scene.new_pitch()
    await scene.advance(after=7 * DAY)
    assert (pitch.status, scene.said) == (PitchStatus.SENT, ["pitch-nudge"])
    await scene.advance(after=5 * DAY - timedelta(seconds=1))
    assert (pitch.status, scene.said) == (PitchStatus.SENT, ["pitch-nudge"])
    await scene.advance(after=timedelta(seconds=1))
    assert (pitch.status, scene.said) == (PitchStatus.EXPIRED, ["pitch-nudge"])


async def test_a_pitch_that_cannot_be_told_holds_up_no_other_one(scene: PitchScene) -> None:
    """By a bug: it comes first at each tick, and would keep all later ones from their time."""
    await scene.new_pitch(reasons=[{"no": "code"}])
    other = await scene.new_pitch()
    with pytest.raises(ExceptionGroup):
        await scene.advance(after=2 * DAY)
    assert other.nudged_at is not None
    assert scene.said == ["pitch-nudge"]


async def test_an_answer_ends_the_waiting(scene: PitchScene) -> None:
    pitch = await scene.new_pitch()
    await scene.answer(pitch, PitchAnswer.INTERESTED)
    await scene.advance(after=13 * DAY)
    assert pitch.status is PitchStatus.INTERESTED
    assert "pitch-nudge" not in scene.said


async def test_whoever_rests_is_not_reminded_and_time_runs_on(scene: PitchScene) -> None:
    pitch = await scene.new_pitch()
    scene.uow.by_id(BackerProfile, pitch.backer_id).pause(scene.clock.now())
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    assert (pitch.status, scene.said) == (PitchStatus.EXPIRED, [])


async def test_what_was_put_off_comes_back_once(scene: PitchScene) -> None:
    pitch = await scene.new_pitch()
    await scene.answer(pitch, PitchAnswer.LATER)
    await scene.advance(after=14 * DAY - timedelta(seconds=1))
    assert pitch.status is PitchStatus.LATER
    await scene.advance(after=timedelta(seconds=1))
    assert (pitch.status, scene.said) == (PitchStatus.SENT, ["pitch-again"])
    names = [action.name for row in scene.uow.promised[-1].notification.actions for action in row]
    assert "pitch-interested" in names
    assert "ask-language" not in names, "there was time to ask, and who has asked reads that nothing came"
    await scene.answer(pitch, PitchAnswer.LATER)
    await scene.advance(after=14 * DAY)
    assert (pitch.status, scene.said) == (PitchStatus.EXPIRED, ["pitch-again"])


async def test_what_comes_back_takes_a_place_of_the_week_and_waits_for_one(scene: PitchScene) -> None:
    backer = scene.new_backer(pitches_per_week=1)
    pitch = await scene.shown(scene.project, backer)
    await scene.answer(pitch, PitchAnswer.LATER)
    scene.clock.advance(14 * DAY)
    other = scene.uow.keep(a_project(scene.ngo, stage=ProjectStage.SUPPORTED))
    scene.uow.keep(a_pitch(other, backer, sent_at=scene.clock.now(), status=PitchStatus.INTERESTED))
    await scene.advance()
    assert pitch.status is PitchStatus.LATER
    await scene.advance(after=3 * DAY)
    assert pitch.status is PitchStatus.LATER
    await scene.advance(after=4 * DAY)
    assert pitch.status is PitchStatus.SENT
    async with scene.uow.read() as block:
        week = week_of(scene.clock.now())
        assert await block[Pitches].count_asked([backer.id], *week) == {backer.id: 1}


async def test_what_finds_no_place_for_three_weeks_expires(scene: PitchScene) -> None:
    """Its backer rests: they can still say yes, but nobody waits for them."""
    pitch = await scene.new_pitch()
    await scene.answer(pitch, PitchAnswer.LATER)
    scene.uow.by_id(BackerProfile, pitch.backer_id).pause(scene.clock.now())
    await scene.advance(after=14 * DAY)
    await scene.advance(after=7 * DAY)
    assert (pitch.status, scene.said) == (PitchStatus.EXPIRED, [])
    await scene.answer(pitch, PitchAnswer.INTERESTED)


async def test_several_that_come_back_share_the_places_of_the_week(scene: PitchScene) -> None:
    backer = scene.new_backer(pitches_per_week=1)
    pitches = [await scene.shown(scene.new_project(), backer) for _ in range(2)]
    for pitch in pitches:
        await scene.answer(pitch, PitchAnswer.LATER)
    await scene.advance(after=14 * DAY)
    assert sorted(pitch.status for pitch in pitches) == [PitchStatus.LATER, PitchStatus.SENT]
    await scene.advance(after=7 * DAY)
    assert scene.said.count("pitch-again") == 2


async def test_a_paused_project_holds_its_pitches(scene: PitchScene) -> None:
    pitch, postponed = await scene.new_pitch(), await scene.new_pitch()
    await scene.answer(postponed, PitchAnswer.LATER)
    await PauseProject(scene.as_ngo, scene.uow, scene.clock)(scene.project.id)
    await scene.advance(after=30 * DAY)
    assert (pitch.status, postponed.status) == (PitchStatus.SENT, PitchStatus.LATER)
    assert scene.said == []
    await ResumeProject(scene.as_ngo, scene.uow, scene.clock)(scene.project.id)
    await scene.advance()
    assert (pitch.status, scene.said) == (PitchStatus.SENT, ["pitch-again"])
    await scene.advance(after=2 * DAY)
    assert scene.said.count("pitch-nudge") == 2
    await scene.advance(after=3 * DAY)
    assert (pitch.status, postponed.status) == (PitchStatus.EXPIRED, PitchStatus.EXPIRED)


async def test_a_withdrawn_project_closes_what_is_open(scene: PitchScene) -> None:
    sent, postponed, declined = await scene.new_pitch(), await scene.new_pitch(), await scene.new_pitch()
    await scene.answer(postponed, PitchAnswer.LATER)
    await scene.answer(declined, PitchAnswer.NOT_FOR_US)
    identity = scene.as_ngo
    await WithdrawProject(identity, scene.uow, scene.clock)(scene.project.id)
    statuses = [sent.status, postponed.status, declined.status]
    assert statuses == [PitchStatus.CLOSED, PitchStatus.CLOSED, PitchStatus.DECLINED]
    for answer in PitchAnswer:
        with pytest.raises(OutdatedError, match="pitch-project-closed"):
            await scene.answer(sent, answer)


async def test_opening_it_marks_it_as_seen(scene: PitchScene) -> None:
    pitch = await scene.new_pitch()
    show = ShowPitch(scene.answering(pitch), scene.uow, scene.clock)
    scene.clock.advance(DAY)
    await show(pitch.id)
    first = scene.clock.now()
    scene.clock.advance(DAY)
    await show(pitch.id)
    assert pitch.seen_at == first
    assert scene.uow.actions == ["pitch.see"]


@pytest.mark.parametrize("stage", ProjectStage)
async def test_what_has_passed_can_still_be_wanted_while_the_project_seeks_support(
    scene: PitchScene, stage: ProjectStage
) -> None:
    pitch = await scene.new_pitch()
    pitch.expire(scene.clock.now())
    scene.project.stage = stage
    view = await ShowPitch(scene.answering(pitch), scene.uow, scene.clock)(pitch.id)
    assert (view.answerable, view.waits) == (False, ())
    assert view.late is (stage in TAKES_INTEREST)
    if view.late:
        await scene.answer(pitch, PitchAnswer.INTERESTED)
        assert (pitch.status, scene.said) == (PitchStatus.INTERESTED, ["pitch-interest"])
    else:
        with pytest.raises(OutdatedError, match="pitch-project-closed"):
            await scene.answer(pitch, PitchAnswer.INTERESTED)
