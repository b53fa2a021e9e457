"""What is told of pledges: an offer and its answer, what falls due, and what has arrived."""

from datetime import timedelta

from bot.models.country import today
from bot.models.free_will import FreeWill
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import MoneyKind, Pledge
from bot.models.reference import Need
from bot.use_cases.memoranda.events import MemorandumEnded
from bot.use_cases.organizations.events import OrganizationResumed
from bot.use_cases.pledges.answering import AcceptPledge, DeclinePledge
from bot.use_cases.pledges.arriving import AgreeToDelivery, CorrectDelivery, DenyDelivery, TakeBackDelivery
from bot.use_cases.pledges.changing import ExplainPledge, WithdrawPledge
from bot.use_cases.pledges.delivering import TellWhole
from bot.use_cases.pledges.free_will import AnswerPledgeFreeWill
from bot.use_cases.pledges.offering import OfferPledge, PledgeForm
from tests.use_cases.kernel.promised.meeting import invited_and_acknowledged
from tests.use_cases.kernel.promised.world import (
    GROUND_IS_GONE,
    Deed,
    Table,
    World,
    the_backer_is_no_longer_verified,
    the_ngo_is_no_longer_verified,
    the_project_is_withdrawn,
)

TABLE = Table()
DAY = timedelta(days=1)
MILLION = 10**6
WHY = "Жеткізуші кешікті."


async def offered(world: World) -> None:
    form = PledgeForm(
        organization_id=world.backer.id,
        project_id=world.project.id,
        kind=Need.MONEY,
        amount=MILLION,
        what="",
        money_kind=MoneyKind.VOLUNTARY,
        due=today(world.clock.now()) + 30 * DAY,
        named=True,
    )
    world.made = world.uow.by_id(Pledge, await world.by_backer(OfferPledge)("a pledge", form))


async def the_minimum_is_promised(world: World) -> None:
    form = PledgeForm(
        organization_id=world.backer.id,
        project_id=world.project.id,
        kind=Need.MONEY,
        amount=world.project.budget_min,
        what="",
        money_kind=MoneyKind.VOLUNTARY,
        due=today(world.clock.now()) + 30 * DAY,
        named=True,
    )
    world.made = world.uow.by_id(Pledge, await world.by_backer(OfferPledge)("the minimum", form))
    await accept(world)


async def the_minimum_is_lost(world: World) -> None:
    await the_minimum_is_promised(world)
    await withdraw(world)


async def accept(world: World) -> None:
    await world.by_ngo(AcceptPledge)(world.made.id)


async def the_giver_answers(world: World) -> None:
    await world.by_backer(AnswerPledgeFreeWill)(world.made.id, FreeWill.YES)


async def decline(world: World) -> None:
    await world.by_ngo(DeclinePledge)(world.made.id)


async def withdraw(world: World) -> None:
    await world.by_backer(WithdrawPledge)(world.made.id, WHY)


async def explain(world: World) -> None:
    await world.by_backer(ExplainPledge)(world.made.id, WHY, world.made.due + 60 * DAY)


async def tell(world: World) -> None:
    await world.by_backer(TellWhole)(world.made.id)


def _part(world: World) -> int:
    return max(part.id for part in world.uow.all(Delivery))


async def agree(world: World) -> None:
    await world.by_ngo(AgreeToDelivery)(_part(world))


async def agree_to_less(world: World) -> None:
    await world.by_backer(AgreeToDelivery)(_part(world))


async def correct(world: World) -> None:
    await world.by_ngo(CorrectDelivery)("less", _part(world), 400_000)


async def deny(world: World) -> None:
    await world.by_ngo(DenyDelivery)(_part(world))


async def take_back(world: World) -> None:
    await world.by_backer(TakeBackDelivery)(_part(world))


async def promised(world: World) -> None:
    await offered(world)
    await accept(world)


async def told(world: World) -> None:
    await promised(world)
    await tell(world)


async def late(world: World) -> None:
    await after(promised, 37)(world)


def then(*deeds: Deed) -> Deed:
    async def promise(world: World) -> None:
        for deed in deeds:
            await deed(world)

    return promise


def after(begins: Deed, days: int) -> Deed:
    """So many days later, with all clocks that ring meanwhile, day by day."""

    async def promise(world: World) -> None:
        await begins(world)
        for _ in range(days):
            world.clock.advance(DAY)
            await world.ring_clocks()

    return promise


async def it_resumes(world: World) -> None:
    async with world.uow as block:
        await block.touch(OrganizationResumed(world.backer.id))
        await block.commit()


async def the_memorandum_ends(world: World) -> None:
    """Beside it stands a pledge."""
    await invited_and_acknowledged(world)
    memorandum_id = world.made.id
    await promised(world)
    async with world.uow as block:
        await block.touch(MemorandumEnded(memorandum_id))
        await block.commit()


OPEN = (accept, decline, withdraw, *GROUND_IS_GONE)
TABLE.kind("pledge-offered", offered, *OPEN)
TABLE.kind("pledge-offer-nudge", after(offered, 1), *OPEN)
TABLE.kind("pledge-offer-called", after(offered, 5), *OPEN)
TABLE.kind("project-minimum-promised", the_minimum_is_promised, the_project_is_withdrawn, withdraw)
TABLE.kind("project-minimum-lost", the_minimum_is_lost, the_project_is_withdrawn)
TABLE.kind("pledge-free-will", promised, the_giver_answers)
TABLE.kind("pledge-promised-giver", promised, withdraw, *GROUND_IS_GONE)
TABLE.kind("pledge-promised-receiver", promised, withdraw, *GROUND_IS_GONE)
STANDS = (tell, withdraw, explain, *GROUND_IS_GONE)
TABLE.kind("pledge-due-soon", after(promised, 24), *STANDS)
TABLE.kind("pledge-due-today", after(promised, 31), *STANDS)
TABLE.kind("pledge-late-ours", late, *STANDS)
TABLE.kind("pledge-late", late, *STANDS)
ASKED = (agree, correct, deny, take_back, *GROUND_IS_GONE)
TABLE.kind("delivery-told", told, *ASKED)
TABLE.kind("delivery-nudge", after(told, 7), *ASKED)
TABLE.kind("delivery-one-sided", after(told, 14), *ASKED)
TABLE.kind(
    "delivery-other-amount",
    then(told, correct),
    agree_to_less,
    the_project_is_withdrawn,
    the_ngo_is_no_longer_verified,
    the_backer_is_no_longer_verified,
)
TABLE.kind("pledge-declined", then(offered, decline))
TABLE.kind("pledge-lapsed", after(offered, 14))
TABLE.kind("pledge-lost", after(offered, 14))
TABLE.kind("pledge-explained", then(promised, explain))
TABLE.kind("pledge-withdrawn", then(promised, withdraw))
TABLE.kind("pledge-delivered", then(told, agree))
TABLE.kind("pledge-stands-on", the_memorandum_ends)
TABLE.kind("pledge-goes-on", then(promised, it_resumes))
TABLE.kind("delivery-agreed", then(told, correct, agree_to_less))
TABLE.kind("delivery-denied", then(told, deny))
TABLE.kind("delivery-taken-back", then(told, take_back))
