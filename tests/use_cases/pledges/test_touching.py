"""What becomes of pledges when something happens to what they rest on: everybody concerned is told once."""

from datetime import timedelta
from typing import Any

import pytest

from bot.models.organizations import OrganizationStatus
from bot.models.pledge_deliveries import DeliveryStage
from bot.models.pledges import PledgeSide, PledgeStage
from bot.models.projects import ProjectStage
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.events import Event
from bot.use_cases.organizations.events import ContactChanged, OrganizationResumed, OrganizationStopped
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.arriving import AgreeToDelivery
from bot.use_cases.pledges.clocks import DELIVERY, DUE, OFFER
from bot.use_cases.pledges.delivering import TellWhole
from bot.use_cases.pledges.ports import Pledges
from bot.use_cases.pledges.reading import ListMyPledges, ShowPledge
from bot.use_cases.progress.stages import CompleteProject
from bot.use_cases.projects.changes import CountDependents, WithdrawProject
from bot.use_cases.projects.events import ProjectClosed, ProjectReopened
from tests.use_cases.pledges.pledge_world import World


async def touch(world: World, event: Event) -> dict[int, list[Any]]:
    async with world.uow as block:
        settled = await block.touch(event)
        await block.commit()
    return {id_: [one.line for one in lines] for id_, lines in settled.items()}


async def test_a_project_that_is_withdrawn_releases_what_was_promised_to_it(world: World) -> None:
    offered, promised = await world.offer(world.in_kind()), await world.promise()
    told = await world.tell(promised, 400_000)
    depending = await world.ngo_does(CountDependents)(world.project.id, ProjectClosed)
    assert depending["pledges"] == 2
    await world.ngo_does(WithdrawProject)(world.project.id)
    for pledge in (offered, promised):
        kept = world.pledge(pledge.id)
        assert (kept.stage, kept.contacts) == (PledgeStage.RELEASED, {})
    assert world.part(told.id).stage is DeliveryStage.ONE_SIDED
    assert not world.waits()
    assert world.giver.id in world.told_of("project-withdrawn")
    with pytest.raises(OutdatedError):
        await world.ngo_does(AgreeToDelivery)(told.id)
    with pytest.raises(OutdatedError):
        await world.ngo_does(AcceptPledge)(offered.id)


async def test_what_a_take_down_has_released_is_promised_again_when_that_is_undone(world: World) -> None:
    offered, promised = await world.offer(world.in_kind()), await world.promise()
    closed_at = world.clock.now()
    settled = await touch(world, ProjectClosed(world.project.id))
    assert set(settled) == {world.backer.id, world.ngo.id}
    world.clock.advance(timedelta(hours=5))
    settled = await touch(world, ProjectReopened(world.project.id, closed_at))
    assert {line.key for lines in settled.values() for line in lines} == {"settled-pledge-again"}
    assert world.pledge(offered.id).stage is PledgeStage.OFFERED
    again = world.pledge(promised.id)
    assert (again.stage, set(again.contacts)) == (PledgeStage.PROMISED, set(PledgeSide))
    assert set(world.waits()) == {(OFFER, offered.id), (DUE, promised.id)}


async def test_what_a_completion_has_released_stays_so(world: World) -> None:
    pledge = await world.promise()
    world.project.stage = ProjectStage.UNDER_WAY
    world.uow.keep(world.project)
    await world.ngo_does(CompleteProject)(world.project.id, "Үйірмелер жұмыс істеп тұр.")
    assert world.pledge(pledge.id).stage is PledgeStage.RELEASED
    assert world.giver.id in world.told_of("project-completed")
    assert not await touch(world, ProjectReopened(world.project.id))
    assert world.pledge(pledge.id).stage is PledgeStage.RELEASED


async def test_a_suspended_giver_is_asked_nothing_does_not_count_and_goes_on_later(world: World) -> None:
    pledge = await world.promise()
    told = await world.tell(pledge, 300_000)
    assert set(world.waits()) == {(DUE, pledge.id), (DELIVERY, told.id)}
    world.backer.status = OrganizationStatus.SUSPENDED
    world.uow.keep(world.backer)
    settled = await touch(world, OrganizationStopped(world.backer.id))
    assert [line.key for line in settled[world.ngo.id]] == ["settled-pledge-rests"]
    assert not world.waits()
    async with world.uow.read() as block:
        assert not await block[Pledges].backed([world.project.id])
    await world.pass_days(60)
    assert not world.told_of("pledge-due-today")
    world.backer.status = OrganizationStatus.VERIFIED
    world.uow.keep(world.backer)
    await touch(world, OrganizationResumed(world.backer.id))
    assert world.told_of("pledge-goes-on") == [world.seeker.id]
    assert set(world.waits()) == {(DUE, pledge.id), (DELIVERY, told.id)}


async def test_a_new_contact_is_passed_on(world: World) -> None:
    pledge = await world.promise()
    world.backer.contact_phone = "+77009998877"
    world.uow.keep(world.backer)
    await touch(world, ContactChanged(world.backer.id))
    view = await world.ngo_does(ShowPledge)(pledge.id)
    assert view.contacts.phone == "+77009998877"


async def test_the_sides_alone_see_a_pledge_and_no_state_body_that_of_a_business(world: World) -> None:
    pledge = await world.promise()
    for person, organizations in (
        (world.stranger, [world.other]),
        (world.official, [world.department]),
        (world.seeker, [world.ngo, world.department]),
    ):
        with pytest.raises(NotFoundError):
            await world.act(ShowPledge, person, *organizations)(pledge.id)
        page = await world.act(ListMyPledges, person, *organizations)()
        assert (page.total, page.awaiting) == (0, 0)
    both = await world.act(ShowPledge, world.giver, world.backer, world.department)(pledge.id)
    assert both.line.ours


async def test_what_waits_for_somebody_is_worked_through_one_after_the_other(world: World) -> None:
    first, second = await world.offer(), await world.offer(world.in_kind())
    view = await world.ngo_does(ShowPledge)(first.id)
    assert (view.line.awaits, view.next_id, view.left_over) == (True, second.id, 1)
    await world.ngo_does(AcceptPledge)(first.id)
    view = await world.ngo_does(ShowPledge)(first.id)
    assert (view.line.awaits, view.next_id) == (False, second.id)
    page = await world.ngo_does(ListMyPledges)()
    assert (page.total, page.awaiting) == (2, 1)


async def test_a_pledge_that_is_late_is_shown_so(world: World) -> None:
    pledge = await world.promise()
    await world.pass_days(40)
    for does in (world.ngo_does, world.giver_does):
        view = await does(ShowPledge)(pledge.id)
        assert view.line.late
        assert any(wait.overdue for wait in view.waits)
    await world.giver_does(TellWhole)(pledge.id)
    assert not (await world.ngo_does(ShowPledge)(pledge.id)).line.late
    assert not (await world.giver_does(ListMyPledges)()).items[0].late
