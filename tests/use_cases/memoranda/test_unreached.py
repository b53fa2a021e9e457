"""A party of which nobody is reached any more, though something of it is waited for: a moderator sees to it at once,
however that came about. Where no party has anybody left, what was waited for ends with the staff.
"""

from collections.abc import Awaitable, Callable

import pytest

from bot.models.links import LinkEnd, OrganizationAddress, PersonAddress, PersonalLink
from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.waits import Wait
from bot.use_cases.kernel.waiting import Untold
from bot.use_cases.links.cards import RemoveAddressAsStaff
from bot.use_cases.links.making import token_of
from bot.use_cases.links.stopping import StopMail
from bot.use_cases.memoranda.asking import OFFICE
from bot.use_cases.memoranda.by_link import ConfirmByLink, DeclineByLink
from bot.use_cases.memoranda.leaving import LeaveMemorandum
from bot.use_cases.memoranda.linking import HELP
from bot.use_cases.memoranda.missing_copies import COPY
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.people.forgetting import ForgetMe
from bot.wiring.registry import registry
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FixedSecrets, FrozenClock
from tests.laws.ledger import ledger, untold
from tests.use_cases.memoranda.doors import Doors
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.test_waiting import pass_days

Ends = Callable[[LinkedWorld], Awaitable[None]]


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


async def taken_off(world: LinkedWorld) -> None:
    entry = world.uow.one(OrganizationAddress, person_id=world.saule.id)
    await world.as_moderator(RemoveAddressAsStaff)(entry.id)


async def stopped(world: LinkedWorld) -> None:
    link = world.uow.all(PersonalLink)[-1]
    stop = Doors(world).as_visitor(StopMail, registry().answerables, FixedSecrets())
    await stop(token_of(link, FixedSecrets()), "saule@akimat.example")


async def refused(world: LinkedWorld) -> None:
    address = world.uow.one(PersonAddress, person_id=world.saule.id)
    async with world.uow as block:
        await world.post.note(block, address.id, "refused", 550, world.clock.now())
        await block.commit()


async def forgotten(world: LinkedWorld) -> None:
    await world.by_link(ForgetMe, world.uow.all(PersonalLink)[-1])()


async def asked(world: LinkedWorld) -> Memorandum:
    """Nobody has taken it on yet."""
    return await world.prepare(world.with_akimat)


async def asked_and_guessed_at(world: LinkedWorld) -> Memorandum:
    """Wrong codes have closed the link, so nothing that works leads there."""
    memorandum = await asked(world)
    world.link_of(world.saule).end(LinkEnd.TRIES, world.clock.now())
    return memorandum


async def put(world: LinkedWorld) -> Memorandum:
    return await world.put_with_akimat()


async def agreed(world: LinkedWorld) -> Memorandum:
    memorandum = await world.put_with_akimat()
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm_by_link(world.saule)
    await world.seal()
    return memorandum


STATES = (asked, asked_and_guessed_at, put, agreed)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
@pytest.mark.parametrize("end", [taken_off, stopped, refused, forgotten], ids=lambda end: end.__name__)
async def test_a_moderator_sees_to_whoever_is_reached_no_more(
    world: LinkedWorld, state: Callable[[LinkedWorld], Awaitable[Memorandum]], end: Ends
) -> None:
    memorandum = await state(world)
    assert world.helped == []
    await end(world)
    assert world.helped == [memorandum.parties[-1].id]


async def test_help_with_one_party_goes_on_when_anothers_signatory_is_gone(world: LinkedWorld) -> None:
    memorandum = await asked(world)
    world.uow.keep(a_membership(world.new_person("Әріптес"), world.backer))
    await taken_off(world)
    await world.act(ForgetMe, world.giver, world.backer)()
    assert [wait.outcome for wait in world.uow.all(Wait) if wait.kind == OFFICE] == ["gone"]
    assert memorandum.parties[-1].id in world.helped


async def test_nobody_helps_while_somebody_else_of_the_party_is_reached(world: LinkedWorld) -> None:
    world.at_address("Дәурен Қасымов", "dauren@akimat.example", world.akimat)
    await asked(world)
    await taken_off(world)
    assert world.helped == []


async def test_who_agreed_by_a_handed_link_is_seen_to_from_agreement_on(world: LinkedWorld) -> None:
    """No mail goes there, so nobody of it would read that its signed copy is missing."""
    memorandum = await put(world)
    link = world.link_of(world.saule)
    await refused(world)
    await world.by_link(ConfirmByLink, link)(link.record_id, link.version)
    assert world.helped == []
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    assert memorandum.stage is MemorandumStage.AGREED
    assert world.helped == [memorandum.parties[-1].id]


async def test_a_party_that_has_left_is_nobodys_to_see_to(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    await world.act(LeaveMemorandum, world.giver, world.backer)(memorandum.id, world.backer.id)
    await world.act(LeaveOrganization, world.giver, world.backer)(world.backer.id, last=True)
    await pass_days(world, 31)
    assert memorandum.parties[1].id not in world.helped


async def test_of_a_refusal_behind_a_link_the_ledger_knows_who_was_told(world: LinkedWorld) -> None:
    """Whoever did it acts as a person, and others are told as persons."""
    await put(world)
    link = world.link_of(world.saule)
    await world.by_link(DeclineByLink, link)(link.record_id, link.version, reason="Ерте")
    assert untold(await ledger(world.uow, world.clock)) == []


async def test_where_no_party_has_anybody_left_the_staff_read_of_the_missing_copies(
    world: LinkedWorld,
) -> None:
    memorandum = await agreed(world)
    for person, organization in (
        (world.colleague, world.ngo),
        (world.seeker, world.ngo),
        (world.giver, world.backer),
    ):
        await world.act(LeaveOrganization, person, organization)(organization.id, last=True)
    await forgotten(world)
    await pass_days(world, 14)
    await pass_days(world, 16)
    copies = [wait for wait in world.uow.all(Wait) if wait.kind == COPY]
    assert {wait.outcome for wait in copies} == {"nobody-left"}
    assert set(world.helped) == {party.id for party in memorandum.parties}
    ends = await ledger(world.uow, world.clock)
    assert {end.untold for end in ends if end.kind == COPY} == {Untold.IN_SUMMARY}
    assert untold(ends) == []
    await pass_days(world, 5)
    helps = [wait for wait in world.uow.all(Wait) if wait.kind == HELP and not wait.ended_at]
    assert all(wait.overdue for wait in helps), "then it stands with administrators"
