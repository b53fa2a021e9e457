"""A match that has led to a memorandum is not ended by a word of one side, and nobody is asked for a step."""

import pytest

from bot.models.pitches import MatchEnd, PitchStatus
from bot.models.projects import ProjectStage
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.pitches.clocks import MATCH
from bot.use_cases.pitches.matches import EndMatch, MatchWord, SayHowItGoes, ShowMatch
from bot.use_cases.pitches.notifications import GoingMatch, going_match_by_now
from bot.use_cases.pitches.received import PitchView, ShowPitch
from bot.use_cases.pitches.standing import Interest, ShowInterest
from tests.use_cases.memoranda.memorandum_world import World


async def wait_for_a_step(world: World) -> None:
    async with world.uow as block:
        await block.waits.begin(MATCH, world.pitch.id)
        await block.commit()


async def shown(world: World) -> tuple[PitchView, Interest]:
    pitch = await world.act(ShowPitch, world.giver, world.backer)(world.pitch.id)
    return pitch, await world.act(ShowInterest, world.seeker, world.ngo)(world.pitch.id)


async def refused_to_end(world: World, why: str) -> None:
    with pytest.raises(OutdatedError, match=why):
        await world.act(ShowMatch, world.giver, world.backer)(world.pitch.id)
    with pytest.raises(OutdatedError, match=why):
        await world.act(EndMatch, world.giver, world.backer)(world.pitch.id, MatchEnd.NOT_SUITABLE)
    assert world.pitch.status is PitchStatus.ACCEPTED


async def test_until_the_memorandum_is_in_force_a_step_is_awaited_and_afterwards_none(world: World) -> None:
    await wait_for_a_step(world)
    memorandum = await world.invite(world.form())
    for view in await shown(world):
        assert (view.agreeable, len(view.waits)) == (True, 1)
    await world.confirm_all(memorandum)
    for view in await shown(world):
        assert (view.agreeable, view.in_force, view.waits) == (False, True, ())
    await world.act(SayHowItGoes, world.seeker, world.ngo)(world.pitch.id, MatchWord.GOING_ON)
    assert [(wait.outcome, bool(wait.ended_at)) for wait in world.uow.all(Wait) if wait.kind == MATCH] == [
        ("memorandum", True)
    ]


async def test_what_is_agreed_is_not_ended_by_one_side(world: World) -> None:
    await world.confirm_all(await world.invite(world.form()))
    await refused_to_end(world, "match-agreed")


async def test_what_is_completed_is_not_ended(world: World) -> None:
    world.project.stage = ProjectStage.COMPLETED
    world.uow.keep(world.project)
    await refused_to_end(world, "project-stage-changed")
    assert not any(view.agreeable for view in await shown(world))


async def test_a_question_to_both_sides_is_not_sent_once_it_is_in_force(world: World) -> None:
    await world.confirm_all(await world.invite(world.form()))
    promised = world.uow.promised[-1].notification
    async with world.uow.read() as block:
        assert (
            await going_match_by_now(block, GoingMatch(world.pitch.id), promised, world.clock.now()) is None
        )
