"""A backer asks for one more."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from bot.matching.suggestions import Suggestion
from bot.models.backers import PitchFrequency
from bot.models.country import week_of
from bot.models.organizations import OrganizationKind, OrganizationStatus
from bot.models.pitches import Pitch, PitchStatus, Search
from bot.models.projects import ProjectStage
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.pitches.clocks import CALL_BACKERS
from bot.use_cases.pitches.more import MORE_A_WEEK, AskForMore, More, NoMore
from tests.builders import a_pitch
from tests.fakes import FakeMatching
from tests.use_cases.pitches.pitch_scene import RULES, PitchScene


async def ask(
    scene: PitchScene, after: Pitch | None = None, matching: FakeMatching | None = None, **by: Any
) -> More:
    asker = by.get("by", scene.as_backer)
    use_case = AskForMore(asker, scene.uow, scene.clock, matching or FakeMatching(), RULES)
    scene.clock.advance(timedelta(minutes=1))
    return await use_case(after.id if after else None)


def asked_for(scene: PitchScene) -> list[Pitch]:
    return [pitch for pitch in scene.pitches if pitch.asked_for]


@pytest.fixture
def scene(scene: PitchScene) -> PitchScene:
    """Its backer takes one a week, and that place is taken."""
    scene.profile.pitches_per_week = 1
    scene.uow.keep(scene.pitch)
    return scene


async def test_the_next_best_comes_though_the_week_is_full(scene: PitchScene) -> None:
    weaker, best = scene.new_project("Әлсіз"), scene.new_project("Мықты")
    matching = FakeMatching()
    matching.scores = {weaker.id: 0.5, best.id: 0.9}
    for expected in (best, weaker):
        found = await ask(scene, scene.pitch, matching)
        pitch = next(pitch for pitch in scene.pitches if pitch.id == found.pitch_id)
        assert (pitch.project_id, pitch.sent_at, pitch.status) == (
            expected.id,
            scene.clock.now(),
            PitchStatus.SENT,
        )
    assert scene.said == []
    assert await ask(scene, scene.pitch, matching) == More(None, NoMore.NOTHING_FITS)


async def test_it_comes_at_once_to_whoever_else_reads_a_digest(scene: PitchScene) -> None:
    scene.profile.frequency = PitchFrequency.WEEKLY
    scene.new_project()
    found = await ask(scene)
    assert [(pitch.id, pitch.sent_at) for pitch in asked_for(scene)] == [(found.pitch_id, scene.clock.now())]


async def test_what_is_asked_for_takes_no_place_of_the_week(scene: PitchScene) -> None:
    scene.profile.pitches_per_week = 2
    scene.new_project()
    await ask(scene)
    later = scene.new_project()
    await scene.search()
    assert later.id in {pitch.project_id for pitch in scene.pitches}


async def test_a_second_tap_shows_the_same(scene: PitchScene) -> None:
    for _ in range(3):
        scene.new_project()
    first = await ask(scene)
    twice = AskForMore(scene.as_backer, scene.uow, scene.clock, FakeMatching(), RULES)
    assert await twice() == first
    assert len(asked_for(scene)) == 1


class Together(FakeMatching):
    """Several look for the best at once, and none goes on before all have found it."""

    def __init__(self, several: int) -> None:
        super().__init__()
        self._all = asyncio.Barrier(several)

    async def projects_for(self, *facts: Any, **limits: Any) -> Sequence[Suggestion]:
        found = await super().projects_for(*facts, **limits)
        await self._all.wait()
        return found


@pytest.mark.parametrize("after", [False, True])
async def test_two_of_one_backer_s_people_at_once_get_the_same(scene: PitchScene, after: bool) -> None:
    for _ in range(3):
        scene.new_project()
    matching = Together(2)
    both = [
        AskForMore(by, scene.uow.beside(), scene.clock, matching, RULES)(scene.pitch.id if after else None)
        for by in (scene.as_backer, scene.answering(scene.pitch))
    ]
    first, second = await asyncio.gather(*both)
    assert first.pitch_id is not None
    assert first == second
    assert len(asked_for(scene)) == 1


async def test_many_that_were_declined_before_take_as_many_statements_as_few(scene: PitchScene) -> None:
    """A person waits meanwhile."""
    before = scene.new_project(stage=ProjectStage.WITHDRAWN)
    scene.uow.keep(a_pitch(before, scene.backer, status=PitchStatus.DECLINED))
    matching = FakeMatching()
    matching.alike = (before.id,)
    statements: list[str] = []
    engine = scene.uow._sessions.kw["bind"].sync_engine
    listener = ("before_cursor_execute", lambda _, __, statement, *___: statements.append(statement))
    event.listen(engine, *listener)
    counted = []
    try:
        for more in (2, 16):
            for _ in range(more):
                scene.new_project()
            await ask(scene, matching=matching)  # the texts are read once
            statements.clear()
            assert await ask(scene, matching=matching) == More(None, NoMore.NOTHING_FITS)
            counted.append(len(statements))
    finally:
        event.remove(engine, *listener)
    assert counted[0] == counted[1]


async def test_there_is_an_end_to_a_week_and_a_new_week(scene: PitchScene) -> None:
    for _ in range(MORE_A_WEEK + 2):
        scene.new_project()
    for _ in range(MORE_A_WEEK):
        assert (await ask(scene)).pitch_id is not None
    assert await ask(scene) == More(None, NoMore.ENOUGH)
    scene.clock.move_to(week_of(scene.clock.now())[1])
    assert (await ask(scene)).pitch_id is not None


@pytest.mark.parametrize(
    ("matching", "fields"),
    [({"topical": False}, {}), ({}, {"score": 0.19})],
)
async def test_nothing_below_the_floor(
    scene: PitchScene, matching: dict[str, Any], fields: dict[str, Any]
) -> None:
    scene.new_project()
    fake = FakeMatching(**matching)
    for name, value in fields.items():
        setattr(fake, name, value)
    assert await ask(scene, None, fake) == More(None, NoMore.NOTHING_FITS)


async def test_whoever_rests_or_is_unverified_reads_why(scene: PitchScene) -> None:
    scene.new_project()
    scene.profile.paused = True
    assert await ask(scene) == More(None, NoMore.PAUSED)
    scene.profile.paused = False
    scene.backer.status = OrganizationStatus.PENDING
    also_for_another = scene.acting(scene.giver, scene.backer, scene.new_backer())
    assert await ask(scene, scene.pitch, by=also_for_another) == More(None, NoMore.UNVERIFIED)


async def test_whoever_acts_for_several_gets_one_for_the_first_that_can_get_any(scene: PitchScene) -> None:
    """And reads of one that has said what it supports, if there is none."""
    empty = scene.new_organization("Бос", OrganizationKind.BUSINESS, scene.giver)
    both = scene.acting(scene.giver, empty, scene.backer)
    assert await ask(scene, by=both) == More(None, NoMore.NOTHING_FITS)
    scene.new_project()
    assert (await ask(scene, by=both)).pitch_id is not None
    assert await ask(scene, by=scene.acting(scene.giver, empty)) == More(None, NoMore.NO_PROFILE)


async def test_nobody_asks_for_another_s_backer(scene: PitchScene) -> None:
    scene.new_project()
    stranger = scene.acting(scene.new_person(), scene.new_backer())
    with pytest.raises(NotFoundError):
        await ask(scene, scene.pitch, by=stranger)


async def test_moderators_may_be_asked_anew_if_this_one_too_comes_to_nothing(scene: PitchScene) -> None:
    project = scene.new_project()
    told = Search(project_id=project.id, searched_at=scene.clock.now(), moderators_told_at=scene.clock.now())
    scene.uow.keep(told)
    async with scene.uow as block:
        await block.waits.begin(CALL_BACKERS, project.id, region=project.region)
        await block.commit()
    await ask(scene)
    (call,) = [wait for wait in scene.uow.all(Wait) if wait.kind == CALL_BACKERS]
    assert (call.outcome, told.moderators_told_at) == ("asked_on", None)
