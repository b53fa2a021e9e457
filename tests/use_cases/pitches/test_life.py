"""What time does to a pitch: nudged, expired, brought back, closed."""

from datetime import timedelta

import pytest

from bot.models.backers import BackerProfile
from bot.models.pitches import PitchStatus
from bot.models.projects import TAKES_INTEREST, ProjectStage
from bot.models.reference import Language
from bot.models.waits import WaitsFor
from bot.models.words import Text
from bot.presenting.cards.waits import waiting_line
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.pitches.clocks import PITCH, POSTPONED
from bot.use_cases.pitches.life import HOLD
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.received import ShowPitch
from bot.use_cases.projects.changes import WithdrawProject
from tests.builders import a_pitch, a_project
from tests.fakes import FrozenClock
from tests.presenting.cards.reading import speaks
from tests.use_cases.pitches.pitch_scene import DAY, RULES, PitchScene


async def test_silence_is_brought_to_mind_once_with_the_same_answers(scene: PitchScene) -> None:
    pitch = scene.new_pitch()
    await scene.advance(after=2 * DAY - timedelta(seconds=1))
    assert scene.said == []
    await scene.advance(after=timedelta(seconds=1))
    await scene.advance(after=DAY)
    assert scene.said == ["pitch-nudge"]
    (promise,) = scene.uow.promised
    names = [action.data for row in promise.notification.actions for action in row]
    assert names[0] == f"pitch-interested:{pitch.id}"
    assert len(names) == 4
    whole = promise.notification.args["pitch"]
    assert isinstance(whole, Text)
    assert whole.args["title"] == scene.project.title
    assert scene.uow.actions == ["pitch.nudge"]


async def test_then_it_expires_without_a_word_and_old_buttons_say_so(scene: PitchScene) -> None:
    pitch = scene.new_pitch()
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
    """The bot was down for a week: nobody loses the days after the nudge."""
    pitch = scene.new_pitch()
    await scene.advance(after=7 * DAY)
    assert (pitch.status, scene.said) == (PitchStatus.SENT, ["pitch-nudge"])
    await scene.advance(after=3 * DAY - timedelta(seconds=1))
    assert pitch.status is PitchStatus.SENT
    await scene.advance(after=timedelta(seconds=1))
    assert pitch.status is PitchStatus.EXPIRED


async def test_a_pitch_that_cannot_be_told_holds_up_no_other_one(scene: PitchScene) -> None:
    """By a bug: it comes first at each tick, and would keep all later ones from their time."""
    scene.new_pitch(reasons=[{"no": "code"}])
    other = scene.new_pitch()
    for _ in range(2):
        with pytest.raises(ExceptionGroup):
            await scene.advance(after=2 * DAY)
    assert other.nudged_at is not None
    assert scene.said == ["pitch-nudge"]


async def test_an_answer_ends_the_waiting(scene: PitchScene) -> None:
    pitch = scene.new_pitch()
    await scene.answer(pitch, PitchAnswer.INTERESTED)
    await scene.advance(after=30 * DAY)
    assert pitch.status is PitchStatus.INTERESTED
    assert "pitch-nudge" not in scene.said


async def test_whoever_rests_is_not_reminded_and_time_runs_on(scene: PitchScene) -> None:
    pitch = scene.new_pitch()
    scene.uow.by_id(BackerProfile, pitch.backer_id).pause(scene.clock.now())
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    assert (pitch.status, scene.said) == (PitchStatus.EXPIRED, [])


async def test_what_was_put_off_comes_back_once(scene: PitchScene) -> None:
    pitch = scene.new_pitch()
    await scene.answer(pitch, PitchAnswer.LATER)
    await scene.advance(after=14 * DAY - timedelta(seconds=1))
    assert pitch.status is PitchStatus.LATER
    await scene.advance(after=timedelta(seconds=1))
    assert (pitch.status, scene.said) == (PitchStatus.SENT, ["pitch-again"])
    await scene.answer(pitch, PitchAnswer.LATER)
    await scene.advance(after=14 * DAY)
    assert (pitch.status, scene.said) == (PitchStatus.EXPIRED, ["pitch-again"])


