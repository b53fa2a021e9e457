"""A memorandum as its parties see it (`listing.py` has them all in a list)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import ClassVar

from bot.models.memoranda import (
    MIN_PARTIES,
    OVER,
    AnswerWay,
    EndReason,
    Memorandum,
    MemorandumLevel,
    MemorandumParty,
    MemorandumStage,
    Pair,
    PartyAnswer,
    PartyStage,
    PlanRow,
    Wanted,
)
from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import Project
from bot.models.signatories import NO_PAPER, Paper
from bot.models.words import OrganizationName, Words
from bot.understanding.same_names import same_person
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Actor,
)
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.access import (
    invited_party,
    own_parties,
    records_of,
    require_invited,
    require_party,
)
from bot.use_cases.memoranda.aftermath import NOTHING_YET, Aftermath, aftermath_of
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.composing import customary_basis, customary_position
from bot.use_cases.memoranda.counting import months_of
from bot.use_cases.memoranda.freezing import frozen_of
from bot.use_cases.memoranda.offices import other_posts
from bot.use_cases.memoranda.parties import address_on_card
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.revising import Wish, wishes_of
from bot.use_cases.memoranda.shown_waits import shown_waits
from bot.use_cases.organizations.access import represents
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class PartyView:
    """`position` and `basis` are ids of `bot.models.signatories`, or the signatory's own words. `signatory` is empty
    until somebody of a body has taken it on. `answer` is the last one to the version that lies before the parties,
    `words` are what was said with it.
    """

    id: int
    organization_id: int
    organization: OrganizationName
    legal_form: str
    side: OrganizationKind
    stage: PartyStage
    signatory: str
    position: str
    basis: str
    intentions: Pair
    answer: PartyAnswer | None
    answered_at: datetime | None
    words: str
    address: Pair = field(default_factory=Pair)
    """For notices, as the party has told it; until then empty."""
    address_on_card: Pair = field(default_factory=Pair)
    """What the card offers as one, while the part is asked for."""
    phone: str = ""
    email: str = ""
    phone_on_card: str = ""
    email_on_card: str = ""
    """The contact of the card, for the party's own people alone."""
    own_number: str = ""
    paper: Paper = NO_PAPER
    """Number and day of the order or power of attorney on which the signatory acts."""
    post_on_card: str = ""
    """What the party's own card says, where its signatory has written another post, as long as it is negotiated."""
    way: AnswerWay = AnswerWay.CHAT
    """How the answer came; on a page, with the address that the link went to, cut to its first letter."""
    way_address: str = ""
    way_by_moderator: bool = False
    wishes: tuple[Wish, ...] = ()
    """What it has asked to change in what is being drafted."""
    part_there: bool = True
    """Whether there is an own part to read."""

    @property
    def part_told(self) -> bool:
        return self.stage is not PartyStage.ASKED


@dataclass(frozen=True, slots=True)
class MemorandumView:
    """A memorandum as a party sees it. `mine` is the party that the reader has to answer for; None if somebody else has
    to answer for the reader's organisation. `wants` are texts that are wanting in one language.
    """

    id: int
    pitch_id: int | None
    project_title: Words
    level: MemorandumLevel
    stage: MemorandumStage
    end_reason: EndReason | None
    number: str | None
    aims: Pair
    plan: tuple[PlanRow, ...]
    term_until: date
    place: Pair
    agreed_at: datetime | None
    signed_on: date | None
    parties: tuple[PartyView, ...]
    mine: PartyView | None
    can_be_redrafted: bool
    """The memorandum came to nothing, and the reader represents one of the match's two sides."""
    can_be_taken_back: bool
    """It is open, and the reader represents the organisation that drafted it."""
    can_be_revised: bool = False
    """It waits for the drafter, and the reader represents it."""
    ours: int | None = None
    """The reader's own organisation among the parties, whoever answers for it."""
    version: int = 0
    """How many versions were put."""
    project_id: int | None = 1
    agreed_before_seals: bool = False
    wants: tuple[Wanted, ...] = ()
    waits: tuple[WaitView, ...] = ()
    """Who is waited for, and what happens next."""
    frozen_late: bool = False
    sealed: bool = False
    check_code: str = ""
    """Of its public page; empty until it is agreed."""
    term_months: int | None = None
    """How long it lasts; None if its last day was named, by the text or by an extension."""
    after: Aftermath = NOTHING_YET

    @property
    def declinable(self) -> bool:
        """Whether the reader may still refuse for their party."""
        open_ = self.stage in {MemorandumStage.DRAFT, MemorandumStage.PUT}
        return open_ and self.mine is not None

    @property
    def answerable(self) -> bool:
        """Whether the reader's own confirmation is awaited."""
        return (
            self.mine is not None
            and self.stage is MemorandumStage.PUT
            and self.mine.stage is PartyStage.AWAITED
        )

    @property
    def wants_office(self) -> bool:
        """Whether the reader has still to tell their party's part."""
        return self.mine is not None and self.stage is MemorandumStage.DRAFT and not self.mine.part_told

    @property
    def changeable(self) -> bool:
        """Whether the reader may ask for other words: of the first version, before it is put, the others alone ask who
        drafts it.
        """
        return self.declinable and (self.version > 0 or not self.can_be_taken_back)


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
            waits = await shown_waits(block, memorandum, actor)
            posts = await other_posts(block, memorandum)
            view = _view(memorandum, project, organizations, actor, waits, posts)
            seal = await block[Memoranda].seal_of(memorandum_id)
            sealed = seal is not None and seal.sha256 is not None
            return replace(
                view, sealed=sealed, after=await aftermath_of(block, memorandum, actor, self.clock.now())
            )


