"""Nobody is asked under power (law 4): once both sides know of a pledge, the business that gives it is asked alone, and
once, whether that was of its own free will.

What it says is kept and read as after a memorandum (`memoranda/free_will.py`).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.organizations import OrganizationKind
from bot.models.waits import WaitsFor
from bot.models.words import Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import ANY, Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.free_will import see_to
from bot.use_cases.memoranda.ports import FreeWillAnswers
from bot.use_cases.organizations.access import require_represented
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pledges.access import require_promise
from bot.use_cases.pledges.events import PledgePromised

ASKED = "pledge-free-will"


@dataclass(frozen=True, slots=True)
class OpenPledgeQuestion(Subject):
    """For the question. It is out of date once a colleague has answered."""

    pledge_id: int
    type: ClassVar = "open-pledge-question"


@dataclass(frozen=True, slots=True)
class SaidOfPledge:
    """What the actor's organisation has said, and until when the actor may change it."""

    answer: FreeWill
    project: Words
    changeable_until: datetime


async def pledge_question_by_now(
    block: Block, about: OpenPledgeQuestion, promised: Notification, _: datetime
) -> Notification | None:
    return None if await block[FreeWillAnswers].pledges_answered([about.pledge_id]) else promised


def pledge_answers(pledge_id: int) -> tuple[tuple[Action, ...], ...]:
    """The buttons, which stay as long as the answer can be changed."""
    return (
        (Action("pledge-free-will-yes", pledge_id), Action("pledge-free-will-rather-not", pledge_id)),
        (Action("pledge-free-will-no", pledge_id),),
    )


class AnswerPledgeFreeWill(UseCase):
    """Say whether a pledge was of one's own free will, on behalf of a business. The first of its people to answer
    answers for it, and may change that for 72 hours.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, pledge_id: int, answer: FreeWill) -> SaidOfPledge:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            promise = await require_promise(block, pledge_id, lock=True)
            giver = promise.giver
            if giver.kind is not OrganizationKind.BUSINESS or promise.pledge.answered_at is None:
                raise NotFoundError
            require_represented(actor, giver.id)
            kept = await block[FreeWillAnswers].of_pledge(pledge_id, lock=True)
            changed = kept.change(answer, person_id, now) if kept else True
            if kept is None:
                kept = FreeWillAnswer(
                    organization_id=giver.id,
                    answer=answer,
                    answered_by=person_id,
                    answered_at=now,
                    pledge_id=pledge_id,
                )
                await block[FreeWillAnswers].add(kept)
                await block.flush()
                await block.waits.end(ASKED, pledge_id, "answered")
            if changed:
                await see_to(block, kept)
            await block.commit()
            return SaidOfPledge(kept.answer, promise.project.name, kept.changeable_until)


async def _ask(block: Block, event: PledgePromised, _: datetime) -> Sequence[Settled]:
    promise = await require_promise(block, event.pledge_id)
    pledge, giver = promise.pledge, promise.giver
    if giver.kind is not OrganizationKind.BUSINESS:
        return ()
    await block.waits.begin(ASKED, pledge.id, party_id=giver.id)
    question = Notification(
        "pledge-free-will",
        {"project": promise.project.name, "organization": name_of(giver)},
        actions=pledge_answers(pledge.id),
        about=OpenPledgeQuestion(pledge.id),
    )
    await tell_representatives(block, giver.id, question, f"pledge-free-will:{pledge.id}")
    return ()


async def _unanswered(block: Block, pledge_ids: Collection[int], _: datetime) -> Collection[int]:
    return set(pledge_ids) - set(await block[FreeWillAnswers].pledges_answered(pledge_ids))


async def _nothing_more(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """Nobody is asked twice."""
    return ()


FREE_WILL = WaitKind(
    name=ASKED,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(30),),
    ends=True,
    still_waiting=_unanswered,
    on_ring=_nothing_more,
    untold={ANY: Untold.UNDER_POWER},
)
WHEN_PROMISED = Touch(_ask, nothing_depends)
