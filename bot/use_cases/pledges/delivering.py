"""One side tells that a pledge has arrived, or a part of it, and the other says whether that is so."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import PledgeSide, check_amount
from bot.models.reference import Language
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.views import REASON_MAX
from bot.use_cases.pledges.access import Promise, require_side
from bot.use_cases.pledges.clocks import ask_about, told_in_all, wholly_told
from bot.use_cases.pledges.notifications import ToldDelivery
from bot.use_cases.pledges.ports import Deliveries
from bot.use_cases.pledges.telling import (
    amount_in_words,
    part_facts,
    tell_side,
)


@dataclass(frozen=True, slots=True)
class DeliveryForm:
    """`last`: nothing more comes, even if this is less than was promised."""

    pledge_id: int
    side: PledgeSide
    amount: int
    last: bool = False
    words: str = ""
    photo: str | None = None
    document: str | None = None
    document_name: str | None = None


class TellDelivery(UseCase):
    """Tell that a part has arrived, or all of it, as either side. The other is asked. Returns the id of the part; the
    same form twice is one part.

    Raises `InvalidValueError` for more than is left of the pledge, parts that wait for an answer counted.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, submission_id: str, form: DeliveryForm) -> int:
        now = self.clock.now()
        words = parse_line(form.words, longest=REASON_MAX, shortest=2) if form.words else ""
        async with self.uow as block:
            actor, person_id, promise = await require_side(self, block, form.pledge_id, form.side)
            known = await block[Deliveries].by_submission(submission_id)
            if known is not None:
                if known.pledge_id != form.pledge_id:
                    raise NotFoundError
                return known.id
            require_promised(promise)
            parts = (await block[Deliveries].of_pledges([form.pledge_id]))[form.pledge_id]
            if any(part.told and part.last for part in parts):
                raise OutdatedError("delivery-wholly-told")
            require_left(promise, form.amount, told_in_all(parts))
            told = Told(submission_id, person_id, written_in(words, actor.language), now)
            part = await tell_part(block, promise, told, replace(form, words=words))
            await block.audit.record(actor, "pledge.tell_delivery", "pledge", form.pledge_id, part=part.id)
            await block.commit()
            return part.id


class TellWhole(UseCase):
    """Tell with one tap that all the rest has arrived, as the giver. What is told already is not told again.

    Returns the id of the part that waits for the other side.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, pledge_id: int) -> int:
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, promise = await require_side(self, block, pledge_id, PledgeSide.GIVER)
            require_promised(promise)
            parts = (await block[Deliveries].of_pledges([pledge_id]))[pledge_id]
            if wholly_told(promise, parts):
                return max(part.id for part in parts if part.told)
            left = promise.pledge.amount - told_in_all(parts)
            told = Told(f"whole:{pledge_id}:{len(parts)}", person_id, actor.language, now)
            part = await tell_part(block, promise, told, DeliveryForm(pledge_id, PledgeSide.GIVER, left))
            await block.audit.record(actor, "pledge.tell_delivery", "pledge", pledge_id, part=part.id)
            await block.commit()
            return part.id


@dataclass(frozen=True, slots=True)
class Told:
    submission_id: str
    person_id: int
    language: Language
    at: datetime
    replaces: int | None = None


async def tell_part(block: Block, promise: Promise, told: Told, form: DeliveryForm) -> Delivery:
    """Add the part, and ask the other side."""
    part = Delivery(
        submission_id=told.submission_id,
        pledge_id=form.pledge_id,
        amount=form.amount,
        side=form.side,
        told_at=told.at,
        told_by=told.person_id,
        language=told.language,
        last=form.last,
        words=form.words,
        photo=form.photo,
        document=form.document,
        document_name=form.document_name,
        replaces_id=told.replaces,
    )
    await block[Deliveries].add(part)
    await block.flush()
    await ask_about(block, [promise], told.at)
    key = "delivery-other-amount" if told.replaces else "delivery-told"
    await _ask_other_side(block, promise, part, key, but=told.person_id)
    return part


async def _ask_other_side(block: Block, promise: Promise, part: Delivery, key: str, *, but: int) -> None:
    """Ask the other side whether it has arrived."""
    reader = part.side.other
    said = Notification(
        key,
        part_facts(promise, part, reader),
        actions=delivery_answers(part),
        about=ToldDelivery(part.id),
        picture=part.photo,
    )
    await tell_side(block, promise, reader, said, f"{key}:{part.id}", but=but)


def delivery_answers(part: Delivery) -> tuple[tuple[Action, ...], ...]:
    return (
        (Action("agree-delivery", part.id, "success"),),
        (Action("correct-delivery", part.id), Action("deny-delivery", part.id)),
    )


def require_promised(promise: Promise) -> None:
    if not promise.pledge.promised:
        raise OutdatedError("pledge-stage-changed", stage=promise.pledge.stage.value)
    if not promise.acts:
        raise OutdatedError("pledge-side-stopped")


def require_left(promise: Promise, amount: int, told: int) -> None:
    """Raises `InvalidValueError` for more than is left of the pledge once all that was told is counted."""
    pledge = promise.pledge
    check_amount(pledge.kind, amount)
    left = pledge.amount - told
    if left <= 0:
        raise OutdatedError("delivery-wholly-told")
    if amount > left:
        raise InvalidValueError("delivery-more-than-left", most=amount_in_words(pledge.kind, left))
