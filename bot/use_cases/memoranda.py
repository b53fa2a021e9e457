"""Memoranda that were sent: who sees them, who answers for a party, and what follows from the last answer."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.memoranda import (
    MIN_PARTIES,
    Memorandum,
    MemorandumLevel,
    MemorandumParty,
    MemorandumStage,
    PartyAnswer,
    PlanItem,
    day_of,
)
from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import Project
from bot.models.values import parse_text
from bot.use_cases.base import UseCase
from bot.use_cases.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.memorandum_building import document_of
from bot.use_cases.memorandum_document import MemorandumPrinter
from bot.use_cases.memorandum_drafting import OFFICE_MAX, Printed
from bot.use_cases.messages import Action, Attachment, Day, Notification, OrganizationName
from bot.use_cases.organizations import name_of
from bot.use_cases.permissions import Permission
from bot.use_cases.ports import Actor, Clock, Identity, UnitOfWork

DECLINE_REASON_MAX = 500
SERIES = "memoranda"


@dataclass(frozen=True, slots=True)
class PartyView:
    """`position` and `basis` are ids of `bot.models.signatories`, or somebody's own words."""

    organization: OrganizationName
    legal_form: str
    side: OrganizationKind
    signatory: str
    position: str
    basis: str
    answer: PartyAnswer
    answered_at: datetime | None
    decline_reason: str


@dataclass(frozen=True, slots=True)
class MemorandumView:
    """As a party sees it. `mine` is the party that the reader is to answer for, None where somebody else is."""

    id: int
    pitch_id: int
    project_title: str
    level: MemorandumLevel
    stage: MemorandumStage
    number: str | None
    subject: str
    plan: tuple[PlanItem, ...]
    term_until: date
    in_force_at: datetime | None
    parties: tuple[PartyView, ...]
    mine: PartyView | None
    own_signatory: str
    """Who answers for the reader's organisation."""
    can_be_redrafted: bool
    """It was declined, and the reader is on one of the match's two sides."""

    @property
    def answerable(self) -> bool:
        """The reader's own answer is still awaited."""
        return (
            self.stage is MemorandumStage.INVITED
            and self.mine is not None
            and self.mine.answer is PartyAnswer.AWAITED
        )


@dataclass(frozen=True, slots=True)
class MemorandumLine:
    """One line of a list. `awaits_me`: the reader's answer is what is missing."""

    id: int
    project_title: str
    stage: MemorandumStage
    number: str | None
    awaits_me: bool


