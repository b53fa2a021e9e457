"""Answers to a memorandum that was sent: who may give one, and what follows from the last."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.memoranda import (
    Memorandum,
    MemorandumParty,
    PartyAnswer,
)
from bot.models.values import parse_text
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.messages import (
    Action,
    Attachment,
    Day,
    Notification,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.document import PAPER
from bot.use_cases.memoranda.drafting import OFFICE_MAX
from bot.use_cases.memoranda.reading import (
    own_party,
    records_around,
    seen_by,
)
from bot.use_cases.organizations.views import name_of

DECLINE_REASON_MAX = 500
SERIES = "memoranda"


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What an acknowledgement led to: a number once in force, else how many are still awaited."""

    number: str | None
    awaited: int


class AcknowledgeMemorandum(UseCase):
    """By the invited person alone. The last acknowledgement numbers it and brings it into force.

    `position` and `basis` replace those proposed for the party; None leaves them.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(
        self, memorandum_id: int, *, position: str | None = None, basis: str | None = None
    ) -> Acknowledged:
        now = self.clock.now()
        async with self.uow as uow:
            actor, memorandum, party = await _invited(self, uow, memorandum_id)
            if memorandum.acknowledge(party, now):
                if position:
                    party.position = parse_text(position, longest=OFFICE_MAX, shortest=2)
                if basis:
                    party.basis = parse_text(basis, longest=OFFICE_MAX, shortest=2)
                await uow.audit.record(actor, "memorandum.acknowledge", "memorandum", memorandum_id)
                if memorandum.acknowledged_by_all:
                    await _bring_into_force(uow, actor, memorandum, now)
                await uow.commit()
            awaited = sum(other.answer is PartyAnswer.AWAITED for other in memorandum.parties)
            return Acknowledged(memorandum.number, awaited)


class DeclineMemorandum(UseCase):
    """By the invited person alone, with the reason that all parties read. The memorandum ends here."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, reason: str) -> None:
        words = parse_text(reason, longest=DECLINE_REASON_MAX, shortest=3)
        async with self.uow as uow:
            actor, memorandum, party = await _invited(self, uow, memorandum_id)
            if party.answer is PartyAnswer.ACKNOWLEDGED:
                raise OutdatedError("memorandum-already-acknowledged")
            if not memorandum.decline(party, words, self.clock.now()):
                return
            await uow.audit.record(actor, "memorandum.decline", "memorandum", memorandum_id)
            await _tell_of_refusal(uow, memorandum, party)
            await uow.commit()


async def _invited(
    use_case: UseCase, uow: UnitOfWork, memorandum_id: int
) -> tuple[Actor, Memorandum, MemorandumParty]:
    """The party that the actor was invited to answer for, locked until the transaction ends."""
    actor = await use_case.identity.actor()
    memorandum = seen_by(actor, await uow.memoranda.get_for_update(memorandum_id))
    party = memorandum.party_of(actor.person_id or 0)
    if party is None:
        signatory = own_party(actor, memorandum).signatory_name
        raise ForbiddenError("memorandum-other-signatory", signatory=signatory)
    represented = actor.represented(party.organization_id)
    if represented is None:
        raise ForbiddenError("memorandum-no-longer-representative")
    if not represented.verified:
        raise ForbiddenError("organization-not-verified")
    return actor, memorandum, party


async def _bring_into_force(uow: UnitOfWork, actor: Actor, memorandum: Memorandum, now: datetime) -> None:
    project = await uow.projects.get_for_update(memorandum.project_id)
    if project is None:
        raise NotFoundError
    year = today(now).year
    serial = await uow.numbers.next(f"{SERIES}:{year}")
    memorandum.enter_into_force(f"ASAR-{year}-{serial:04d}", now)
    project.support()
    await uow.audit.record(
        actor, "memorandum.in_force", "memorandum", memorandum.id, number=memorandum.number
    )
    notification = Notification(
        "memorandum-in-force",
        {
            "project": project.title,
            "number": memorandum.number or "",
            "until": Day(memorandum.term_until),
        },
        actions=((Action("open-memorandum", memorandum.id),),),
        attachment=Attachment(PAPER, memorandum.id),
    )
    await _tell_all(uow, memorandum, notification)


async def _tell_of_refusal(uow: UnitOfWork, memorandum: Memorandum, refusing: MemorandumParty) -> None:
    project, organizations = await records_around(uow, memorandum)
    notification = Notification(
        "memorandum-declined",
        {
            "project": project.title,
            "organization": name_of(organizations[refusing.organization_id]),
            "reason": refusing.decline_reason,
        },
        actions=((Action("open-memorandum", memorandum.id),),),
    )
    await _tell_all(uow, memorandum, notification)


async def _tell_all(uow: UnitOfWork, memorandum: Memorandum, notification: Notification) -> None:
    """Every signatory, and whoever drafted it."""
    people = {party.signatory_id for party in memorandum.parties} | {memorandum.created_by}
    for person_id in sorted(people):
        await uow.outbox.promise(
            person_id, notification, dedupe_key=f"{notification.key}:{memorandum.id}:{person_id}"
        )
