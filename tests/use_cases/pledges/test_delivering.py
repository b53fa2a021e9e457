"""A pledge arrives: in one piece or in parts, as one side tells it and the other agrees."""

import pytest

from bot.models.pledge_deliveries import Delivery, DeliveryStage
from bot.models.pledges import PledgeSide, PledgeStage
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.pledges.arriving import AgreeToDelivery, CorrectDelivery, DenyDelivery, TakeBackDelivery
from bot.use_cases.pledges.changing import ExplainPledge, WithdrawPledge
from bot.use_cases.pledges.clocks import CALL, DELIVERY, DUE
from bot.use_cases.pledges.delivering import TellWhole
from tests.use_cases.pledges.pledge_world import DAY, MILLION, World


async def test_it_is_delivered_once_both_say_so(world: World) -> None:
    pledge = await world.promise()
    part = world.part(await world.giver_does(TellWhole)(pledge.id))
    assert part.amount == MILLION
    assert world.told_of("delivery-told") == [world.seeker.id]
    assert set(world.waits()) == {(DELIVERY, part.id)}
    answered = await world.ngo_does(AgreeToDelivery)(part.id)
    assert answered.delivered
    assert world.pledge(pledge.id).stage is PledgeStage.DELIVERED
    assert world.told_of("pledge-delivered") == [world.giver.id]
    assert not world.waits()


async def test_told_with_one_tap_twice_it_is_told_once(world: World) -> None:
    pledge = await world.promise()
    assert await world.giver_does(TellWhole)(pledge.id) == await world.giver_does(TellWhole)(pledge.id)
    assert len(world.uow.all(Delivery)) == 1


async def test_it_arrives_by_halves(world: World) -> None:
    pledge = await world.promise(world.in_kind())
    first = await world.tell(pledge, 5)
    await world.ngo_does(AgreeToDelivery)(first.id)
    assert world.pledge(pledge.id).delivered == 5
    assert (DUE, pledge.id) in world.waits()
    second = await world.tell(pledge, 7, side=PledgeSide.RECEIVER)
    assert world.waits()[DELIVERY, second.id].party_id == world.backer.id
    await world.giver_does(AgreeToDelivery)(second.id)
    assert world.pledge(pledge.id).stage is PledgeStage.DELIVERED


async def test_another_amount_is_agreed_on_in_its_turn(world: World) -> None:
    pledge = await world.promise(world.in_kind())
    told = await world.tell(pledge, 12)
    counter = world.part(await world.ngo_does(CorrectDelivery)("ten", told.id, 10))
    assert world.part(told.id).stage is DeliveryStage.REPLACED
    assert world.told_of("delivery-other-amount") == [world.giver.id]
    await world.giver_does(AgreeToDelivery)(counter.id)
    assert world.pledge(pledge.id).delivered == 10
    assert world.pledge(pledge.id).stage is PledgeStage.PROMISED


async def test_that_is_all_with_less_is_agreed_on(world: World) -> None:
    pledge = await world.promise(world.in_kind())
    told = await world.tell(pledge, 10, last=True)
    await world.ngo_does(AgreeToDelivery)(told.id)
    kept = world.pledge(pledge.id)
    assert (kept.stage, kept.delivered) == (PledgeStage.DELIVERED, 10)


async def test_what_has_not_arrived_is_asked_about_again(world: World) -> None:
    pledge = await world.promise()
    told = await world.tell(pledge, MILLION)
    await world.ngo_does(DenyDelivery)(told.id, "Шотқа түскен жоқ.")
    assert world.told_of("delivery-denied") == [world.giver.id]
    assert set(world.waits()) == {(DUE, pledge.id)}
    with pytest.raises(OutdatedError):
        await world.ngo_does(AgreeToDelivery)(told.id)


async def test_whoever_told_it_takes_it_back_until_it_is_answered(world: World) -> None:
    pledge = await world.promise()
    told = await world.tell(pledge, MILLION)
    with pytest.raises(NotFoundError):
        await world.ngo_does(TakeBackDelivery)(told.id)
    await world.giver_does(TakeBackDelivery)(told.id)
    assert world.told_of("delivery-taken-back") == [world.seeker.id]
    assert set(world.waits()) == {(DUE, pledge.id)}


async def test_nobody_agrees_to_what_they_have_told(world: World) -> None:
    pledge = await world.promise()
    told = await world.tell(pledge, MILLION)
    for deed in (AgreeToDelivery, DenyDelivery):
        with pytest.raises(NotFoundError):
            await world.giver_does(deed)(told.id)


@pytest.mark.parametrize("amount", [0, -1, 6, 10**12])
async def test_no_more_is_told_than_is_left(world: World, amount: int) -> None:
    pledge = await world.promise(world.in_kind())
    await world.tell(pledge, 7)
    with pytest.raises(InvalidValueError):
        await world.tell(pledge, amount)


async def test_told_by_one_side_alone_it_stands_so(world: World) -> None:
    pledge = await world.promise(world.form(due=world.clock.now().date() + 100 * DAY))
    told = await world.tell(pledge, MILLION)
    await world.pass_days(7)
    assert world.told_of("delivery-nudge") == [world.seeker.id]
    await world.pass_days(7)
    assert world.told_of("delivery-one-sided") == [world.giver.id]
    wait = world.waits()[DELIVERY, told.id]
    assert wait.overdue
    await world.ngo_does(AgreeToDelivery)(told.id)
    assert not world.waits()


async def test_what_falls_due_comes_to_the_giver_and_is_shown_as_late(world: World) -> None:
    pledge = await world.promise()
    await world.pass_days(24)
    assert world.told_of("pledge-due-soon") == [world.giver.id]
    await world.pass_days(7)
    assert world.told_of("pledge-due-today") == [world.giver.id]
    assert not world.told_of("pledge-late")
    await world.pass_days(7)
    assert world.told_of("pledge-late-ours") == [world.giver.id]
    assert world.told_of("pledge-late") == [world.seeker.id]
    waits = world.waits()
    assert waits[DUE, pledge.id].overdue
    assert (CALL, pledge.id) in waits


async def test_an_explanation_moves_the_day_three_times(world: World) -> None:
    pledge = await world.promise()
    await world.pass_days(40)
    due = pledge.due
    with pytest.raises(InvalidValueError):
        await world.giver_does(ExplainPledge)(pledge.id, "Жеткізуші кешікті.", due)
    for times in range(1, 4):
        await world.giver_does(ExplainPledge)(pledge.id, "Жеткізуші кешікті.", due + times * 20 * DAY)
        assert set(world.waits()) == {(DUE, pledge.id)}
    assert len(world.told_of("pledge-explained")) == 3
    with pytest.raises(OutdatedError):
        await world.giver_does(ExplainPledge)(pledge.id, "Тағы кешікті.", due + 90 * DAY)


async def test_it_is_withdrawn_with_a_reason_once_nothing_is_open(world: World) -> None:
    pledge = await world.promise()
    told = await world.tell(pledge, 300_000)
    with pytest.raises(OutdatedError):
        await world.giver_does(WithdrawPledge)(pledge.id, "Бюджет қысқарды.")
    await world.ngo_does(AgreeToDelivery)(told.id)
    await world.giver_does(WithdrawPledge)(pledge.id, "Бюджет қысқарды.")
    kept = world.pledge(pledge.id)
    assert (kept.stage, kept.delivered, kept.contacts) == (PledgeStage.WITHDRAWN, 300_000, {})
    assert world.told_of("pledge-withdrawn") == [world.seeker.id]
    assert not world.waits()
