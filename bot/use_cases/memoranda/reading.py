"""Memoranda as their parties see them: in a list and one by one."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from bot.models.memoranda import (
    MIN_PARTIES,
    OPEN,
    OVER,
    Memorandum,
    MemorandumLevel,
    MemorandumStage,
    PartyAnswer,
    PlanItem,
)
from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import Project
from bot.models.words import OrganizationName, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Actor,
)
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.access import (
    invited_party,
    own_parties,
    records_of,
    require_invited,
    require_party,
)
from bot.use_cases.memoranda.asking import CONFIRMATION, OFFICE, SIGNATORY, title_of
from bot.use_cases.memoranda.freezing import frozen_of
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import own_organization_ids, represents
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class PartyView:
    """`position` and `basis` are ids of `bot.models.signatories`, or the signatory's own words. `signatory` is empty
    until somebody of a state body has taken it on.
    """

    organization: OrganizationName
    legal_form: str
    side: OrganizationKind
    signatory: str
    position: str
    basis: str
    intentions: str
    office_told: bool
    answer: PartyAnswer
    answered_at: datetime | None
    decline_reason: str


@dataclass(frozen=True, slots=True)
class MemorandumView:
    """A memorandum as a party sees it. `mine` is the party that the reader has to answer for; None if somebody else has
    to answer for the reader's organisation.
    """

    id: int
    pitch_id: int
    project_title: Words
    level: MemorandumLevel
    stage: MemorandumStage
    number: str | None
    subject: str
    plan: tuple[PlanItem, ...]
    term_until: date
    place: str
    in_force_at: datetime | None
    parties: tuple[PartyView, ...]
    mine: PartyView | None
    can_be_redrafted: bool
    """The memorandum came to nothing, and the reader represents one of the match's two sides."""
    can_be_taken_back: bool
    """It is open, and the reader represents the organisation that drafted it."""
    waits: tuple[WaitView, ...] = ()
    """Who is waited for, and what happens next."""
    frozen_late: bool = False

    @property
    def declinable(self) -> bool:
        """Whether the reader's own answer is still awaited, be it only their post so far."""
        open_ = self.stage in OPEN
        return open_ and self.mine is not None and self.mine.answer is PartyAnswer.AWAITED

    @property
    def answerable(self) -> bool:
        """Whether the reader's own confirmation is awaited."""
        return self.declinable and self.stage is MemorandumStage.INVITED

    @property
    def wants_office(self) -> bool:
        """Whether the reader has still to tell their post and authority."""
        return self.declinable and self.mine is not None and not self.mine.office_told


@dataclass(frozen=True, slots=True)
class MemorandumLine:
    """One line of a list. `awaits_me` is true if the reader's own answer is still awaited."""

    id: int
    project_title: Words
    stage: MemorandumStage
    number: str | None
    awaits_me: bool


@dataclass(frozen=True, slots=True)
class MemorandumPage:
    items: tuple[MemorandumLine, ...]
    total: int


class ListMyMemoranda(UseCase):
    """Memoranda to which an organisation that the actor represents is a party, the newest first."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> MemorandumPage:
        actor, _ = await self.person()
        own = own_organization_ids(actor)
        async with self.uow.read() as block:
            found = await block[Memoranda].of_organizations(own, offset=offset, limit=limit)
            total = await block[Memoranda].count_of_organizations(own)
            return MemorandumPage(tuple(_line(*pair, actor) for pair in found), total)


class ShowMemorandum(UseCase):
    """A memorandum, for people who represent a party; to others it does not exist."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, memorandum_id: int, *, to_answer: bool = False) -> MemorandumView:
        """With `to_answer` for the signatory alone: the refusal names who that is."""
        async with self.uow.read() as block:
            actor, memorandum = await require_party(self, block, memorandum_id)
            if to_answer:
                require_invited(actor, memorandum)
            project, organizations = await records_of(block, memorandum)
            waits = await _waits(block, memorandum, actor)
            return _view(memorandum, project, organizations, actor, waits)


def _line(memorandum: Memorandum, project: Project, actor: Actor) -> MemorandumLine:
    party = invited_party(actor, memorandum)
    return MemorandumLine(
        id=memorandum.id,
        project_title=project.name,
        stage=memorandum.stage,
        number=memorandum.number,
        awaits_me=party is not None
        and (
            (memorandum.stage is MemorandumStage.PREPARING and party.office_told_at is None)
            or (memorandum.stage is MemorandumStage.INVITED and party.answer is PartyAnswer.AWAITED)
        ),
    )


async def _waits(block: Block, memorandum: Memorandum, actor: Actor) -> tuple[WaitView, ...]:
    """The reader's own clock, if they are waited for, and then those of the others, the longest waiting first."""
    mine = invited_party(actor, memorandum)
    found: dict[int, WaitView] = {}
    for kind in (OFFICE, SIGNATORY, CONFIRMATION):
        found.update(await block.waits.views(kind, [party.id for party in memorandum.parties]))
    own = found.pop(mine.id, None) if mine else None
    others = sorted(found.values(), key=lambda view: view.since)
    return (own.read_by(ours=True), *others) if own else tuple(others)


def _view(
    memorandum: Memorandum,
    project: Project,
    organizations: dict[int, Organization],
    actor: Actor,
    waits: tuple[WaitView, ...],
) -> MemorandumView:
    """Of a frozen memorandum, what was frozen and not what the records say today."""
    frozen = frozen_of(memorandum)
    names = (
        frozen.names if frozen else [name_of(organizations[p.organization_id]) for p in memorandum.parties]
    )
    views = {
        party.id: PartyView(
            organization=name,
            legal_form=name.legal_form,
            side=party.side,
            signatory=party.signatory_name,
            position=party.position,
            basis=party.basis,
            intentions=party.intentions,
            office_told=party.office_told_at is not None,
            answer=party.answer,
            answered_at=party.answered_at,
            decline_reason=party.decline_reason,
        )
        for party, name in zip(memorandum.parties, names, strict=True)
    }
    own = own_parties(actor, memorandum)
    invited = invited_party(actor, memorandum)
    mine = views[invited.id] if invited else None
    return MemorandumView(
        id=memorandum.id,
        pitch_id=memorandum.pitch_id,
        project_title=title_of(memorandum, project),
        level=memorandum.level,
        stage=memorandum.stage,
        number=memorandum.number,
        subject=memorandum.subject,
        plan=memorandum.plan_items,
        term_until=memorandum.term_until,
        place=memorandum.place,
        in_force_at=memorandum.in_force_at,
        parties=tuple(views.values()),
        mine=replace(mine, signatory=mine.signatory or actor.name) if mine else None,
        can_be_redrafted=memorandum.stage in OVER
        and any(party in memorandum.parties[:MIN_PARTIES] for party in own),
        can_be_taken_back=memorandum.open and represents(actor, memorandum.drafter_id),
        waits=waits,
        frozen_late=memorandum.frozen_late,
    )
