"""A supported project begins and is completed; whoever follows it is told once, and a mistake can be undone."""

from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.pitches import PitchStatus
from bot.models.progress import ProgressReport
from bot.models.projects import ProjectStage
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.moderation.projects import PutProjectBack, TakeProjectDown
from bot.use_cases.moderation.standing import LiftSuspension, SuspendOrganization
from bot.use_cases.progress.asking import BEGINNING, COMPLETION, REPORT, STEP
from bot.use_cases.progress.stages import (
    CompleteProject,
    SayNotYet,
    StartProject,
    TakeBackCompletion,
    TakeBackStart,
)
from bot.use_cases.projects.changes import CountDependents, WithdrawProject
from bot.use_cases.projects.events import ProjectCompleted
from tests.builders import a_pitch
from tests.use_cases.progress.progress_world import WORDS, World


async def test_work_begins_and_those_who_follow_are_told_once(world: World) -> None:
    for _ in range(2):
        await world.ngo_does(StartProject)(world.project.id)
    assert world.project.stage is ProjectStage.UNDER_WAY
    assert world.project.began_at == world.clock.now()
    assert world.told_of("project-begun") == sorted([world.giver.id, world.official.id])
    assert world.uow.actions.count("project.begin") == 1
    assert world.wait(BEGINNING, world.project.id) is None
    assert world.wait(COMPLETION, world.project.id) is not None


@pytest.mark.parametrize("deed", [StartProject, TakeBackStart])
async def test_only_its_people_tell_the_stage(world: World, deed: type) -> None:
    for others in (world.stranger_does, world.backer_does):
        with pytest.raises((NotFoundError, ForbiddenError)):
            await others(deed)(world.project.id)


async def test_that_it_has_begun_is_taken_back_for_three_days(world: World) -> None:
    await world.ngo_does(StartProject)(world.project.id)
    await world.ngo_does(TakeBackStart)(world.project.id)
    assert world.project.stage is ProjectStage.SUPPORTED
    assert world.told_of("project-not-begun") == sorted([world.giver.id, world.official.id])
    assert world.wait(BEGINNING, world.project.id) is not None
    await world.ngo_does(StartProject)(world.project.id)
    world.clock.advance(timedelta(hours=72))
    with pytest.raises(OutdatedError, match="project-undo-over"):
        await world.ngo_does(TakeBackStart)(world.project.id)


async def test_whoever_does_not_begin_is_asked_and_at_last_it_stands_with_administrators(
    world: World,
) -> None:
    await world.pass_days(19)
    assert world.told_of("project-beginning-asked") == []
    await world.pass_days(2)
    asked = sorted([world.seeker.id, world.colleague.id])
    assert world.told_of("project-beginning-asked") == asked, "on the first day that the plan names"
    await world.pass_days(21)
    wait = world.wait(BEGINNING, world.project.id)
    assert wait is not None
    assert wait.overdue


async def test_not_yet_asks_again_in_a_month(world: World) -> None:
    await world.pass_days(21)
    asked = await world.ngo_does(SayNotYet)(world.project.id, ProjectStage.SUPPORTED)
    assert asked.on.date() == (world.clock.now() + timedelta(days=30)).date()
    before = len(world.told_of("project-beginning-asked"))
    await world.pass_days(29)
    assert len(world.told_of("project-beginning-asked")) == before
    await world.pass_days(2)
    assert len(world.told_of("project-beginning-asked")) == before + 2
    with pytest.raises(OutdatedError, match="project-stage-changed"):
        await world.ngo_does(SayNotYet)(world.project.id, ProjectStage.UNDER_WAY)


async def test_completing_closes_it_with_a_last_word(world: World) -> None:
    await world.ngo_does(StartProject)(world.project.id)
    report_id = await world.ngo_does(CompleteProject)(world.project.id, WORDS, "photo")
    assert await world.ngo_does(CompleteProject)(world.project.id, WORDS, "photo") == report_id
    for words, photo in (("Мен басқаша жаздым.", "photo"), (WORDS, None)):
        with pytest.raises(OutdatedError, match="project-stage-changed"):
            await world.act(CompleteProject, world.colleague, world.ngo)(world.project.id, words, photo)
    (report,) = world.uow.all(ProgressReport)
    assert (report.words, report.photo, report.closing) == (WORDS, "photo", True)
    assert world.project.stage is ProjectStage.COMPLETED
    assert world.told_of("project-completed") == sorted([world.giver.id, world.official.id])
    assert not [
        wait
        for wait in world.uow.all(Wait)
        if wait.ended_at is None
        and wait.kind not in {"free-will", "memorandum-seal", "memorandum-term", "voices-poster"}
    ]


