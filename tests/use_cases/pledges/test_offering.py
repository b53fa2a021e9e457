"""What is promised to a project: who may, what cannot be promised, and what the project's people answer."""

from typing import Any

import pytest

from bot.models.organizations import OrganizationStatus
from bot.models.pledges import MoneyKind, Pledge, PledgeSide, PledgeStage
from bot.models.projects import TAKES_INTEREST, ProjectStage
from bot.models.reference import Need
from bot.models.words import Money
from bot.use_cases.kernel.errors import (
    DomainError,
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.pledges.answering import AcceptPledge, DeclinePledge
from bot.use_cases.pledges.clocks import CALL, DUE, OFFER
from bot.use_cases.pledges.offering import OfferPledge
from tests.use_cases.pledges.pledge_world import DAY, MILLION, World


async def test_the_projects_people_read_what_is_offered_and_it_waits_for_them(world: World) -> None:
    pledge = await world.offer()
    assert pledge.stage is PledgeStage.OFFERED
    assert world.told_of("pledge-offered") == [world.seeker.id]
    assert world.waits()[OFFER, pledge.id].party_id == world.ngo.id


async def test_a_yes_gives_both_sides_the_others_contacts(world: World) -> None:
    pledge = await world.offer()
    answered = await world.ngo_does(AcceptPledge)(pledge.id)
    assert answered.contacts.phone == world.backer.contact_phone
    kept = world.pledge(pledge.id)
    assert kept.stage is PledgeStage.PROMISED
    assert {side: contact["phone"] for side, contact in kept.contacts.items()} == {
        PledgeSide.GIVER: world.backer.contact_phone,
        PledgeSide.RECEIVER: world.ngo.contact_phone,
    }
    assert world.told_of("pledge-promised-giver") == [world.giver.id]
    assert set(world.waits()) == {(DUE, pledge.id)}


async def test_a_no_is_told_with_its_words(world: World) -> None:
    pledge = await world.offer(world.in_kind())
    await world.ngo_does(DeclinePledge)(pledge.id, "Ноутбук алып қойдық.")
    assert world.pledge(pledge.id).stage is PledgeStage.DECLINED
    assert world.told_of("pledge-declined") == [world.giver.id]
    assert not world.waits()


async def test_the_same_twice_is_one_thing(world: World) -> None:
    deed = world.giver_does(OfferPledge)
    first = await deed("one", world.form())
    assert await deed("one", world.form()) == first
    for _ in range(2):
        await world.ngo_does(AcceptPledge)(first)
    assert len(world.uow.all(Pledge)) == 1
    assert world.uow.actions.count("pledge.accept") == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"amount": 0}, "pledge-amount-nothing"),
        ({"amount": -5}, "pledge-amount-nothing"),
        ({"amount": 10**12}, "pledge-amount-too-large"),
        ({"amount": 2_400_001}, "pledge-more-than-missing"),
        ({"due": -1}, "pledge-due-past"),
        ({"due": 731}, "pledge-due-far"),
        ({"money_kind": None}, "choice-unknown"),
        ({"money_kind": MoneyKind.BUDGET}, "choice-unknown"),
        ({"kind": Need.EQUIPMENT, "what": "ноутбук"}, "choice-unknown"),
        ({"kind": Need.EQUIPMENT, "money_kind": None, "what": "+7 701 234 56 78"}, "only-contacts"),
        (
            {"kind": Need.EQUIPMENT, "money_kind": None, "what": "ноутбук", "amount": 10**7},
            "pledge-amount-too-large",
        ),
    ],
)
async def test_what_cannot_be_promised_is_refused_in_words(
    world: World, fields: dict[str, Any], code: str
) -> None:
    if "due" in fields:
        fields = {"due": world.clock.now().date() + fields["due"] * DAY}
    with pytest.raises(InvalidValueError) as refused:
        await world.offer(world.form(**fields))
    assert refused.value.code == code
    assert not world.uow.all(Pledge)


async def test_no_more_money_is_promised_than_the_project_lacks(world: World) -> None:
    await world.promise(world.form(amount=2 * MILLION))
    with pytest.raises(InvalidValueError) as refused:
        await world.offer(world.form(amount=MILLION, besides=True))
    assert refused.value.params["most"] == Money(400_000)
    await world.promise(world.form(amount=400_000, besides=True))
    with pytest.raises(InvalidValueError) as refused:
        await world.offer(world.form(amount=1, besides=True))
    assert refused.value.code == "pledge-nothing-missing"


async def test_of_two_offers_that_are_too_much_together_one_is_accepted(world: World) -> None:
    body = world.form(organization_id=world.department.id, amount=2 * MILLION, money_kind=MoneyKind.BUDGET)
    theirs = await world.act(OfferPledge, world.official, world.department)("theirs", body)
    ours = await world.offer(world.form(amount=2 * MILLION))
    await world.ngo_does(AcceptPledge)(theirs)
    with pytest.raises(InvalidValueError):
        await world.ngo_does(AcceptPledge)(ours.id)
    assert world.pledge(ours.id).stage is PledgeStage.OFFERED


async def test_the_same_kind_of_thing_twice_is_asked_back(world: World) -> None:
    await world.offer(world.in_kind())
    with pytest.raises(InvalidValueError) as refused:
        await world.offer(world.in_kind(amount=3))
    assert refused.value.code == "pledge-same-kind"
    await world.offer(world.in_kind(amount=3, besides=True))
    await world.offer(world.form())


@pytest.mark.parametrize("stage", [stage for stage in ProjectStage if stage not in TAKES_INTEREST])
async def test_nothing_is_promised_to_a_project_that_takes_nothing(world: World, stage: ProjectStage) -> None:
    form = world.form(project_id=world.new_project(stage=stage).id)
    with pytest.raises(OutdatedError):
        await world.offer(form)


async def test_only_a_verified_backer_promises_and_only_the_projects_people_answer(world: World) -> None:
    own = world.form(organization_id=world.ngo.id)
    with pytest.raises(ForbiddenError):
        await world.act(OfferPledge, world.seeker, world.ngo)("by an NGO", own)
    pledge = await world.offer()
    with pytest.raises(NotFoundError):
        await world.act(AcceptPledge, world.stranger, world.other)(pledge.id)
    world.backer.status = OrganizationStatus.SUSPENDED
    world.uow.keep(world.backer)
    with pytest.raises(DomainError):
        await world.offer(world.in_kind())
    with pytest.raises(OutdatedError):
        await world.ngo_does(AcceptPledge)(pledge.id)


async def test_an_offer_that_nobody_answers_is_reminded_of_called_about_and_lapses(world: World) -> None:
    pledge = await world.offer()
    await world.pass_days(4)
    assert world.told_of("pledge-offer-nudge") == [world.seeker.id] * 2
    await world.pass_days(1)
    assert world.told_of("pledge-offer-called") == [world.giver.id]
    assert (CALL, pledge.id) in world.waits()
    await world.pass_days(9)
    assert world.pledge(pledge.id).stage is PledgeStage.LAPSED
    assert world.told_of("pledge-lapsed") == [world.giver.id]
    assert world.told_of("pledge-lost") == [world.seeker.id]
    assert not world.waits()
