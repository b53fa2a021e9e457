"""What is agreed and not signed waits in no silence: parties whose copy is missing are reminded, then it stays so."""

from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.waits import Wait
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.memoranda.leaving import AgreeToEnd
from bot.use_cases.memoranda.missing_copies import COPY
from bot.use_cases.memoranda.signing import TakeBackSigned
from tests.use_cases.memoranda.memorandum_world import World
from tests.use_cases.memoranda.test_waiting import pass_days


@pytest.fixture
async def agreed(world: World) -> Memorandum:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    return memorandum


def waited(world: World) -> list[int]:
    return sorted(wait.record_id for wait in world.uow.all(Wait) if wait.kind == COPY and not wait.ended_at)


def messages(world: World, key: str) -> list[Notification]:
    return [promise.notification for promise in world.uow.promised if promise.notification.key == key]


async def test_who_has_not_signed_is_reminded_and_then_all_read_that_it_stays_agreed(
    world: World, agreed: Memorandum
) -> None:
    first, second, third = agreed.parties
    assert waited(world) == [first.id, second.id, third.id]
    await world.bring_copy(agreed, world.giver, world.backer)
    assert waited(world) == [first.id, third.id]
    await pass_days(world, 14)
    assert world.told_of("memorandum-copy-missing") == sorted(
        [world.seeker.id, world.colleague.id, world.official.id]
    )
    await pass_days(world, 16)
    everybody = sorted([world.seeker.id, world.colleague.id, world.official.id, world.giver.id])
    assert world.told_of("memorandum-stays-unsigned") == everybody
    assert len(messages(world, "memorandum-copy-missing")) == 3
    for key in ("memorandum-copy-missing", "memorandum-stays-unsigned"):
        assert {said.actions[0][0].name for said in messages(world, key)} == {"bring-copy"}
    assert (agreed.stage, waited(world)) == (MemorandumStage.AGREED, [])
    await pass_days(world, 90)
    assert world.told_of("memorandum-stays-unsigned") == everybody
    for person, organization in (world.signatories[0], world.signatories[2]):
        await world.bring_copy(agreed, person, organization)
    assert agreed.stage is MemorandumStage.SIGNED


async def test_a_copy_that_is_taken_back_is_waited_for_anew(world: World, agreed: Memorandum) -> None:
    for person, organization in world.signatories:
        await world.bring_copy(agreed, person, organization)
    assert waited(world) == []
    await world.act(TakeBackSigned, world.giver, world.backer)(agreed.id, world.backer.id)
    assert waited(world) == [agreed.parties[1].id]
    await pass_days(world, 14)
    assert world.told_of("memorandum-copy-missing") == [world.giver.id]


async def test_what_has_ended_is_signed_no_more(world: World, agreed: Memorandum) -> None:
    for person, organization in world.signatories:
        await world.act(AgreeToEnd, person, organization)(agreed.id, organization.id)
    assert waited(world) == []
    world.clock.advance(timedelta(days=15))
    await pass_days(world, 0)
    assert world.told_of("memorandum-copy-missing") == []
