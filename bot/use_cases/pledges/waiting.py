"""How pledges wait: an offer for the project's people, what is promised for its giver, a part that one side has told
for the other, and a moderator's call. What falls due comes to people; nobody has to look for it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.models.country import today
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import PledgeSide, PledgeStage
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.messages import Action, Notification, Rows, Subject
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.pledges.access import Promise, promises_of
from bot.use_cases.pledges.clocks import CALL, DELIVERY, DUE, OFFER, is_late, wholly_told
from bot.use_cases.pledges.delivering import delivery_answers
from bot.use_cases.pledges.notifications import DuePledge, OfferedPledge, ToldDelivery
from bot.use_cases.pledges.offering import offer_answers
from bot.use_cases.pledges.ports import Deliveries
from bot.use_cases.pledges.telling import facts_of, part_facts, to_open

_CALL_STEP = 3
_SOON = 1


@dataclass(frozen=True, slots=True)
class _Told:
    part: Delivery
    promise: Promise


async def _offered(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, Promise]:
    found = await promises_of(block, ids, lock=True)
    return {id_: one for id_, one in found.items() if one.pledge.stage is PledgeStage.OFFERED and one.acts}


async def _ring_offers(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Remind the project's people twice, then have them called, and let the offer lapse at last."""
    messages: list[Message] = []
    calls: list[Beginning] = []
    lapsed: list[int] = []
    for ring in rings:
        promise: Promise = ring.record
        pledge_id = promise.pledge.id
        about = OfferedPledge(pledge_id)
        if ring.last:
            promise.pledge.lapse(now)
            lapsed.append(pledge_id)
            buttons = (to_open(promise),)
            messages.append(_to(promise, PledgeSide.GIVER, "pledge-lapsed", ring, buttons=buttons))
            messages.append(_to(promise, PledgeSide.RECEIVER, "pledge-lost", ring, buttons=buttons))
        elif ring.step == _CALL_STEP:
            calls.append(Beginning(pledge_id, region=promise.project.region))
            buttons = (to_open(promise),)
            messages.append(
                _to(promise, PledgeSide.GIVER, "pledge-offer-called", ring, buttons=buttons, about=about)
            )
        else:
            answers = (offer_answers(promise), to_open(promise))
            messages.append(
                _to(promise, PledgeSide.RECEIVER, "pledge-offer-nudge", ring, buttons=answers, about=about)
            )
    await block.waits.begin_all(CALL, calls)
    await block.waits.end_all(CALL, lapsed, "lapsed")
    return messages


async def _due(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, Promise]:
    found = await promises_of(block, ids, lock=True)
    parts = await block[Deliveries].of_pledges(found)
    return {
        id_: one
        for id_, one in found.items()
        if one.pledge.promised and one.acts and not wholly_told(one, parts[id_])
    }


async def _ring_dues(block: Block, rings: Sequence[Ring], __: datetime) -> Sequence[Message]:
    """Ask the giver a week before, on the day and a week later. Then a moderator calls, and the project's people read
    that it is late.
    """
    messages: list[Message] = []
    calls: list[Beginning] = []
    for ring in rings:
        promise: Promise = ring.record
        pledge = promise.pledge
        about = DuePledge(pledge.id, pledge.due)
        late = "pledge-late-ours" if ring.last else "pledge-due-today"
        key = "pledge-due-soon" if ring.step == _SOON else late
        answers = due_answers(pledge.id)
        messages.append(_to(promise, PledgeSide.GIVER, key, ring, buttons=answers, about=about))
        if ring.last:
            calls.append(Beginning(pledge.id, region=promise.project.region))
            buttons = (to_open(promise),)
            messages.append(
                _to(promise, PledgeSide.RECEIVER, "pledge-late", ring, buttons=buttons, about=about)
            )
    await block.waits.begin_all(CALL, calls)
    return messages


def due_answers(pledge_id: int) -> Rows:
    return (
        (Action("deliver-pledge", pledge_id, "success"), Action("tell-delivery", pledge_id)),
        (Action("explain-pledge", pledge_id), Action("withdraw-pledge", pledge_id)),
    )


async def _told(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, _Told]:
    pledges = await block[Deliveries].pledges_of(ids)
    promises = await promises_of(block, set(pledges.values()), lock=True)
    parts = await block[Deliveries].of_pledges(promises)
    return {
        part.id: _Told(part, promises[pledge_id])
        for pledge_id, of_one in parts.items()
        for part in of_one
        if part.id in pledges
        and part.told
        and promises[pledge_id].pledge.promised
        and promises[pledge_id].acts
    }


async def _ring_deliveries(_: Block, rings: Sequence[Ring], __: datetime) -> Sequence[Message]:
    """Ask the other side twice. Then it stands as told by one side, and whoever told it reads so."""
    messages: list[Message] = []
    for ring in rings:
        told: _Told = ring.record
        part, promise = told.part, told.promise
        about, asked = ToldDelivery(part.id), part.side.other
        nudge = Notification(
            "delivery-nudge", part_facts(promise, part, asked), actions=delivery_answers(part), about=about
        )
        messages.append(_message(promise, asked, nudge, ring))
        if ring.last:
            said = Notification(
                "delivery-one-sided",
                part_facts(promise, part, part.side),
                actions=(to_open(promise),),
                about=about,
            )
            messages.append(_message(promise, part.side, said, ring))
    return messages


def _to(
    promise: Promise, side: PledgeSide, key: str, ring: Ring, *, buttons: Rows, about: Subject | None = None
) -> Message:
    said = Notification(key, facts_of(promise, side), actions=buttons, about=about)
    return _message(promise, side, said, ring)


def _message(promise: Promise, side: PledgeSide, said: Notification, ring: Ring) -> Message:
    occasion = f"{said.key}:{ring.wait.id}:{ring.step}:{side.value}"
    return Message(Representatives(promise.side(side).id), said, occasion, of=ring.waits)


async def to_call_about(block: Block, ids: Collection[int], now: datetime) -> Collection[int]:
    """Those of these pledges about which somebody is still to be called: nobody has answered them, or they are late."""
    found = await promises_of(block, ids)
    parts = await block[Deliveries].of_pledges(found)
    return [
        id_
        for id_, one in found.items()
        if one.acts and (one.pledge.stage is PledgeStage.OFFERED or is_late(one, parts[id_], today(now)))
    ]


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """It stands with administrators now, who find it in their summary."""
    return ()


OFFERS = WaitKind(
    name=OFFER,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(1), Moment(3), Moment(5), Moment(14)),
    ends=True,
    still_waiting=_offered,
    on_ring=_ring_offers,
)
DUES = WaitKind(
    name=DUE,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(7, before=True), Moment(0, before=True), Moment(-7, before=True)),
    ends=False,
    still_waiting=_due,
    on_ring=_ring_dues,
    untold={"told": Untold.GOES_ON},
)
DELIVERIES = WaitKind(
    name=DELIVERY,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(7), Moment(14)),
    ends=False,
    still_waiting=_told,
    on_ring=_ring_deliveries,
)
CALLS = WaitKind(
    name=CALL,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=to_call_about,
    on_ring=_say_nothing,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NOT_NEEDED},
)
