"""A moderator calls about a pledge that nobody answers, or that is late, and notes what came of it."""

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.roles import StaffRole
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.pledges import (
    PLEDGES_TO_CALL_ABOUT,
    NotePledgeCall,
    ShowPledgeCall,
    UndoPledgeCall,
)
from bot.use_cases.moderation.queues import ListWaiting
from bot.use_cases.organizations.looks import LOOK
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.clocks import CALL
from bot.use_cases.pledges.delivering import TellWhole
from tests.builders import an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.use_cases.pledges.pledge_world import World


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)


@pytest.fixture
def moderator(world: World) -> Actor:
    return an_actor(world.new_person("Дана", staff=(StaffRole.MODERATOR,)))


def do(world: World, actor: Actor, deed: type) -> object:
    return deed(FakeIdentity(actor), world.uow, world.clock)


async def test_of_an_offer_the_projects_people_are_called_and_of_a_late_one_the_giver(
    world: World, moderator: Actor
) -> None:
    offered = await world.offer()
    await world.pass_days(5)
    page = await do(world, moderator, ListWaiting)(PLEDGES_TO_CALL_ABOUT)  # type: ignore[operator]
    assert [one.id for one in page.items] == [offered.id]
    call = await do(world, moderator, ShowPledgeCall)(offered.id)  # type: ignore[operator]
    assert call.about.key == "pledge-call-unanswered"
    assert [callee.contacts.phone for callee in call.whom] == [world.ngo.contact_phone]
    assert LOOK in world.uow.actions
    await world.ngo_does(AcceptPledge)(offered.id)
    assert (CALL, offered.id) not in world.waits()
    await world.pass_days(40)
    call = await do(world, moderator, ShowPledgeCall)(offered.id)  # type: ignore[operator]
    assert call.about.key == "pledge-call-late"
    assert [callee.contacts.phone for callee in call.whom] == [world.backer.contact_phone]
    await world.giver_does(TellWhole)(offered.id)
    assert (CALL, offered.id) not in world.waits()


async def test_it_is_noted_and_undone(world: World, moderator: Actor) -> None:
    pledge = await world.promise()
    await world.pass_days(40)
    note, undo = do(world, moderator, NotePledgeCall), do(world, moderator, UndoPledgeCall)
    with pytest.raises(InvalidValueError):
        await note(pledge.id, CallOutcome.WILL_ANSWER)  # type: ignore[operator]
    await note(pledge.id, CallOutcome.NO_ANSWER)  # type: ignore[operator]
    assert (CALL, pledge.id) not in world.waits()
    with pytest.raises(OutdatedError, match="call-made"):
        await note(pledge.id, CallOutcome.TALKED)  # type: ignore[operator]
    await undo(pledge.id)  # type: ignore[operator]
    assert (CALL, pledge.id) in world.waits()
    await note(pledge.id, CallOutcome.TALKED)  # type: ignore[operator]
    await world.giver_does(TellWhole)(pledge.id)
    with pytest.raises(OutdatedError, match="call-settled"):
        await undo(pledge.id)  # type: ignore[operator]


async def test_who_has_no_business_there_is_refused(world: World, moderator: Actor) -> None:
    pledge = await world.promise()
    with pytest.raises(NotFoundError):
        await do(world, moderator, ShowPledgeCall)(pledge.id)  # type: ignore[operator]
    await world.pass_days(40)
    person = world.new_person("Ерлан", staff=(StaffRole.MODERATOR,))
    body = world.new_organization("Басқарма", OrganizationKind.STATE, person, legal_form="department")
    for organization in (body, world.ngo, world.backer):
        with pytest.raises(ForbiddenError):
            await do(world, an_actor(person, organization), ShowPledgeCall)(pledge.id)  # type: ignore[operator]
