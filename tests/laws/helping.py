"""What people can do at random about help that is promised to a project."""

from bot.models.organizations import Organization, OrganizationKind
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import MoneyKind, Pledge, PledgeSide
from bot.models.projects import Project
from bot.models.reference import Need
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.pledges import NotePledgeCall, UndoPledgeCall
from bot.use_cases.pledges.answering import AcceptPledge, DeclinePledge
from bot.use_cases.pledges.arriving import AgreeToDelivery, CorrectDelivery, DenyDelivery, TakeBackDelivery
from bot.use_cases.pledges.changing import ExplainPledge, WithdrawPledge
from bot.use_cases.pledges.delivering import DeliveryForm, TellDelivery, TellWhole
from bot.use_cases.pledges.offering import OfferPledge, PledgeForm
from tests.laws.deeds import REASON, Play, in_days
from tests.laws.world import World


async def promise_help(world: World) -> None:
    """A business or a state body, in money or in kind, on any day that may be named."""
    givers = [one for one in world.uow.all(Organization) if one.kind is not OrganizationKind.NGO]
    if (project := world.any_of(Project)) is None:
        return
    giver = world.random.choice(givers)
    money = world.random.random() < 0.5
    kind_of_money = MoneyKind.BUDGET if giver.kind is OrganizationKind.STATE else MoneyKind.VOLUNTARY
    form = PledgeForm(
        organization_id=giver.id,
        project_id=project.id,
        kind=Need.MONEY if money else Need.EQUIPMENT,
        amount=world.random.choice([200_000, 1_000_000]) if money else world.random.choice([1, 12]),
        what="" if money else "ноутбук",
        money_kind=kind_of_money if money else None,
        due=in_days(world, world.random.choice([1, 10, 30])),
        named=world.random.random() < 0.5,
        besides=True,
    )
    submission = f"pledge {world.random.randrange(10**9)}"
    await world.do(world.somebody(*world.people_of(giver.id)), OfferPledge, submission, form)


async def answer_a_promise(world: World) -> None:
    if pledge := world.any_of(Pledge):
        person = world.somebody(*world.people_of(_carrier(world, pledge)))
        await world.do(
            person, world.random.choice([AcceptPledge, AcceptPledge, AcceptPledge, DeclinePledge]), pledge.id
        )


async def tell_what_arrived(world: World) -> None:
    """A part, or all, by either side."""
    if (pledge := world.any_of(Pledge)) is None:
        return
    side = world.random.choice(list(PledgeSide))
    person = world.somebody(*world.people_of(_of(world, pledge, side)))
    if world.random.random() < 0.4:
        await world.do(person, TellWhole, pledge.id)
        return
    amount = world.random.choice([1, 6, pledge.amount // 2, pledge.amount])
    form = DeliveryForm(pledge.id, side, max(1, amount), last=world.random.random() < 0.2)
    await world.do(person, TellDelivery, f"part {world.random.randrange(10**9)}", form)


async def answer_what_arrived(world: World) -> None:
    if (part := world.any_of(Delivery)) is None:
        return
    pledge = world.uow.by_id(Pledge, part.pledge_id)
    person = world.somebody(*world.people_of(_of(world, pledge, world.random.choice(list(PledgeSide)))))
    if world.random.random() < 0.2:
        submission = f"counter {world.random.randrange(10**9)}"
        await world.do(person, CorrectDelivery, submission, part.id, max(1, pledge.amount // 3))
        return
    deeds: list[type[UseCase]] = [AgreeToDelivery, AgreeToDelivery, DenyDelivery, TakeBackDelivery]
    await world.do(person, world.random.choice(deeds), part.id)


async def change_a_promise(world: World) -> None:
    if pledge := world.any_of(Pledge):
        person = world.somebody(*world.people_of(pledge.organization_id))
        if world.random.random() < 0.5:
            due = in_days(world, world.random.choice([5, 40]))
            await world.do(person, ExplainPledge, pledge.id, REASON, due)
        else:
            await world.do(person, WithdrawPledge, pledge.id, REASON)


async def call_about_a_promise(world: World) -> None:
    if pledge := world.any_of(Pledge):
        moderator = world.somebody(*[person.id for person in world.moderators])
        if not await world.do(moderator, NotePledgeCall, pledge.id, world.random.choice(list(CallOutcome))):
            await world.do(moderator, UndoPledgeCall, pledge.id)


def _of(world: World, pledge: Pledge, side: PledgeSide) -> int:
    return pledge.organization_id if side is PledgeSide.GIVER else _carrier(world, pledge)


def _carrier(world: World, pledge: Pledge) -> int:
    return world.uow.by_id(Project, pledge.project_id).organization_id


HELPING: tuple[Play, ...] = (
    *(promise_help,) * 3,
    *(answer_a_promise,) * 3,
    *(tell_what_arrived,) * 3,
    *(answer_what_arrived,) * 3,
    change_a_promise,
    call_about_a_promise,
)
