"""The question of free will behind a personal link, for whoever answers for a business by mail: what the chat
asks, with the same answers.

The page never shows what was answered: somebody may stand beside the reader, and a mailbox may have several.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from bot.models.free_will import FreeWill
from bot.models.links import LinkEnd, LinkOverError
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.organizations import OrganizationKind
from bot.models.words import Moment, OrganizationName, Text
from bot.use_cases.kernel.answering import Answerable, Awaited, LinkDeed, Part, Shown, require_invited
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import require_open_link
from bot.use_cases.memoranda.access import project_of, require_memorandum
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.free_will import ASKED, keep_answer
from bot.use_cases.memoranda.linking import awaited_party
from bot.use_cases.memoranda.ports import FreeWillAnswers, Memoranda

KIND = ASKED
"""Under which links to the question are kept. The record is the memorandum."""
VERSION = 1
"""It is asked once, and never otherwise."""


class AnswerFreeWillByLink(UseCase):
    """Say it for the business for which the link is. It is not used up, so that the answer can be changed as in the
    chat. Raises `LinkOverError` where nothing is asked of them any more, and as `AnswerFreeWill`.
    """

    permission: ClassVar = Permission.ANSWER

    async def __call__(self, memorandum_id: int, version: int, *, answer: FreeWill) -> None:
        actor, person_id = await self.person()
        now = self.clock.now()
        invited = require_invited(actor, KIND, memorandum_id, version)
        async with self.uow as block:
            memorandum = await require_memorandum(block, memorandum_id, lock=True)
            await require_open_link(block, invited, now)
            party = await _asked_party(block, memorandum, person_id)
            if isinstance(party, LinkEnd):
                raise LinkOverError(party)
            await keep_answer(block, memorandum, party, person_id, answer, now)
            await block.commit()


async def _asked_party(
    block: Block, memorandum: Memorandum | None, person_id: int
) -> MemorandumParty | LinkEnd:
    """The business for which this person is asked; else why they are not. Colleagues of whoever has answered hear no
    more than that.
    """
    if memorandum is None or memorandum.agreed_at is None:
        return LinkEnd.WITHDRAWN
    party = await awaited_party(block, memorandum, person_id)
    if isinstance(party, LinkEnd) or party.side is not OrganizationKind.BUSINESS:
        return LinkEnd.WITHDRAWN
    kept = await block[FreeWillAnswers].of(memorandum.id, party.organization_id)
    return party if kept is None or kept.answered_by == person_id else LinkEnd.WITHDRAWN


async def _what(block: Block, memorandum_id: int, _: int) -> Text:
    memorandum = await require_memorandum(block, memorandum_id)
    return Text("free-will-link-what", {"number": memorandum.number or ""})


async def _awaited(block: Block, memorandum_id: int, person_id: int, _: datetime) -> Awaited | LinkEnd:
    """Until a colleague has answered; whoever has answered may think better of it."""
    memorandum = await block[Memoranda].get(memorandum_id)
    party = await _asked_party(block, memorandum, person_id)
    return party if isinstance(party, LinkEnd) else Awaited(VERSION, party.organization_id)


async def _asked_by(_: Block, __: int) -> Sequence[OrganizationName]:
    """No organisation: ASAR itself asks."""
    return ()


async def _show(block: Block, invited: Invited, now: datetime) -> Shown:
    memorandum = await require_memorandum(block, invited.record_id)
    party = await _asked_party(block, memorandum, invited.person_id)
    if isinstance(party, LinkEnd):
        raise NotFoundError
    kept = await block[FreeWillAnswers].of(memorandum.id, party.organization_id)
    settled = kept is not None and now >= kept.changeable_until
    thanks = Text("free-will-link-thanks", {"until": Moment(kept.changeable_until)}) if kept else None
    return Shown(
        title=title_of(memorandum, await project_of(block, memorandum)),
        parts=(Part(Text("free-will-link-question"), (Text("free-will-who-sees"),)),),
        deeds=() if settled else tuple(deed.name for deed in _DEEDS),
        answered=Text("free-will-link-settled") if settled else thanks,
    )


_DEEDS = tuple(
    LinkDeed(
        answer.value,
        Text(f"action-free-will-{answer.value.replace('_', '-')}"),
        AnswerFreeWillByLink,
        given={"answer": answer},
    )
    for answer in FreeWill
)
"""None stands out: no answer is nearer than another."""
QUESTION_BY_LINK = Answerable(_what, _awaited, _asked_by, _show, _DEEDS)