@dataclass(frozen=True, slots=True)
class MemorandumPage:
    items: tuple[MemorandumLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What an acknowledgement led to: a number once in force, else how many are still awaited."""

    number: str | None
    awaited: int


class ListMyMemoranda(UseCase):
    """Those to which an organisation of the actor is a party, newest first."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> MemorandumPage:
        actor, person_id = await self._person()
        own = [item.organization_id for item in actor.represents]
        async with self.uow.read() as uow:
            found = await uow.memoranda.of_organizations(own, offset=offset, limit=limit)
            total = await uow.memoranda.count_of_organizations(own)
            return MemorandumPage(tuple(_line(*pair, person_id) for pair in found), total)


class ShowMemorandum(UseCase):
    """To its parties' representatives; to others it does not exist."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int) -> MemorandumView:
        actor, _ = await self._person()
        async with self.uow.read() as uow:
            memorandum = _seen_by(actor, await uow.memoranda.get(memorandum_id))
            project, organizations = await _around(uow, memorandum)
            return _view(memorandum, project, organizations, actor)


class ReadMemorandum(UseCase):
    """The file, for a representative of a party."""

    permission: ClassVar = Permission.SIGN

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, memorandum_id: int) -> Printed:
        actor, _ = await self._person()
        async with self.uow.read() as uow:
            memorandum = _seen_by(actor, await uow.memoranda.get(memorandum_id))
            project, organizations = await _around(uow, memorandum)
            document = document_of(memorandum, project, organizations)
        return Printed(memorandum.number, project.title, await self._printer.print(document))


class PrintMemorandum(UseCase):
    """The file for a message that the system sends: whom it goes to was decided when it was promised."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, memorandum_id: int) -> Printed:
        async with self.uow.read() as uow:
            memorandum = await uow.memoranda.get(memorandum_id)
            if memorandum is None:
                raise NotFoundError
            project, organizations = await _around(uow, memorandum)
            document = document_of(memorandum, project, organizations)
        return Printed(memorandum.number, project.title, await self._printer.print(document))


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
    memorandum = _seen_by(actor, await uow.memoranda.get_for_update(memorandum_id))
    party = memorandum.party_of(actor.person_id or 0)
    if party is None:
        signatory = _own_party(actor, memorandum).signatory_name
        raise ForbiddenError("memorandum-other-signatory", signatory=signatory)
    represented = actor.represented(party.organization_id)
    if represented is None:
        raise ForbiddenError("memorandum-no-longer-representative")
    if not represented.verified:
        raise ForbiddenError("organization-not-verified")
    return actor, memorandum, party


def _seen_by(actor: Actor, memorandum: Memorandum | None) -> Memorandum:
    if memorandum is None or not any(
        actor.represented(party.organization_id) for party in memorandum.parties
    ):
        raise NotFoundError("memorandum-not-invited")
    return memorandum


def _own_party(actor: Actor, memorandum: Memorandum) -> MemorandumParty:
    """The first party whose organisation the actor represents."""
    return next(party for party in memorandum.parties if actor.represented(party.organization_id))


async def _around(uow: UnitOfWork, memorandum: Memorandum) -> tuple[Project, dict[int, Organization]]:
    project = await uow.projects.get(memorandum.project_id)
    found = [await uow.organizations.get(party.organization_id) for party in memorandum.parties]
    organizations = {organization.id: organization for organization in found if organization is not None}
    if project is None or len(organizations) != len(memorandum.parties):
        raise NotFoundError
    return project, organizations


async def _bring_into_force(uow: UnitOfWork, actor: Actor, memorandum: Memorandum, now: datetime) -> None:
    project = await uow.projects.get_for_update(memorandum.project_id)
    if project is None:
        raise NotFoundError
    year = day_of(now).year
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
        attachment=Attachment("memorandum", memorandum.id),
    )
    await _tell_all(uow, memorandum, notification)


async def _tell_of_refusal(uow: UnitOfWork, memorandum: Memorandum, refusing: MemorandumParty) -> None:
    project, organizations = await _around(uow, memorandum)
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


def _line(memorandum: Memorandum, project: Project, person_id: int) -> MemorandumLine:
    party = memorandum.party_of(person_id)
    return MemorandumLine(
        id=memorandum.id,
        project_title=project.title,
        stage=memorandum.stage,
        number=memorandum.number,
        awaits_me=memorandum.open and party is not None and party.answer is PartyAnswer.AWAITED,
    )


def _view(
    memorandum: Memorandum, project: Project, organizations: dict[int, Organization], actor: Actor
) -> MemorandumView:
    views = {
        party.signatory_id: PartyView(
            organization=name_of(organizations[party.organization_id]),
            legal_form=organizations[party.organization_id].legal_form,
            side=party.side,
            signatory=party.signatory_name,
            position=party.position,
            basis=party.basis,
            answer=party.answer,
            answered_at=party.answered_at,
            decline_reason=party.decline_reason,
        )
        for party in memorandum.parties
    }
    return MemorandumView(
        id=memorandum.id,
        pitch_id=memorandum.pitch_id,
        project_title=project.title,
        level=memorandum.level,
        stage=memorandum.stage,
        number=memorandum.number,
        subject=memorandum.subject,
        plan=memorandum.plan_items,
        term_until=memorandum.term_until,
        in_force_at=memorandum.in_force_at,
        parties=tuple(views.values()),
        mine=views.get(actor.person_id or 0),
        own_signatory=_own_party(actor, memorandum).signatory_name,
        can_be_redrafted=memorandum.stage is MemorandumStage.DECLINED
        and any(actor.represented(party.organization_id) for party in memorandum.parties[:MIN_PARTIES]),
    )
