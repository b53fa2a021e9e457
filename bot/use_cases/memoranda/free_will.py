"""Nobody is asked under power (law 4): once a memorandum is agreed, each business is asked alone, and once, whether
that was of its own free will.

Its people answer with one tap, or on a page behind a link (`free_will_by_link.py`). Only administrators see what one of
them said (`free_will_answers.py`); counts from five on are public (`figures/public.py`).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.organizations import OrganizationKind
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.ports import FreeWillAnswers, Memoranda
from bot.use_cases.organizations.access import require_represented

ASKED, NO = "free-will", "free-will-no"
"""The kinds of wait: a party for its answer, and an answer "no" for an administrator. How the first one ended tells
nothing of the answer.
"""


@dataclass(frozen=True, slots=True)
class OpenQuestion(Subject):
    """For the question. It is out of date once a colleague has answered."""

    party_id: int
    type: ClassVar = "open-question"


async def question_by_now(
    block: Block, about: OpenQuestion, promised: Notification, _: datetime
) -> Notification | None:
    return None if await block[FreeWillAnswers].of_parties([about.party_id]) else promised


def answers(party_id: int) -> tuple[tuple[Action, ...], ...]:
    """The buttons, which stay as long as the answer can be changed."""
    return (
        (Action("free-will-yes", party_id), Action("free-will-rather-not", party_id)),
        (Action("free-will-no", party_id),),
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What the actor's organisation has said, and until when the actor may change it."""

    answer: FreeWill
    number: str
    changeable_until: datetime


class AnswerFreeWill(UseCase):
    """Say whether a memorandum was of one's own free will, on behalf of a business. The first of its people to answer
    answers for it, and may change that for 72 hours.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, party_id: int, answer: FreeWill) -> Said:
        actor, person_id = await self.person()
        async with self.uow as block:
            memorandum, party = await _require_asked(block, actor, party_id)
            said = await keep_answer(block, memorandum, party, person_id, answer, self.clock.now())
            await block.commit()
            return said


async def keep_answer(  # noqa: PLR0917
    block: Block,
    memorandum: Memorandum,
    party: MemorandumParty,
    person_id: int,
    answer: FreeWill,
    now: datetime,
) -> Said:
    """Of an agreed memorandum, which is locked. Raises `OutdatedError` as `FreeWillAnswer.change`."""
    kept = await block[FreeWillAnswers].of(memorandum.id, party.organization_id, lock=True)
    changed = kept.change(answer, person_id, now) if kept else True
    if kept is None:
        kept = FreeWillAnswer(
            memorandum_id=memorandum.id,
            organization_id=party.organization_id,
            answer=answer,
            answered_by=person_id,
            answered_at=now,
        )
        await block[FreeWillAnswers].add(kept)
        await block.flush()
        await block.waits.end(ASKED, party.id, "answered")
    if changed:
        await see_to(block, kept)
    return Said(kept.answer, memorandum.number or "", kept.changeable_until)


async def see_to(block: Block, kept: FreeWillAnswer) -> None:
    """A "no" waits for an administrator from now on, and anything else no more."""
    await block.waits.end(NO, kept.id, "changed")
    if kept.unheeded:
        await block.waits.begin(NO, kept.id)


async def _require_asked(block: Block, actor: Actor, party_id: int) -> tuple[Memorandum, MemorandumParty]:
    """The agreed memorandum, locked, and the business that the actor represents in it. Raises `NotFoundError`."""
    for memorandum, _ in await block[Memoranda].with_parties([party_id]):
        party = next(party for party in memorandum.parties if party.id == party_id)
        if memorandum.agreed_at is not None and party.side is OrganizationKind.BUSINESS:
            require_represented(actor, party.organization_id)
            return memorandum, party
    raise NotFoundError


async def _unanswered(block: Block, party_ids: Collection[int], _: datetime) -> Collection[int]:
    return set(party_ids) - set(await block[FreeWillAnswers].of_parties(party_ids))


async def _unheeded(block: Block, answer_ids: Collection[int], _: datetime) -> Collection[int]:
    return [answer.id for answer in await block[FreeWillAnswers].by_ids(answer_ids) if answer.unheeded]


async def _nothing_more(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """Nobody is asked twice, and administrators read of it in their summary."""
    return ()


QUESTIONS = WaitKind(
    name=ASKED,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(30),),
    ends=True,
    still_waiting=_unanswered,
    on_ring=_nothing_more,
    untold={ANY: Untold.UNDER_POWER},
)
UNHEEDED = WaitKind(
    name=NO,
    waits_for=WaitsFor.ADMINISTRATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_unheeded,
    on_ring=_nothing_more,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.UNDER_POWER},
)
