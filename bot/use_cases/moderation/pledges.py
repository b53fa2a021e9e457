"""Moderators call about a pledge: the project's people who do not answer what was offered, or a giver who is late.

Nobody who works for a state body sees any of it: a business that is late would be asked under power.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.pledges import PledgeSide, PledgeStage
from bot.models.waits import Wait
from bot.models.words import LegalDate, OrganizationName, Text, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.calls import Callee, CallOutcome
from bot.use_cases.moderation.ports import Queues
from bot.use_cases.moderation.promises import OUTCOMES
from bot.use_cases.moderation.queues import UNDONE, Backlog
from bot.use_cases.organizations.access import works_for_state
from bot.use_cases.organizations.looks import note_look
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.contacts import Contacts, contact_now
from bot.use_cases.pledges.access import Promise, promises_of, require_promise
from bot.use_cases.pledges.clocks import CALL
from bot.use_cases.pledges.telling import pledge_in_words
from bot.use_cases.pledges.waiting import to_call_about


@dataclass(frozen=True, slots=True)
class PledgeCall:
    """Whom to call about what. There is nobody in `whom` once the call was made, or nothing is to be said any more."""

    title: Words
    carrier: OrganizationName
    about: Text
    whom: tuple[Callee, ...]
    wait: WaitView | None


async def _names(block: Block, pledge_ids: Collection[int]) -> Mapping[int, Value]:
    return {id_: one.project.name for id_, one in (await promises_of(block, pledge_ids)).items()}


async def _require_undoable(block: Block, pledge_id: int, now: datetime) -> None:
    """Raises `OutdatedError` where nobody needs to call any more."""
    if not await to_call_about(block, [pledge_id], now):
        raise OutdatedError("call-settled")


PLEDGES_TO_CALL_ABOUT = Backlog(
    (CALL,),
    _names,
    {outcome.value: f"decision-call-{outcome.value}" for outcome in OUTCOMES},
    _require_undoable,
)


class ShowPledgeCall(UseCase):
    """One call: whom to call about what. Each look at a contact is audited."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, pledge_id: int) -> PledgeCall:
        now = self.clock.now()
        async with self.uow as block:
            actor, promise, wait = await _require(self, block, pledge_id)
            wanted = wait.ended_at is None and await to_call_about(block, [pledge_id], now)
            callees = [_silent_side(promise)] if wanted else []
            for one in callees:
                await note_look(block, actor, one.id, now)
            views = await block.waits.views(CALL, [pledge_id])
            await block.commit()
            return PledgeCall(
                title=promise.project.name,
                carrier=name_of(promise.carrier),
                about=_about(promise),
                whom=tuple(Callee(name_of(one), Contacts(**contact_now(one))) for one in callees),
                wait=views.get(pledge_id),
            )


class NotePledgeCall(UseCase):
    """Note what came of a call. It waits no more. Returns the project's title."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, pledge_id: int, outcome: CallOutcome) -> Words:
        async with self.uow as block:
            actor, promise, wait = await _require(self, block, pledge_id, lock=True)
            if outcome not in OUTCOMES:
                raise InvalidValueError("choice-unknown")
            if wait.ended_at is not None:
                raise OutdatedError("call-made" if wait.outcome in set(OUTCOMES) else "call-settled")
            await block.waits.end(CALL, pledge_id, outcome.value)
            await block.audit.record(actor, "call.note", "project", promise.project.id)
            await block.commit()
            return promise.project.name


class UndoPledgeCall(UseCase):
    """Undo what was noted, as long as there is something to call about: the call waits as it did before."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, pledge_id: int) -> Words:
        async with self.uow as block:
            actor, promise, wait = await _require(self, block, pledge_id, lock=True)
            wanted = await to_call_about(block, [pledge_id], self.clock.now())
            if wait.outcome not in set(OUTCOMES) or not wanted:
                raise OutdatedError("call-settled")
            wait.outcome = UNDONE
            await block.waits.begin(CALL, pledge_id, region=wait.region, since=wait.since)
            await block.audit.record(actor, "call.undo", "project", promise.project.id)
            await block.commit()
            return promise.project.name


def _silent_side(promise: Promise) -> Organization:
    offered = promise.pledge.stage is PledgeStage.OFFERED
    return promise.side(PledgeSide.RECEIVER if offered else PledgeSide.GIVER)


def _about(promise: Promise) -> Text:
    said: dict[str, Value] = {
        "pledge": pledge_in_words(promise.pledge),
        "organization": name_of(promise.giver),
        "due": LegalDate(promise.pledge.due),
    }
    offered = promise.pledge.stage is PledgeStage.OFFERED
    return Text("pledge-call-unanswered" if offered else "pledge-call-late", said)


async def _require(
    use_case: UseCase, block: Block, pledge_id: int, *, lock: bool = False
) -> tuple[Actor, Promise, Wait]:
    """The actor, and a call that they may make. Raises `NotFoundError`, or `ForbiddenError` where it is theirs."""
    actor = await use_case.identity.actor()
    promise = await require_promise(block, pledge_id, lock=lock)
    for side in (promise.carrier, promise.giver):
        await require_impartial(block, actor, side, region=promise.project.region)
    if works_for_state(actor):
        raise ForbiddenError("calls-not-for-state")
    wait = await block[Queues].last((CALL,), pledge_id)
    if wait is None:
        raise NotFoundError
    return actor, promise, wait