async def test_a_last_word_that_says_nothing_is_refused(world: World) -> None:
    with pytest.raises(InvalidValueError):
        await world.ngo_does(CompleteProject)(world.project.id, "ок")
    assert world.project.stage is ProjectStage.SUPPORTED


async def test_what_is_open_about_a_completed_project_ends_and_is_told(world: World) -> None:
    """Another backer is interested, and a second memorandum waits; the match that led to the first stays."""
    other = world.new_backer()
    interested = world.uow.keep(a_pitch(world.project, other, status=PitchStatus.INTERESTED))
    asked = world.uow.keep(a_pitch(world.project, world.new_backer("Ақ"), status=PitchStatus.SENT))
    depending = await world.ngo_does(CountDependents)(world.project.id, ProjectCompleted)
    assert depending == {"interests": 1, "plan-steps": 3}
    await world.ngo_does(CompleteProject)(world.project.id, WORDS)
    assert (interested.status, asked.status) == (PitchStatus.CLOSED, PitchStatus.CLOSED)
    assert world.pitch.status is PitchStatus.ACCEPTED
    told = [promise for promise in world.uow.promised if promise.key == "project-completed"]
    assert len(told) == 3, "the business, the state body, and the backer that was interested"
    assert world.uow.all(Memorandum)[0].stage is MemorandumStage.AGREED


async def test_a_completed_project_is_opened_again(world: World) -> None:
    await world.ngo_does(StartProject)(world.project.id)
    await world.ngo_does(CompleteProject)(world.project.id, WORDS)
    await world.ngo_does(TakeBackCompletion)(world.project.id)
    assert world.project.stage is ProjectStage.UNDER_WAY
    assert world.told_of("project-goes-on") == sorted([world.giver.id, world.official.id])
    for kind in (COMPLETION, REPORT):
        assert world.wait(kind, world.project.id) is not None
    assert all(world.wait(STEP, step.id) for step in world.steps())
    again = await world.ngo_does(CompleteProject)(world.project.id, "Енді шынымен аяқталды.")
    (report,) = world.uow.all(ProgressReport)
    assert (report.id, report.words) == (again, "Енді шынымен аяқталды.")
    world.clock.advance(timedelta(hours=72))
    with pytest.raises(OutdatedError, match="project-undo-over"):
        await world.ngo_does(TakeBackCompletion)(world.project.id)


def asked_kinds(world: World) -> set[str]:
    kinds = {BEGINNING, COMPLETION, REPORT, STEP}
    return {wait.kind for wait in world.uow.all(Wait) if wait.ended_at is None} & kinds


async def test_nothing_is_asked_about_a_project_that_is_withdrawn(world: World) -> None:
    assert asked_kinds(world) == {BEGINNING, REPORT, STEP}
    await world.ngo_does(WithdrawProject)(world.project.id)
    assert asked_kinds(world) == set()


async def test_a_project_that_is_put_back_is_asked_about_again(world: World) -> None:
    moderator = world.new_moderator()
    await world.act_as(TakeProjectDown, moderator)(world.project.id, "Тексеріліп жатыр.")
    assert asked_kinds(world) == set()
    await world.act_as(PutProjectBack, moderator)(world.project.id)
    assert asked_kinds(world) == {BEGINNING, REPORT, STEP}


async def test_whoever_may_not_act_is_asked_for_nothing_meanwhile(world: World) -> None:
    moderator = world.new_moderator()
    await world.act_as(SuspendOrganization, moderator)(world.ngo.id, "Тексеріліп жатыр.")
    left = [wait.party_id for wait in world.uow.all(Wait) if wait.ended_at is None and wait.kind == STEP]
    assert asked_kinds(world) == {STEP}
    assert left == [world.backer.id]
    await world.act_as(LiftSuspension, moderator)(world.ngo.id)
    assert asked_kinds(world) == {BEGINNING, REPORT, STEP}
