"""A memorandum that a party does not answer does not lock the match for ever."""

from datetime import timedelta

import pytest

from bot.models.memoranda import MemorandumStage
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.memoranda.answering import TakeBackMemorandum
from bot.use_cases.organizations.events import OrganizationStopped, RepresentativeGone
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.projects.events import ProjectClosed
from bot.wiring.registry import registry
from tests.use_cases.memoranda.memorandum_world import World


async def pass_days(world: World, days: int) -> None:
    world.clock.advance(timedelta(days=days))
    clocks = Clocks(registry().waits, AS_REGISTERED)
    await RingClocks(SystemIdentity(), world.uow, world.clock, clocks, registry().addressing)()


async def test_who_has_not_confirmed_is_reminded_and_in_the_end_it_lapses_for_all(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm(memorandum, world.seeker, world.ngo)
    await pass_days(world, 3)
    assert world.told_of("memorandum-nudge") == sorted([world.giver.id, world.official.id])
    await pass_days(world, 11)
    assert world.told_of("memorandum-silent-ours") == sorted([world.giver.id, world.official.id])
    assert set(world.told_of("memorandum-silent")) == {world.seeker.id, world.colleague.id}
    await pass_days(world, 16)
    assert memorandum.stage is MemorandumStage.LAPSED
    assert world.told_of("memorandum-lapsed") == sorted([world.seeker.id, world.giver.id, world.official.id])
    assert all(wait.ended_at for wait in world.uow.all(Wait))
    again = await world.invite(submission="second")
    assert again.id != memorandum.id


async def test_who_does_not_tell_their_post_is_reminded_and_in_the_end_it_lapses(world: World) -> None:
    memorandum = await world.prepare()
    await pass_days(world, 7)
    assert world.told_of("memorandum-office-nudge") == sorted([world.giver.id, world.official.id])
    await pass_days(world, 23)
    assert memorandum.stage is MemorandumStage.LAPSED


async def test_the_drafter_takes_it_back(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm(memorandum, world.giver, world.backer)
    with pytest.raises(ForbiddenError, match="memorandum-other-drafter"):
        await world.act(TakeBackMemorandum, world.giver, world.backer)(memorandum.id)
    with pytest.raises(NotFoundError):
        await world.act(TakeBackMemorandum, world.stranger, world.other)(memorandum.id)
    for _ in range(2):
        await world.act(TakeBackMemorandum, world.colleague, world.ngo)(memorandum.id)
    assert memorandum.stage is MemorandumStage.LAPSED
    assert world.told_of("memorandum-taken-back") == sorted(
        [world.seeker.id, world.giver.id, world.official.id]
    )
    with pytest.raises(OutdatedError):
        await world.confirm(memorandum, world.official, world.department)
    assert (await world.invite(submission="second")).id != memorandum.id


async def test_one_in_force_is_not_taken_back(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    with pytest.raises(OutdatedError):
        await world.act(TakeBackMemorandum, world.seeker, world.ngo)(memorandum.id)


@pytest.mark.parametrize(
    "event",
    [
        lambda world: ProjectClosed(world.project.id),
        lambda world: MatchEnded(world.pitch.id),
        lambda world: OrganizationStopped(world.backer.id),
    ],
    ids=["project closed", "match ended", "party stopped"],
)
async def test_without_its_ground_an_open_one_lapses(world: World, event: object) -> None:
    memorandum = await world.invite()
    happened = event(world)  # type: ignore[operator]
    async with world.uow as block:
        assert (await block.depending(happened))["memoranda"] == 1
        lines = await block.touch(happened)
        await block.commit()
    assert memorandum.stage is MemorandumStage.LAPSED
    assert {world.ngo.id, world.backer.id, world.department.id} <= set(lines)
    asked = [wait for wait in world.uow.all(Wait) if wait.kind.startswith("memorandum-")]
    assert asked
    assert all(wait.ended_at for wait in asked)


async def test_somebody_else_of_a_party_may_go(world: World) -> None:
    memorandum = await world.invite()
    async with world.uow as block:
        await block.touch(RepresentativeGone(world.ngo.id, world.colleague.id))
        await block.commit()
    assert memorandum.stage is MemorandumStage.PUT


async def test_one_in_force_stays_and_its_parties_are_told(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    async with world.uow as block:
        counted = await block.depending(OrganizationStopped(world.backer.id))
        lines = await block.touch(OrganizationStopped(world.backer.id))
        await block.commit()
    assert counted["memoranda-in-force"] == 1
    assert memorandum.stage is MemorandumStage.AGREED
    assert "settled-memorandum-stays" in [settled.line.key for settled in lines[world.ngo.id]]


async def test_before_a_project_is_withdrawn_its_memorandum_in_force_is_counted_and_all_parties_hear(
    world: World,
) -> None:
    await world.confirm_all(await world.invite())
    async with world.uow as block:
        counted = await block.depending(ProjectClosed(world.project.id))
        carrier = await block.depending(OrganizationStopped(world.ngo.id))
        lines = await block.touch(ProjectClosed(world.project.id))
        await block.commit()
    assert counted == {"matches": 1, "memoranda-in-force": 1, "plan-steps": 1}
    assert carrier.items() >= {"memoranda-in-force": 1, "projects": 1}.items()
    for party in (world.ngo, world.backer, world.department):
        assert "settled-memorandum-stays" in [settled.line.key for settled in lines[party.id]]
