"""For whom a pledge and its parts wait, and when they wait no more (`waiting.py` has the clocks)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from bot.models.country import moment
from bot.models.pledge_deliveries import COUNTED, Delivery
from bot.models.pledges import PledgeStage
from bot.models.progress import MORNING
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pledges.access import Promise
from bot.use_cases.pledges.ports import Deliveries

OFFER = "pledge-offer"
"""What was offered waits for the project's people."""
DUE = "pledge-due"
"""What was promised waits for its giver."""
DELIVERY = "pledge-delivery"
"""A part that one side has told waits for the other. Its record is the part."""
CALL = "call-pledge"
"""A moderator is to call about a pledge that nobody answers, or that is late."""

_AGAIN = timedelta(days=7) - timedelta(seconds=1)
"""What is due by now is asked about so long after. The reminder a week before has passed by a moment."""


async def ask_about(block: Block, promises: Iterable[Promise], now: datetime) -> None:
    """Let each pledge wait for whom its state says, and for nobody else. What waits already goes on waiting. While a
    side may not act, or nobody represents it, nobody is asked; then this is done again once it may.
    """
    pledged = [promise for promise in promises if promise.acts]
    parts = await block[Deliveries].of_pledges([promise.pledge.id for promise in pledged])
    people = await block[Organizations].people_of(
        {side.id for promise in pledged for side in (promise.giver, promise.carrier)}
    )
    silent: list[int] = []
    beginnings: dict[str, list[Beginning]] = {OFFER: [], DUE: [], DELIVERY: []}
    for promise in pledged:
        own = parts[promise.pledge.id]
        if promise.pledge.promised and wholly_told(promise, own):
            silent.append(promise.pledge.id)
        for kind, beginning in _waiting(promise, own, now):
            if people.get(beginning.party_id or 0):
                beginnings[kind].append(beginning)
    for kind in (DUE, CALL):
        await block.waits.end_all(kind, silent, "told")
    for kind, begun in beginnings.items():
        if begun:
            await block.waits.begin_all(kind, begun)


def _waiting(promise: Promise, parts: Sequence[Delivery], now: datetime) -> Iterator[tuple[str, Beginning]]:
    """In which ways a pledge and its parts wait, and for whom."""
    pledge = promise.pledge
    if pledge.stage is PledgeStage.OFFERED:
        yield OFFER, Beginning(pledge.id, party_id=promise.carrier.id)
    if not pledge.promised:
        return
    if not wholly_told(promise, parts):
        due = moment(pledge.due, MORNING)
        yield DUE, Beginning(pledge.id, party_id=promise.giver.id, until=due if due > now else now + _AGAIN)
    for part in parts:
        if part.told:
            yield DELIVERY, Beginning(part.id, party_id=promise.side(part.side.other).id)


async def end_asking(block: Block, pledge_ids: Sequence[int], outcome: str) -> None:
    """Nobody is asked about these any more."""
    for kind in (OFFER, DUE, CALL):
        await block.waits.end_all(kind, pledge_ids, outcome)
    parts = await block[Deliveries].of_pledges(pledge_ids)
    ids = [part.id for of_one in parts.values() for part in of_one]
    await block.waits.end_all(DELIVERY, ids, outcome)


def told_in_all(parts: Iterable[Delivery]) -> int:
    """What was told to have arrived and was not denied, agreed on or not."""
    return sum(part.amount for part in parts if part.stage in COUNTED)


def wholly_told(promise: Promise, parts: Sequence[Delivery]) -> bool:
    """Whether, if all that was told is agreed on, nothing more is to come."""
    last = any(part.told and part.last for part in parts)
    return last or told_in_all(parts) >= promise.pledge.amount


def is_late(promise: Promise, parts: Sequence[Delivery], on: date) -> bool:
    """Whether its giver is: a pledge of which all was told waits for the other side."""
    return promise.pledge.late(on) and not wholly_told(promise, parts)
