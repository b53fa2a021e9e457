"""What businesses said of their own free will, for administrators: none who works for a state body, and nothing of a
memorandum to which their own organisation is a party, or of a pledge of which it is a side.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.free_will import FreeWill
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.free_will import NO
from bot.use_cases.memoranda.freezing import frozen_of
from bot.use_cases.memoranda.ports import Answered, FreeWillAnswers
from bot.use_cases.organizations.access import own_organization_ids, require_no_power
from bot.use_cases.organizations.looks import note_look
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class AnswerLine:
    id: int
    organization: OrganizationName
    answer: FreeWill
    unheeded: bool


@dataclass(frozen=True, slots=True)
class AnswerPage:
    items: tuple[AnswerLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The contacts are those of a business that says no, so that it can be called. `next_id` is another "no" to which
    nobody has seen, one of `left`. Of a pledge there is no number.
    """

    id: int
    organization: OrganizationName
    project_title: str
    number: str
    answer: FreeWill
    answered_at: datetime
    taken_up_at: datetime | None
    contact_name: str
    contact_phone: str
    waits: WaitView | None
    next_id: int | None
    left: int

    @property
    def unheeded(self) -> bool:
        return self.answer is FreeWill.NO and self.taken_up_at is None


class ListFreeWill(UseCase):
    """The answers, for administrators: first each "no" to which nobody has seen."""

    permission: ClassVar = Permission.ADMINISTER
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> AnswerPage:
        actor, _ = await self.person()
        require_no_power(actor)
        async with self.uow.read() as block:
            theirs = await _theirs(block, actor)
            found = await block[FreeWillAnswers].listed(theirs, offset=offset, limit=limit)
            return AnswerPage(
                tuple(
                    AnswerLine(
                        each.answer.id, name_of(each.organization), each.answer.answer, each.answer.unheeded
                    )
                    for each in found
                ),
                await block[FreeWillAnswers].count(theirs),
            )


class ShowFreeWill(UseCase):
    """One answer. While a "no" waits to be taken up, the business's contact is shown, and that look is audited."""

    permission: ClassVar = Permission.ADMINISTER

    async def __call__(self, answer_id: int) -> AnswerView:
        actor = await self.identity.actor()
        async with self.uow as block:
            found = await _require_answer(block, actor, answer_id)
            answer, memorandum, organization = found.answer, found.memorandum, found.organization
            if answer.unheeded:
                await note_look(block, actor, organization.id, self.clock.now())
                await block.commit()
            frozen = frozen_of(memorandum) if memorandum else None
            theirs = await _theirs(block, actor)
            others = [
                other.answer
                for other in await block[FreeWillAnswers].listed(theirs, limit=2)
                if other.answer.unheeded and other.answer.id != answer_id
            ]
            unheeded = await block[FreeWillAnswers].count(theirs, unheeded=True)
            return AnswerView(
                id=answer.id,
                organization=name_of(organization),
                project_title=frozen.document.project_title.kk if frozen else _title_of(found),
                number=(memorandum.number or "") if memorandum else "",
                answer=answer.answer,
                answered_at=answer.answered_at,
                taken_up_at=answer.taken_up_at,
                contact_name=organization.contact_name if answer.unheeded else "",
                contact_phone=organization.contact_phone if answer.unheeded else "",
                waits=(await block.waits.views(NO, [answer.id])).get(answer.id),
                next_id=others[0].id if others else None,
                left=unheeded - answer.unheeded,
            )


class TakeUpFreeWill(UseCase):
    """Note that a "no" was seen to."""

    permission: ClassVar = Permission.ADMINISTER

    async def __call__(self, answer_id: int) -> None:
        actor = await self.identity.actor()
        async with self.uow as block:
            answer = (await _require_answer(block, actor, answer_id)).answer
            if answer.take_up(self.clock.now()):
                await block.waits.end(NO, answer_id, "taken up")
                kind = "memorandum" if answer.memorandum_id is not None else "pledge"
                about = answer.memorandum_id or answer.pledge_id or 0
                await block.audit.record(actor, "free_will.take_up", kind, about)
                await block.commit()


async def _theirs(block: Block, actor: Actor) -> Collection[int]:
    """The organisations of whose memoranda the actor sees no answer: those that they have or had to do with, so that
    nobody leaves one for an hour to read.
    """
    if actor.person_id is None:
        raise ForbiddenError
    return {*own_organization_ids(actor), *await block[Organizations].ever_of(actor.person_id)}


def _title_of(found: Answered) -> str:
    return found.project.title if found.project else ""


async def _require_answer(block: Block, actor: Actor, answer_id: int) -> Answered:
    require_no_power(actor)
    found = await block[FreeWillAnswers].listed(await _theirs(block, actor), answer_id=answer_id)
    if not found:
        raise NotFoundError
    return found[0]
