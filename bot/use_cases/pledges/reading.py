"""A pledge as its two sides see it, and the list of those that somebody's organisations give and get."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.pledge_deliveries import Delivery, DeliveryStage
from bot.models.pledges import EXPLANATIONS_MAX, PledgeSide, PledgeStage
from bot.models.reference import Language, Need
from bot.models.words import OrganizationName, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.access import own_organization_ids, represents, works_for_state
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.contacts import Contacts
from bot.use_cases.pledges.access import Promise, may_see, promises_of, require_pledge
from bot.use_cases.pledges.clocks import CALL, DELIVERY, DUE, OFFER, is_late, told_in_all, wholly_told
from bot.use_cases.pledges.ports import Deliveries, Pledges
from bot.use_cases.pledges.telling import amount_in_words, given_to, pledge_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeLine:
    """A pledge in the list. `ours`: the reader gives it. `awaits`: it waits for the reader."""

    id: int
    title: Words
    other: OrganizationName
    pledge: Value
    due: date
    stage: PledgeStage
    ours: bool
    late: bool
    awaits: bool


@dataclass(frozen=True, slots=True)
class PledgePage:
    items: tuple[PledgeLine, ...]
    total: int
    awaiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part that has arrived, as one side tells it. `ours`: the reader's side has told it."""

    id: int
    amount: Value
    stage: DeliveryStage
    told_at: datetime
    words: str
    answer_words: str
    language: Language
    last: bool
    ours: bool
    answerable: bool
    retractable: bool
    photo: str | None
    document: str | None
    wait: WaitView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeView:
    """`arrived` is what both sides agree on, if it is anything, and `left` what nobody has told yet.

    The `can_…` say what the reader may do. `next_id` is another pledge that waits for the reader, of `left_over`.
    """

    line: PledgeLine
    project_id: int
    kind: Need
    language: Language
    named: bool
    arrived: Value | None
    left: Value | None
    explanation: str
    end_words: str
    contacts: Contacts | None
    parts: tuple[PartView, ...]
    waits: tuple[WaitView, ...]
    can_answer: bool
    can_tell: bool
    can_explain: bool
    can_withdraw: bool
    next_id: int | None
    left_over: int

    @property
    def asked(self) -> PartView | None:
        """The part that waits for the reader's answer; of several, the earliest."""
        return next((part for part in self.parts if part.answerable), None)

    @property
    def told(self) -> PartView | None:
        """The part that the reader's side has told and may take back; of several, the latest."""
        return next((part for part in reversed(self.parts) if part.retractable), None)


class ListMyPledges(UseCase):
    """What the actor's organisations give and get, of one project or of all; what waits for them comes first."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, project_id: int | None = None, *, offset: int = 0, limit: int = 8) -> PledgePage:
        actor, _ = await self.person()
        own, now = own_organization_ids(actor), self.clock.now()
        kept = works_for_state(actor)
        async with self.uow.read() as block:
            among = block[Pledges]
            found = await among.of_organizations(
                own, project_id=project_id, but_business=kept, offset=offset, limit=limit
            )
            total = await among.count_of_organizations(own, project_id=project_id, but_business=kept)
            awaiting = await awaiting_of(block, actor, now)
            promises = [Promise(*deal) for deal in found]
            parts = await block[Deliveries].of_pledges([promise.pledge.id for promise in promises])
            lines = [_line(actor, promise, parts[promise.pledge.id], awaiting, now) for promise in promises]
            return PledgePage(tuple(lines), total, len(awaiting))


class ShowPledge(UseCase):
    """One pledge, for its two sides. Whoever speaks for both sees it as its giver."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, pledge_id: int) -> PledgeView:
        now = self.clock.now()
        async with self.uow.read() as block:
            actor, promise = await require_pledge(self, block, pledge_id)
            return await _view(block, actor, promise, await awaiting_of(block, actor, now), now)


