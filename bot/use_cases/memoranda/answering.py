"""Answers of the parties to a memorandum: acknowledging it, or declining."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.memoranda import (
    Memorandum,
    MemorandumParty,
    PartyAnswer,
)
from bot.understanding.names import parse_name
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    OutdatedError,
)
from bot.use_cases.kernel.messages import (
    Action,
    Notification,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import records_of, require_drafter, require_signatory
from bot.use_cases.memoranda.asking import (
    CONFIRMATION,
    OFFICE,
    SIGNATORY,
    end_waits,
    put_before_parties,
    title_of,
    told_of_end,
)
from bot.use_cases.memoranda.drafting import OFFICE_MAX
from bot.use_cases.memoranda.issuing import bring_into_force, tell_all
from bot.use_cases.organizations.views import name_of

DECLINE_REASON_MAX = 500


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What follows from an acknowledgement: the `number` if the memorandum is in force, and how many parties have
    still to answer.
    """

    number: str | None
    awaited: int


class TellOffice(UseCase):
    """Tell the post and the authority by which the actor answers for their party; None leaves the customary ones. The
    first of a state body's people to tell takes it on. When the last signatory has told, the text is frozen and put
    before all parties. Returns whether it is.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(
        self, memorandum_id: int, *, position: str | None = None, basis: str | None = None
    ) -> bool:
        now = self.clock.now()
        async with self.uow as block:
            actor, memorandum, party = await require_signatory(self, block, memorandum_id)
            if party.signatory_id is None and actor.person_id is not None:
                memorandum.take_on(party, actor.person_id, actor.name)
                await block.waits.end(SIGNATORY, party.id, "told")
            told = memorandum.tell_office(
                party,
                parse_name(position, longest=OFFICE_MAX) if position else party.position,
                parse_name(basis, longest=OFFICE_MAX) if basis else party.basis,
                now,
            )
            if told:
                await block.audit.record(actor, "memorandum.tell_office", "memorandum", memorandum_id)
                await block.waits.end(OFFICE, party.id, "told")
                if memorandum.offices_told:
                    await put_before_parties(block, memorandum, now)
                await block.commit()
            return memorandum.offices_told


class AcknowledgeMemorandum(UseCase):
    """Acknowledge a memorandum; only the party's signatory may. The last acknowledgement brings it into force."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int) -> Acknowledged:
        now = self.clock.now()
        async with self.uow as block:
            actor, memorandum, party = await require_signatory(self, block, memorandum_id)
            if memorandum.acknowledge(party, now):
                await block.audit.record(actor, "memorandum.acknowledge", "memorandum", memorandum_id)
                await block.waits.end(CONFIRMATION, party.id, "confirmed")
                if memorandum.acknowledged_by_all:
                    await bring_into_force(block, actor, memorandum, now)
                await block.commit()
            awaited = sum(other.answer is PartyAnswer.AWAITED for other in memorandum.parties)
            return Acknowledged(memorandum.number, awaited)


class TakeBackMemorandum(UseCase):
    """Take a memorandum back before it is in force, on behalf of the organisation that drafted it.

    All parties are told, and either side may draft another one.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int) -> None:
        async with self.uow as block:
            actor, memorandum = await require_drafter(self, block, memorandum_id)
            if not memorandum.take_back():
                return
            await block.audit.record(actor, "memorandum.take_back", "memorandum", memorandum_id)
            await end_waits(block, memorandum, "taken back")
            notification = await told_of_end(block, "memorandum-taken-back", memorandum)
            await tell_all(block, memorandum, notification, but=actor.person_id)
            await block.commit()


class DeclineMemorandum(UseCase):
    """Decline a memorandum; only the party's signatory may. All parties read the reason, and the memorandum ends."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, reason: str) -> None:
        words = parse_line(reason, longest=DECLINE_REASON_MAX, shortest=3)
        async with self.uow as block:
            actor, memorandum, party = await require_signatory(self, block, memorandum_id)
            if party.answer is PartyAnswer.ACKNOWLEDGED:
                raise OutdatedError("memorandum-already-acknowledged")
            if not memorandum.decline(party, words, self.clock.now()):
                return
            await block.audit.record(actor, "memorandum.decline", "memorandum", memorandum_id)
            await end_waits(block, memorandum, "declined")
            await _tell_of_refusal(block, memorandum, party)
            await block.commit()


async def _tell_of_refusal(block: Block, memorandum: Memorandum, refusing: MemorandumParty) -> None:
    project, organizations = await records_of(block, memorandum)
    notification = Notification(
        "memorandum-declined",
        {
            "project": title_of(memorandum, project),
            "organization": name_of(organizations[refusing.organization_id]),
            "reason": refusing.decline_reason,
        },
        actions=(
            (Action("draft-memorandum", memorandum.pitch_id),),
            (Action("open-memorandum", memorandum.id),),
        ),
    )
    await tell_all(block, memorandum, notification)
