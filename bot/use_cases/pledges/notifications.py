"""What is told of pledges, and whether that is still so when it is sent."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from bot.models.pledges import STANDING, PledgeSide, PledgeStage
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.pledges.access import Promise, promises_of
from bot.use_cases.pledges.clocks import wholly_told
from bot.use_cases.pledges.ports import Deliveries
from bot.use_cases.pledges.telling import facts_of, given_to, part_facts, to_open


@dataclass(frozen=True, slots=True)
class OfferedPledge(Subject):
    """For what asks whether an offer is accepted, or says that nobody has answered it. It is out of date once somebody
    has, or one of the sides may not act.
    """

    pledge_id: int
    type: ClassVar = "offered-pledge"


@dataclass(frozen=True, slots=True)
class StandingPledge(Subject):
    """For what tells a side that both know of a pledge. It is out of date once the pledge stands no more, and gives the
    contacts of that moment.
    """

    pledge_id: int
    side: PledgeSide
    type: ClassVar = "standing-pledge"


@dataclass(frozen=True, slots=True)
class DuePledge(Subject):
    """For what asks about a pledge that falls due, or says that it is late. It is out of date once all of it was told
    to have arrived, it has another day, or it stands no more.
    """

    pledge_id: int
    due: date
    type: ClassVar = "due-pledge"


@dataclass(frozen=True, slots=True)
class ToldDelivery(Subject):
    """For what asks whether a part has arrived. It is out of date once that was answered, or taken back."""

    delivery_id: int
    type: ClassVar = "told-delivery"


async def offer_by_now(
    block: Block, about: OfferedPledge, promised: Notification, _: datetime
) -> Notification | None:
    promise = (await promises_of(block, [about.pledge_id])).get(about.pledge_id)
    open_ = promise is not None and promise.pledge.stage is PledgeStage.OFFERED and promise.acts
    return promised if open_ else None


async def standing_by_now(
    block: Block, about: StandingPledge, _: Notification, __: datetime
) -> Notification | None:
    promise = (await promises_of(block, [about.pledge_id])).get(about.pledge_id)
    if promise is None or promise.pledge.stage not in STANDING or not promise.acts:
        return None
    return promised_to(promise, about.side)


async def due_by_now(
    block: Block, about: DuePledge, promised: Notification, _: datetime
) -> Notification | None:
    promise = (await promises_of(block, [about.pledge_id])).get(about.pledge_id)
    if promise is None or not promise.pledge.promised or not promise.acts:
        return None
    parts = (await block[Deliveries].of_pledges([about.pledge_id]))[about.pledge_id]
    stale = promise.pledge.due != about.due or wholly_told(promise, parts)
    return None if stale else promised


async def delivery_by_now(
    block: Block, about: ToldDelivery, promised: Notification, _: datetime
) -> Notification | None:
    pledge_id = (await block[Deliveries].pledges_of([about.delivery_id])).get(about.delivery_id)
    if pledge_id is None:
        return None
    promise = (await promises_of(block, [pledge_id]))[pledge_id]
    parts = (await block[Deliveries].of_pledges([pledge_id]))[pledge_id]
    part = next(one for one in parts if one.id == about.delivery_id)
    if not part.told or not promise.pledge.promised or not promise.acts:
        return None
    return replace(promised, args={**promised.args, **part_facts(promise, part, part.side.other)})


def promised_to(promise: Promise, side: PledgeSide) -> Notification:
    """That both sides know of it now, with the other's contacts."""
    contacts = given_to(promise, side)
    next_step = Action("tell-delivery", promise.pledge.id, "primary")
    return Notification(
        f"pledge-promised-{side.value}",
        {**facts_of(promise, side), "contacts": contacts.in_words if contacts else ""},
        actions=((next_step,), to_open(promise)),
        about=StandingPledge(promise.pledge.id, side),
    )