async def awaiting_of(block: Block, actor: Actor, now: datetime) -> Sequence[int]:
    """The ids of the pledges that wait for one of the actor's organisations: to be accepted, to be agreed on, to be
    delivered by now.
    """
    ids = await block[Pledges].awaiting(own_organization_ids(actor), today(now))
    promises = await promises_of(block, ids)
    return [id_ for id_ in ids if id_ in promises and may_see(actor, promises[id_])]


def _line(
    actor: Actor, promise: Promise, parts: Sequence[Delivery], awaiting: Sequence[int], now: datetime
) -> PledgeLine:
    side, pledge = promise.sides_of(actor)[0], promise.pledge
    return PledgeLine(
        id=pledge.id,
        title=promise.project.name,
        other=name_of(promise.side(side.other)),
        pledge=pledge_in_words(pledge),
        due=pledge.due,
        stage=pledge.stage,
        ours=side is PledgeSide.GIVER,
        late=is_late(promise, parts, today(now)),
        awaits=pledge.id in awaiting,
    )


async def _view(
    block: Block, actor: Actor, promise: Promise, awaiting: Sequence[int], now: datetime
) -> PledgeView:
    pledge, side = promise.pledge, promise.sides_of(actor)[0]
    parts = (await block[Deliveries].of_pledges([pledge.id]))[pledge.id]
    mine = set(promise.sides_of(actor))
    others = [id_ for id_ in awaiting if id_ != pledge.id]
    left = pledge.amount - told_in_all(parts)
    waits = await _waits_of(block, actor, promise)
    told = await block.waits.views(DELIVERY, [part.id for part in parts])
    goes_on = pledge.promised and promise.acts
    open_ = goes_on and not wholly_told(promise, parts)
    return PledgeView(
        line=_line(actor, promise, parts, awaiting, now),
        project_id=promise.project.id,
        kind=pledge.kind,
        language=pledge.language,
        named=pledge.named,
        arrived=amount_in_words(pledge.kind, pledge.delivered) if pledge.delivered else None,
        left=amount_in_words(pledge.kind, left) if open_ and left != pledge.amount else None,
        explanation=pledge.explanation,
        end_words=pledge.end_words,
        contacts=given_to(promise, side),
        parts=tuple(_part(actor, promise, part, told, goes_on=goes_on) for part in parts),
        waits=waits,
        can_answer=pledge.stage is PledgeStage.OFFERED and PledgeSide.RECEIVER in mine,
        can_tell=open_,
        can_explain=open_ and PledgeSide.GIVER in mine and pledge.explanations < EXPLANATIONS_MAX,
        can_withdraw=pledge.open and PledgeSide.GIVER in mine and not any(part.told for part in parts),
        next_id=others[0] if others else None,
        left_over=len(others),
    )


async def _waits_of(block: Block, actor: Actor, promise: Promise) -> tuple[WaitView, ...]:
    """Who is waited for; of a part, that stands beside it."""
    found = []
    for kind in (OFFER, DUE, CALL):
        view = (await block.waits.views(kind, [promise.pledge.id])).get(promise.pledge.id)
        if view is not None:
            ours = view.party_id is not None and represents(actor, view.party_id)
            found.append(view.read_by(ours=ours))
    return tuple(found)


def _part(
    actor: Actor, promise: Promise, part: Delivery, waits: Mapping[int, WaitView], *, goes_on: bool
) -> PartView:
    ours = represents(actor, promise.side(part.side).id)
    asked = represents(actor, promise.side(part.side.other).id)
    wait = waits.get(part.id)
    return PartView(
        id=part.id,
        amount=amount_in_words(promise.pledge.kind, part.amount),
        stage=part.stage,
        told_at=part.told_at,
        words=part.words,
        answer_words=part.answer_words,
        language=part.language,
        last=part.last,
        ours=ours,
        answerable=part.told and asked and goes_on,
        retractable=part.told and ours and goes_on,
        photo=part.photo,
        document=part.document,
        wait=wait.read_by(ours=asked) if wait else None,
    )
