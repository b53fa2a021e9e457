"""Waves of pitches: passed on to the next backers, and then to people; how it stands meanwhile."""

from datetime import timedelta

import pytest

from bot.models.questions import Question
from bot.models.waits import Wait
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.pitches.clocks import CALL_BACKERS
from bot.use_cases.pitches.standing import ShowStanding
from bot.use_cases.pitches.suggesting import PATIENCE, RETRY
from bot.use_cases.questions.answering import AnswerQuestion
from bot.use_cases.questions.asking import AskQuestion
from tests.builders import a_project
from tests.use_cases.pitches.pitch_scene import DAY, RULES, PitchScene


async def test_a_wave_without_interest_is_followed_by_the_next_three(scene: PitchScene) -> None:
    for number in range(7):
        scene.new_backer(f"Қолдаушы {number}")
    await scene.search()
    assert [pitch.wave for pitch in scene.pitches] == [1, 1, 1]
    await scene.advance(after=2 * DAY)
    await scene.search()
    assert len(scene.pitches) == 3
    await scene.advance(after=3 * DAY)
    await scene.search()
    assert [pitch.wave for pitch in scene.pitches] == [1, 1, 1, 2, 2, 2]
    assert len({pitch.backer_id for pitch in scene.pitches}) == 6


async def test_answers_without_interest_end_a_wave_at_once(scene: PitchScene) -> None:
    for number in range(6):
        scene.new_backer(f"Қолдаушы {number}")
    await scene.search()
    scene.clock.advance(timedelta(minutes=1))
    first, second, third = scene.pitches
    await scene.answer(first, PitchAnswer.NOT_FOR_US)
    await scene.answer(second, PitchAnswer.LATER)
    await scene.search()
    assert len(scene.pitches) == 3
    await scene.answer(third, PitchAnswer.NOT_FOR_US)
    await scene.search()
    assert [pitch.wave for pitch in scene.pitches] == [1, 1, 1, 2, 2, 2]


async def test_the_standing_does_not_tell_that_a_wave_has_begun_early(scene: PitchScene) -> None:
    """That would tell that all of the first have said no. A yes of the second is counted among the first."""
    for number in range(6):
        scene.new_backer(f"Қолдаушы {number}")
    show = ShowStanding(scene.as_ngo, scene.uow, scene.clock, RULES)
    await scene.search()
    before = await show(scene.project.id)
    scene.clock.advance(timedelta(minutes=1))
    for pitch in scene.pitches:
        await scene.answer(pitch, PitchAnswer.NOT_FOR_US)
    await scene.search()
    assert len(scene.pitches) == 6
    assert await show(scene.project.id) == before
    scene.clock.advance(DAY)
    await scene.answer(scene.pitches[3], PitchAnswer.INTERESTED)
    for later in (DAY, 7 * DAY):
        standing = await show(scene.project.id)
        assert (standing.wave, standing.shown, standing.waiting, len(standing.interests)) == (1, 3, 2, 1)
        scene.clock.advance(later)
    scene.pitches[3].refuse(scene.clock.now())
    standing = await show(scene.project.id)
    assert (standing.wave, standing.shown, standing.waiting) == (2, 6, 5)


@pytest.mark.parametrize("answer", [None, PitchAnswer.NOT_FOR_US])
async def test_a_question_holds_the_search_and_the_standing_says_so(
    scene: PitchScene, answer: PitchAnswer | None
) -> None:
    """Whether its backer has said no meanwhile is not told by that."""
    for number in range(4):
        scene.new_backer(f"Қолдаушы {number}")
    await scene.search()
    asking, *others = scene.pitches
    await AskQuestion(scene.answering(asking), scene.uow, scene.clock)(asking.id, "Неше бала?")
    if answer:
        await scene.answer(asking, answer)
    for pitch in others:
        await scene.answer(pitch, PitchAnswer.NOT_FOR_US)
    show = ShowStanding(scene.as_ngo, scene.uow, scene.clock, RULES)
    told = []
    for days in (0, 6, 4):
        await scene.advance(after=days * DAY)
        await scene.search()
        standing = await show(scene.project.id)
        told.append((standing.wave, standing.shown, standing.next_step_at, standing.awaits_answer))
    assert told == [(1, 3, None, True)] * 3
    (question,) = scene.uow.all(Question)
    await AnswerQuestion(scene.as_ngo, scene.uow, scene.clock)(question.id, "Сорок.")
    standing = await show(scene.project.id)
    assert (standing.next_step_at, standing.awaits_answer) == (scene.clock.now() + 5 * DAY, False)
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    await scene.search()
    standing = await show(scene.project.id)
    assert (standing.wave, standing.shown, standing.awaits_answer) == (2, 4, False)