def _view(  # noqa: PLR0917
    memorandum: Memorandum,
    project: Project | None,
    organizations: Mapping[int, Organization],
    actor: Actor,
    waits: tuple[WaitView, ...],
    posts: Mapping[int, str],
) -> MemorandumView:
    """Of what lies before the parties, what was frozen and not what the records say today."""
    frozen = frozen_of(memorandum)
    names = (
        frozen.names if frozen else [name_of(organizations[p.organization_id]) for p in memorandum.parties]
    )
    wishes = wishes_of(memorandum, names) if memorandum.stage is MemorandumStage.DRAFT else ()
    views = {
        party.id: replace(
            _party_view(memorandum, party, name, organizations[party.organization_id]),
            post_on_card=posts.get(party.id, ""),
            wishes=tuple(wish for wish in wishes if wish.party_id == party.id),
        )
        for party, name in zip(memorandum.parties, names, strict=True)
    }
    own = own_parties(actor, memorandum)
    invited = invited_party(actor, memorandum)
    mine = views[invited.id] if invited else None
    ours = represents(actor, memorandum.drafter_id)
    return MemorandumView(
        id=memorandum.id,
        pitch_id=memorandum.pitch_id,
        project_title=title_of(memorandum, project),
        level=memorandum.level,
        stage=memorandum.stage,
        end_reason=memorandum.end_reason,
        number=memorandum.number,
        aims=memorandum.content.aims,
        plan=memorandum.plan,
        term_until=memorandum.term_until,
        place=memorandum.content.place,
        agreed_at=memorandum.agreed_at,
        signed_on=memorandum.signed_on,
        parties=tuple(views.values()),
        mine=_own_view(mine, organizations[mine.organization_id], actor) if mine else None,
        can_be_redrafted=memorandum.stage in OVER
        and memorandum.pitch_id is not None
        and any(party in memorandum.parties[:MIN_PARTIES] for party in own),
        can_be_taken_back=memorandum.open and ours,
        can_be_revised=memorandum.awaits_drafter and ours,
        ours=own[0].organization_id if own else None,
        version=len(memorandum.versions),
        project_id=memorandum.project_id,
        agreed_before_seals=memorandum.agreed_before_seals,
        wants=tuple(wanted for _, wanted in memorandum.wants()),
        waits=waits,
        check_code=memorandum.check_code or "",
        term_months=months_of(memorandum),
        frozen_late=any(version.late for version in memorandum.versions[-1:]),
    )


def _own_view(mine: PartyView, organization: Organization, actor: Actor) -> PartyView:
    """With what its part may be told from. A name that is not the signatory's own is not offered."""
    kept = mine.part_told or same_person(actor.name, mine.signatory)
    return replace(
        mine,
        signatory=mine.signatory if kept else actor.name,
        phone_on_card=organization.contact_phone,
        email_on_card=organization.contact_email or "",
    )


def _party_view(
    memorandum: Memorandum, party: MemorandumParty, name: OrganizationName, organization: Organization
) -> PartyView:
    signatory, answer = party.signatory, memorandum.answer_of(party)
    return PartyView(
        id=party.id,
        organization_id=party.organization_id,
        organization=name,
        legal_form=name.legal_form,
        side=party.side,
        stage=party.stage,
        signatory=party.signatory_name,
        position=signatory.position if signatory else customary_position(name.legal_form),
        basis=signatory.basis if signatory else customary_basis(name.legal_form),
        paper=signatory.paper if signatory else NO_PAPER,
        intentions=party.intentions,
        answer=answer.answer if answer else None,
        answered_at=answer.at if answer else None,
        words=answer.words if answer else "",
        address=party.address,
        address_on_card=address_on_card(organization) if party.stage is PartyStage.ASKED else Pair(),
        phone=party.phone,
        email=party.email,
        own_number=party.own_number,
        way=answer.way if answer else AnswerWay.CHAT,
        way_address=answer.address if answer else "",
        way_by_moderator=answer.by_moderator if answer else False,
        part_there=party in memorandum.parts,
    )