async def test_what_comes_back_takes_a_place_of_the_week_and_waits_for_one(scene: PitchScene) -> None:
    backer = scene.new_backer(pitches_per_week=1)
    pitch = scene.uow.keep(a_pitch(scene.project, backer, sent_at=scene.clock.now()))
    await scene.answer(pitch, PitchAnswer.LATER)
    scene.clock.advance(13 * DAY)
    other = scene.uow.keep(a_project(scene.ngo, stage=ProjectStage.SUPPORTED))
    scene.uow.keep(a_pitch(other, backer, sent_at=scene.clock.now(), status=PitchStatus.INTERESTED))
    await scene.advance(after=DAY)
    assert (pitch.status, pitch.held_until) == (PitchStatus.LATER, scene.clock.now() + HOLD)
    await scene.advance(after=6 * DAY)
    assert pitch.status is PitchStatus.SENT
    async with scene.uow.read() as block:
        week_ago = scene.clock.now() - 7 * DAY
        assert await block[Pitches].count_since([backer.id], week_ago) == {backer.id: 1}


async def test_a_paused_project_holds_its_pitches(scene: PitchScene) -> None:
    pitch = scene.new_pitch()
    scene.project.pause()
    await scene.advance(after=30 * DAY)
    assert (pitch.status, scene.said) == (PitchStatus.SENT, [])
    scene.project.resume()
    await scene.advance()
    assert (pitch.status, scene.said) == (PitchStatus.SENT, ["pitch-nudge"])


async def test_a_withdrawn_project_closes_what_is_open(scene: PitchScene) -> None:
    sent, postponed, declined = scene.new_pitch(), scene.new_pitch(), scene.new_pitch()
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
    pitch = scene.new_pitch()
    show = ShowPitch(scene.answering(pitch), scene.uow, scene.clock, RULES)
    scene.clock.advance(DAY)
    await show(pitch.id)
    first = scene.clock.now()
    scene.clock.advance(DAY)
    await show(pitch.id)
    assert pitch.seen_at == first
    assert scene.uow.actions == ["pitch.see"]


async def test_the_backer_reads_when_it_is_reminded_and_when_it_passes(scene: PitchScene) -> None:
    pitch = scene.new_pitch()
    show, asked = ShowPitch(scene.answering(pitch), scene.uow, scene.clock, RULES), pitch.sent_at
    (wait,) = (await show(pitch.id)).waits
    assert (wait.kind, wait.ours, wait.since) == ("pitch", True, asked)
    assert (wait.next_step, wait.next_at) == (1, asked + 2 * DAY)
    await scene.advance(after=2 * DAY)
    (wait,) = (await show(pitch.id)).waits
    assert (wait.next_step, wait.next_at) == (2, asked + 5 * DAY)
    await scene.answer(pitch, PitchAnswer.LATER)
    (wait,) = (await show(pitch.id)).waits
    assert (wait.kind, wait.next_step, wait.next_at) == ("pitch-later", 1, scene.clock.now() + 14 * DAY)
    await scene.advance(after=14 * DAY)
    await scene.answer(pitch, PitchAnswer.LATER)
    (wait,) = (await show(pitch.id)).waits
    assert (wait.next_step, wait.next_at) == (2, scene.clock.now() + 14 * DAY)


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("kind", [PITCH, POSTPONED])
@pytest.mark.parametrize("step", [1, 2])
def test_it_reads_so_in_every_language(kind: str, step: int, language: Language) -> None:
    since = FrozenClock().now()
    view = WaitView(kind, WaitsFor.ORGANIZATION, 1, since, step, since + DAY, overdue=False, ours=True)
    assert len(waiting_line(speaks(language), view).splitlines()) == 2


@pytest.mark.parametrize("stage", ProjectStage)
async def test_what_has_passed_can_still_be_wanted_while_the_project_seeks_support(
    scene: PitchScene, stage: ProjectStage
) -> None:
    pitch = scene.new_pitch()
    pitch.expire(scene.clock.now())
    scene.project.stage = stage
    view = await ShowPitch(scene.answering(pitch), scene.uow, scene.clock, RULES)(pitch.id)
    assert (view.answerable, view.waits) == (False, ())
    assert view.late is (stage in TAKES_INTEREST)
    if view.late:
        await scene.answer(pitch, PitchAnswer.INTERESTED)
        assert (pitch.status, scene.said) == (PitchStatus.INTERESTED, ["pitch-interest"])
    else:
        with pytest.raises(OutdatedError, match="pitch-project-closed"):
            await scene.answer(pitch, PitchAnswer.INTERESTED)
