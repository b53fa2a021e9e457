"""Memoranda as their parties see them: the list, the card, the file."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.memoranda import (
    MIN_PARTIES,
    Memorandum,
    MemorandumLevel,
    MemorandumStage,
    PartyAnswer,
    PlanItem,
)
from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import Project
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import OrganizationName
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Actor,
)
from bot.use_cases.memoranda.access import own_parties, records_of, require_invited, require_party
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import own_organization_ids
from bot.use_cases.organizations.views import name_of


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


class ListMyMemoranda(UseCase):
    """Those to which an organisation of the actor is a party, newest first."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> MemorandumPage:
        actor, person_id = await self.person()
        own = own_organization_ids(actor)
        async with self.uow.read() as block:
            found = await block[Memoranda].of_organizations(own, offset=offset, limit=limit)
            total = await block[Memoranda].count_of_organizations(own)
            return MemorandumPage(tuple(_line(*pair, person_id) for pair in found), total)


class ShowMemorandum(UseCase):
    """To its parties' representatives; to others it does not exist."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, *, to_answer: bool = False) -> MemorandumView:
        """With `to_answer` for the signatory alone: the refusal names who that is."""
        async with self.uow.read() as block:
            actor, memorandum = await require_party(self, block, memorandum_id)
            if to_answer:
                require_invited(actor, memorandum)
            project, organizations = await records_of(block, memorandum)
            return _view(memorandum, project, organizations, actor)


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
    own = own_parties(actor, memorandum)
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
        can_be_redrafted=memorandum.stage is MemorandumStage.DECLINED
        and any(party in memorandum.parties[:MIN_PARTIES] for party in own),
    )
