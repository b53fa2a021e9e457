"""Whatever both sides do, and however time runs: no more arrives than was promised, what has arrived is what both have
agreed on, nothing is counted twice, and nothing that is open waits for nobody.
"""

from collections.abc import Awaitable, Callable
from random import Random

import pytest

from bot.models.country import today
from bot.models.pledge_deliveries import COUNTED, Delivery, DeliveryStage
from bot.models.pledges import MoneyKind, Pledge, PledgeSide, PledgeStage
from bot.models.reference import Need
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.pledges.answering import AcceptPledge, DeclinePledge
from bot.use_cases.pledges.arriving import AgreeToDelivery, CorrectDelivery, DenyDelivery, TakeBackDelivery
from bot.use_cases.pledges.changing import ExplainPledge, WithdrawPledge
from bot.use_cases.pledges.clocks import DELIVERY, DUE, OFFER
from bot.use_cases.pledges.delivering import DeliveryForm, TellDelivery, TellWhole
from bot.use_cases.pledges.offering import OfferPledge
from bot.use_cases.pledges.ports import Pledges
from bot.use_cases.projects.changes import WithdrawProject
from tests.use_cases.pledges.pledge_world import DAY, World

DEEDS = 40
WHY = "Жеткізуші кешікті."


class Play:
    """Two sides who do what a seed draws. What is refused changes nothing."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.random, self.number = world, Random(seed), 0

    async def step(self) -> None:
        deeds: list[Callable[[], Awaitable[object]]] = [
            self.offer,
            self.answer,
            self.answer,
            *[self.tell] * 3,
            *[self.respond] * 4,
            self.change,
            self.wait,
        ]
        try:
            await self.random.choice(deeds)()
        except DomainError:
            return

    async def offer(self) -> None:
        self.number += 1
        money = self.random.random() < 0.5
        form = self.world.form if money else self.world.in_kind
        fields = {"amount": self.random.choice([1, 7, 12, 400_000 if money else 40]), "besides": True}
        state = self.random.random() < 0.3
        if state:
            fields["organization_id"] = self.world.department.id
            fields |= {"money_kind": MoneyKind.BUDGET} if money else {}
        person, giver = (
            (self.world.official, self.world.department) if state else (self.world.giver, self.world.backer)
        )
        deed = self.world.act(OfferPledge, person, giver)
        await deed(f"offer {self.once_more()}", form(**fields))

    def once_more(self) -> int:
        """The number of a form; sometimes that of one that was sent before."""
        again = self.random.random() < 0.2
        return self.random.randint(1, self.number) if again else self.number

    async def answer(self) -> None:
        deed = self.random.choice([AcceptPledge, AcceptPledge, AcceptPledge, DeclinePledge])
        await self.world.ngo_does(deed)(self.a_pledge().id)

    async def tell(self) -> None:
        self.number += 1
        pledge, side = self.a_pledge(), self.random.choice(list(PledgeSide))
        if self.random.random() < 0.2:
            await self.giver_of(pledge, TellWhole)(pledge.id)
            return
        amount = self.random.choice([1, 3, 12, 200_000, pledge.amount, pledge.amount + 1])
        form = DeliveryForm(pledge.id, side, amount, last=self.random.random() < 0.2)
        does = self.giver_of if side is PledgeSide.GIVER else self.of_ngo
        await does(pledge, TellDelivery)(f"part {self.once_more()}", form)

    async def respond(self) -> None:
        """By any side to any part, also to its own."""
        parts = self.world.uow.all(Delivery)
        if not parts:
            return
        part = self.random.choice(parts)
        pledge = self.world.pledge(part.pledge_id)
        does = self.random.choice([self.giver_of, self.of_ngo])
        if self.random.random() < 0.2:
            self.number += 1
            amount = self.random.choice([1, 2, 12, pledge.amount])
            await does(pledge, CorrectDelivery)(f"counter {self.number}", part.id, amount)
            return
        deed = self.random.choice([AgreeToDelivery, AgreeToDelivery, DenyDelivery, TakeBackDelivery])
        await does(pledge, deed)(part.id)

    async def change(self) -> None:
        pledge = self.a_pledge()
        if self.random.random() < 0.7:
            due = today(self.world.clock.now()) + self.random.randint(-5, 90) * DAY
            await self.giver_of(pledge, ExplainPledge)(pledge.id, WHY, due)
        else:
            await self.giver_of(pledge, WithdrawPledge)(pledge.id, WHY)

    async def wait(self) -> None:
        await self.world.pass_days(self.random.choice([1, 3, 8, 20]))

    def a_pledge(self) -> Pledge:
        return self.random.choice(self.world.uow.all(Pledge))

    def giver_of(self, pledge: Pledge, deed: type) -> Callable[..., Awaitable[object]]:
        own = pledge.organization_id == self.world.department.id
        if own:
            return self.world.act(deed, self.world.official, self.world.department)  # type: ignore[no-any-return]
        return self.world.giver_does(deed)  # type: ignore[no-any-return]

    def of_ngo(self, _: Pledge, deed: type) -> Callable[..., Awaitable[object]]:
        return self.world.ngo_does(deed)  # type: ignore[no-any-return]


async def check(world: World) -> None:
    waits = world.waits()
    pledges = world.uow.all(Pledge)
    for pledge in pledges:
        parts = [part for part in world.uow.all(Delivery) if part.pledge_id == pledge.id]
        told = sum(part.amount for part in parts if part.stage in COUNTED)
        agreed = sum(part.amount for part in parts if part.stage is DeliveryStage.AGREED)
        assert told <= pledge.amount
        assert pledge.delivered == agreed
        last = any(part.last and part.stage is DeliveryStage.AGREED for part in parts)
        if pledge.stage is PledgeStage.DELIVERED:
            assert agreed == pledge.amount or last
        open_parts = {part.id for part in parts if part.told}
        assert open_parts == {part.id for part in parts if (DELIVERY, part.id) in waits}
        assert pledge.promised or not open_parts
        assert ((OFFER, pledge.id) in waits) is (pledge.stage is PledgeStage.OFFERED)
        if pledge.promised:
            assert open_parts or (DUE, pledge.id) in waits
        else:
            assert (DUE, pledge.id) not in waits
    async with world.uow.read() as block:
        totals = (await block[Pledges].totals_of([world.project.id]))[world.project.id]
    money = [pledge for pledge in pledges if pledge.kind is Need.MONEY]
    assert totals.money_delivered == sum(pledge.delivered for pledge in money)
    assert totals.money_delivered <= totals.money_promised <= world.project.budget_full
    in_kind = totals.in_kind.get(Need.EQUIPMENT)
    arrived = sum(pledge.delivered for pledge in pledges if pledge.kind is Need.EQUIPMENT)
    assert (in_kind.delivered if in_kind else 0) == arrived


@pytest.mark.parametrize("seed", range(12))
async def test_sums_and_waits_hold_whatever_is_done(world: World, seed: int) -> None:
    play = Play(world, seed)
    await world.promise(world.form(amount=400_000))
    await world.promise(world.in_kind())
    for _ in range(DEEDS):
        await play.step()
        await check(world)
    assert {"pledge.offer", "pledge.tell_delivery"} <= set(world.uow.actions), "hardly anything was played"
    await world.ngo_does(WithdrawProject)(world.project.id)
    await check(world)
    assert not any(pledge.open for pledge in world.uow.all(Pledge))
    assert not {kind for kind, _ in world.waits()} & {OFFER, DUE, DELIVERY}