async def test_a_question_that_comes_late_holds_nobody_up(scene: PitchScene) -> None:
    for number in range(4):
        scene.new_backer(f"Қолдаушы {number}")
    await scene.search()
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    await scene.search()
    show = ShowStanding(scene.as_ngo, scene.uow, scene.clock, RULES)
    before = await show(scene.project.id)
    assert before.wave == 2
    late = scene.pitches[0]
    await AskQuestion(scene.answering(late), scene.uow, scene.clock)(late.id, "Неше бала?")
    assert await show(scene.project.id) == before


async def test_interest_stops_the_waves_until_it_is_refused(scene: PitchScene) -> None:
    for number in range(6):
        scene.new_backer(f"Қолдаушы {number}")
    await scene.search()
    await scene.answer(scene.pitches[0], PitchAnswer.INTERESTED)
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    await scene.search()
    assert len(scene.pitches) == 3
    scene.pitches[0].refuse(scene.clock.now())
    await scene.search()
    assert len(scene.pitches) == 6


async def run_out(scene: PitchScene, waves: int) -> None:
    for _ in range(waves):
        await scene.search()
        await scene.advance(after=2 * DAY)
        await scene.advance(after=3 * DAY)


def calls(scene: PitchScene) -> list[Wait]:
    """What moderators are to call backers about."""
    return [wait for wait in scene.uow.all(Wait) if wait.kind == CALL_BACKERS]


async def test_after_the_third_wave_moderators_are_told_once(scene: PitchScene) -> None:
    for number in range(12):
        scene.new_backer(f"Қолдаушы {number}")
    await run_out(scene, 2)
    assert calls(scene) == []
    await scene.search()
    await scene.answer(scene.pitches[6], PitchAnswer.NOT_FOR_US)
    await run_out(scene, 1)
    await scene.advance(after=30 * DAY)
    await scene.search()
    assert len(scene.pitches) == 9
    (call,) = calls(scene)
    assert (call.record_id, call.region) == (scene.project.id, scene.project.region)
    assert "pitch-call" not in scene.said


async def test_when_nobody_else_fits_moderators_are_told_without_further_waves(scene: PitchScene) -> None:
    scene.new_backer("Жалғыз")
    await run_out(scene, 1)
    await scene.search()
    await scene.advance()
    assert calls(scene) == []
    scene.clock.advance(PATIENCE + 3 * RETRY)
    await scene.search()
    await scene.advance()
    assert len(calls(scene)) == 1


async def test_a_project_that_nobody_fits_is_not_forgotten(scene: PitchScene) -> None:
    await scene.search()
    await scene.advance(after=DAY)
    assert scene.said == []
    scene.clock.advance(PATIENCE + 3 * RETRY)
    await scene.search()
    await scene.advance()
    assert (len(calls(scene)), scene.said) == (1, [])


async def test_of_several_that_nobody_fits_the_oldest_is_told_of_first(scene: PitchScene) -> None:
    older = scene.uow.keep(a_project(scene.ngo, published_at=scene.clock.now() - DAY))
    await scene.search()
    scene.clock.advance(PATIENCE + 3 * RETRY)
    await scene.search()
    await scene.advance()
    assert [call.record_id for call in calls(scene)] == [older.id, scene.project.id]


async def test_the_standing_tells_the_wave_and_the_next_step(scene: PitchScene) -> None:
    for number in range(3):
        scene.new_backer(f"Қолдаушы {number}")
    show = ShowStanding(scene.as_ngo, scene.uow, scene.clock, RULES)
    assert not (await show(scene.project.id)).goes_on
    await scene.search()
    standing = await show(scene.project.id)
    assert (standing.wave, standing.waves, standing.goes_on) == (1, 3, True)
    assert standing.next_step_at == scene.clock.now() + 5 * DAY
    await scene.advance(after=2 * DAY)
    await scene.advance(after=3 * DAY)
    standing = await show(scene.project.id)
    assert (standing.wave, standing.next_step_at, standing.waiting) == (1, None, 3)
    scene.clock.advance(PATIENCE + 3 * RETRY)
    await scene.search()
    await scene.advance()
    assert (await show(scene.project.id)).moderators_told


async def test_the_standing_promises_no_wave_once_somebody_is_interested(scene: PitchScene) -> None:
    pitch = await scene.new_pitch()
    show = ShowStanding(scene.as_ngo, scene.uow, scene.clock, RULES)
    await scene.answer(pitch, PitchAnswer.INTERESTED)
    assert not (await show(scene.project.id)).goes_on
