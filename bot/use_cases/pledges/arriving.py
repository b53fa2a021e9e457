"""The other side says whether a part of a pledge has arrived, or whoever has told it takes that back."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.pledge_deliveries import DeliveryStage
from bot.models.pledges import PledgeSide
from bot.models.words import Value
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.views import REASON_MAX
from bot.use_cases.pledges.access import OwnPart, require_delivery
from bot.use_cases.pledges.clocks import DELIVERY, ask_about, end_asking, told_in_all
from bot.use_cases.pledges.delivering import DeliveryForm, Told, require_left, require_promised, tell_part
from bot.use_cases.pledges.events import PledgeDelivered
from bot.use_cases.pledges.ports import Deliveries
from bot.use_cases.pledges.telling import (
    amount_in_words,
    facts_of,
    part_facts,
    tell_side,
    to_open,
    words_line,
)


@dataclass(frozen=True, slots=True)
class AnsweredDelivery:
    """`delivered`: with this the whole pledge is."""

    pledge_id: int
    facts: dict[str, Value]
    delivered: bool = False


class AgreeToDelivery(UseCase):
    """It has arrived, says the other side too. Once all has, the pledge is delivered.

    The same twice changes nothing.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, delivery_id: int) -> AnsweredDelivery:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_delivery(self, block, delivery_id)
            promise, part = own.promise, own.part
            if part.told:
                require_promised(promise)
            if not part.agree(own.person_id, now):
                return _answered(own)
            promise.pledge.take_in(part.amount)
            await block.audit.record(
                own.actor, "pledge.agree_delivery", "pledge", promise.pledge.id, part=part.id
            )
            if not await _end_part(block, own, "agreed", now):
                left = amount_in_words(promise.pledge.kind, promise.pledge.missing)
                said = Notification(
                    "delivery-agreed",
                    {**part_facts(promise, part, part.side), "left": left},
                    actions=(to_open(promise),),
                )
                occasion = f"delivery-agreed:{part.id}"
                await tell_side(block, promise, part.side, said, occasion, but=own.person_id)
            await block.commit()
            return _answered(own)


class CorrectDelivery(UseCase):
    """Another amount has arrived, says the other side. The first is asked in its turn. Returns the id of the new part;
    the same form twice is one.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, submission_id: str, delivery_id: int, amount: int, *, last: bool = False) -> int:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_delivery(self, block, delivery_id)
            promise, part = own.promise, own.part
            known = await block[Deliveries].by_submission(submission_id)
            if known is not None:
                if known.pledge_id != promise.pledge.id:
                    raise NotFoundError
                return known.id
            require_promised(promise)
            if (amount, last) == (part.amount, part.last):
                raise InvalidValueError("delivery-same-amount")
            require_left(promise, amount, told_in_all(one for one in own.parts if one is not part))
            if not part.replace(own.person_id, now):
                raise OutdatedError("delivery-answered")
            form = DeliveryForm(promise.pledge.id, part.side.other, amount, last)
            told = Told(submission_id, own.person_id, own.actor.language, now, replaces=part.id)
            await block.waits.end(DELIVERY, part.id, "replaced")
            counter = await tell_part(block, promise, told, form)
            await block.audit.record(
                own.actor, "pledge.correct_delivery", "pledge", promise.pledge.id, part=part.id
            )
            await block.commit()
            return counter.id


class DenyDelivery(UseCase):
    """It has not arrived, says the other side, with a word on it or without. The same twice changes nothing."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, delivery_id: int, reason: str = "") -> AnsweredDelivery:
        words = parse_line(reason, longest=REASON_MAX, shortest=2) if reason else ""
        now = self.clock.now()
        async with self.uow as block:
            own = await require_delivery(self, block, delivery_id)
            promise, part = own.promise, own.part
            if part.deny(own.person_id, words, now):
                await block.audit.record(
                    own.actor, "pledge.deny_delivery", "pledge", promise.pledge.id, part=part.id
                )
                await _end_part(block, own, "not_received", now)
                line = words_line(words, written_in(words, own.actor.language))
                said = Notification(
                    "delivery-denied",
                    {**part_facts(promise, part, part.side), "words": line},
                    actions=((Action("tell-delivery", promise.pledge.id),), to_open(promise)),
                )
                occasion = f"delivery-denied:{part.id}"
                await tell_side(block, promise, part.side, said, occasion, but=own.person_id)
                await block.commit()
            return _answered(own)


class TakeBackDelivery(UseCase):
    """Whoever told it says that it was a mistake, until the other side has answered. The other side is told."""

    permission: ClassVar = Permission.MEET

    async def __call__(self, delivery_id: int) -> AnsweredDelivery:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_delivery(self, block, delivery_id, by_teller=True)
            promise, part = own.promise, own.part
            if part.take_back(own.person_id, now):
                await block.audit.record(
                    own.actor, "pledge.take_back_delivery", "pledge", promise.pledge.id, part=part.id
                )
                await _end_part(block, own, "taken back", now)
                reader = part.side.other
                said = Notification(
                    "delivery-taken-back", part_facts(promise, part, reader), actions=(to_open(promise),)
                )
                occasion = f"delivery-taken-back:{part.id}"
                await tell_side(block, promise, reader, said, occasion, but=own.person_id)
                await block.commit()
            return _answered(own)


async def _end_part(block: Block, own: OwnPart, outcome: str, now: datetime) -> bool:
    """The part waits no more. Once all has arrived, or all that will, the pledge is delivered and both sides read so;
    otherwise it waits for whom its state says now. Returns whether it is delivered.
    """
    promise, pledge = own.promise, own.promise.pledge
    await block.waits.end(DELIVERY, own.part.id, outcome)
    last = any(one.last and one.stage is DeliveryStage.AGREED for one in own.parts)
    if not pledge.promised or any(one.told for one in own.parts) or (pledge.missing and not last):
        await ask_about(block, [promise], now)
        return False
    pledge.fulfil(now)
    await end_asking(block, [pledge.id], "delivered")
    await block.touch(PledgeDelivered(pledge.id))
    for side in PledgeSide:
        said = Notification(
            "pledge-delivered",
            {**facts_of(promise, side), "arrived": amount_in_words(pledge.kind, pledge.delivered)},
            actions=(
                to_open(promise),
                (Action("open-papers", pledge.id),),
                (Action("open-pledges", promise.project.id),),
            ),
        )
        await tell_side(block, promise, side, said, f"pledge-delivered:{pledge.id}", but=own.person_id)
    return True


def _answered(own: OwnPart) -> AnsweredDelivery:
    facts = part_facts(own.promise, own.part, own.part.side.other)
    return AnsweredDelivery(own.promise.pledge.id, facts, delivered=not own.promise.pledge.promised)


class FindPledge(UseCase):
    """The pledge of a part that the actor may answer, before they are asked for words or an amount. Returns its id."""

    permission: ClassVar = Permission.MEET
    reads: ClassVar = True

    async def __call__(self, delivery_id: int) -> int:
        async with self.uow.read() as block:
            own = await require_delivery(self, block, delivery_id)
            if not own.part.told:
                raise OutdatedError("delivery-answered")
            return own.promise.pledge.id
