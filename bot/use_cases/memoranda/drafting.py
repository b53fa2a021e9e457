"""Drafting a memorandum: what the form starts from, who can be a party, a preview, and the invitations."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models import signatories
from bot.models.country import today
from bot.models.dates import months_later
from bot.models.memoranda import (
    TERM_MONTHS_MOST,
    Memorandum,
    MemorandumLevel,
    MemorandumParty,
    MemorandumStage,
    PlanItem,
)
from bot.models.organizations import Organization, OrganizationKind
from bot.models.words import Words
from bot.understanding.languages import written_in
from bot.understanding.names import parse_name
from bot.understanding.plans import tidy_plan_item
from bot.understanding.texts import parse_text
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.memoranda.access import Ground, require_ground
from bot.use_cases.memoranda.asking import begin
from bot.use_cases.memoranda.composing import document_of
from bot.use_cases.memoranda.document import MemorandumPrinter
from bot.use_cases.memoranda.earlier import EarlierMemorandum, earlier_of
from bot.use_cases.memoranda.parties import (
    PossibleParty,
    people_to_ask,
    possible_party,
    possible_third_sides,
)
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printing import Printed, print_document
from bot.use_cases.organizations.views import name_of

SUBJECT_MAX = 1500
INTENTIONS_MAX = 1500
PLACE_MAX = 120
OFFICE_MAX = 120


@dataclass(frozen=True, slots=True)
class Groundwork:
    """What is known before the form asks its first question. `standing` is the id of the match's memorandum, if it has
    one that did not come to nothing, `earlier` what was answered for one that did; `region` the project's, which forms
    opened by an earlier version do not know. `backer_id` is the side that backs; `offered_needs` and
    `offered_words` are what it would help with, if not with everything.
    """

    pitch_id: int
    person_id: int
    project_title: Words
    aims: str
    settlement: str
    own: PossibleParty
    counterpart: PossibleParty
    standing: int | None
    region: str | None = None
    earlier: EarlierMemorandum | None = None
    backer_id: int = 0
    offered_needs: tuple[str, ...] = ()
    offered_words: str = ""


@dataclass(frozen=True, slots=True)
class PartyForm:
    """Without a `signatory_id`, the person who drafts signs for their own party, and the only representative for
    another one.

    Empty `position` and `basis` mean the customary ones.
    """

    organization_id: int
    intentions: str
    signatory_id: int | None = None
    position: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class MemorandumForm:
    """What the form asks. Either `term_months` or `term_until` is set."""

    pitch_id: int
    subject: str
    place: str
    term_months: int | None
    term_until: date | None
    plan: tuple[PlanItem, ...]
    parties: tuple[PartyForm, ...]


class PrepareMemorandum(UseCase):
    """What the form for a memorandum starts from. Either side of a match may draft; to others it does not exist."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, pitch_id: int) -> Groundwork:
        async with self.uow.read() as block:
            ground = await require_ground(self, block, pitch_id)
            standing = await block[Memoranda].standing_of_pitch(pitch_id)
            return Groundwork(
                pitch_id=pitch_id,
                person_id=ground.person_id,
                project_title=ground.project.name,
                aims=ground.project.solution[:SUBJECT_MAX],
                settlement=ground.project.settlement,
                own=await possible_party(block, ground.own),
                counterpart=await possible_party(block, ground.counterpart),
                standing=standing.id if standing else None,
                region=ground.project.region,
                earlier=await earlier_of(block, ground, today(self.clock.now())),
                backer_id=ground.match.backer.id,
                offered_needs=tuple(ground.match.pitch.part),
                offered_words=ground.match.pitch.part_words,
            )


class FindThirdSides(UseCase):
    """State bodies that could be the third side, those likeliest to be responsible first.

    Bodies of the region come first, ordered by shared spheres, and then central ones. A body that has declined a
    memorandum of this project is not asked again, and nobody reads the names of a body's people before it is invited.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, pitch_id: int) -> tuple[PossibleParty, ...]:
        async with self.uow.read() as block:
            ground = await require_ground(self, block, pitch_id)
            bodies = await possible_third_sides(block, ground)
            asked = [body for body in bodies if await people_to_ask(block, body)]
            return tuple([await possible_party(block, body) for body in asked])


class PreviewMemorandum(UseCase):
    """The draft as a file, for the person who drafts it. Nothing is stored."""

    permission: ClassVar = Permission.SIGN

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, form: MemorandumForm) -> Printed:
        async with self.uow.read() as block:
            ground = await require_ground(self, block, form.pitch_id)
            memorandum, organizations = await _compose(self, block, ground, "preview", form)
            document = document_of(memorandum, ground.project, organizations)
        return await print_document(self._printer, document)


class InviteToMemorandum(UseCase):
    """Send a memorandum to the signatory of each party, and return its id.

    The same `submission_id` twice makes one memorandum. A match has one memorandum at a time, or `OutdatedError`
    is raised.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, submission_id: str, form: MemorandumForm) -> int:
        async with self.uow as block:
            # The pitch is locked, so that the two sides cannot each send a memorandum at the same time.
            ground = await require_ground(self, block, form.pitch_id, lock=True)
            earlier = await block[Memoranda].by_submission(submission_id)
            if earlier is not None:
                if earlier.created_by != ground.person_id:
                    raise NotFoundError
                return earlier.id
            if await block[Memoranda].standing_of_pitch(form.pitch_id) is not None:
                raise OutdatedError("memorandum-exists")
            memorandum, organizations = await _compose(self, block, ground, submission_id, form)
            await block[Memoranda].add(memorandum)
            await block.flush()
            now = self.clock.now()
            await block.audit.record(
                ground.actor, "memorandum.invite", "memorandum", memorandum.id, parties=sorted(organizations)
            )
            await begin(block, memorandum, ground.project, name_of(ground.own), now)
            await block.commit()
            return memorandum.id


async def _compose(
    use_case: UseCase, block: Block, ground: Ground, submission_id: str, form: MemorandumForm
) -> tuple[Memorandum, dict[int, Organization]]:
    """The memorandum that would be sent, checked, and the organisations of its parties by id."""
    now = use_case.clock.now()
    organizations, parties = {}, []
    for party_form in form.parties:
        organization = await _party_organization(block, ground, party_form.organization_id)
        organizations[organization.id] = organization
        parties.append(await _party(block, ground, organization, party_form, now))
    if ground.sides - set(organizations):
        raise InvalidValueError("memorandum-parties", least=2, most=3)
    subject = parse_text(form.subject, longest=SUBJECT_MAX, shortest=10)
    if form.term_months is not None and not 1 <= form.term_months <= TERM_MONTHS_MOST:
        raise InvalidValueError("choice-unknown")
    until = form.term_until or months_later(today(now), form.term_months or 12)
    memorandum = Memorandum(
        submission_id=submission_id,
        pitch_id=form.pitch_id,
        project_id=ground.project.id,
        level=MemorandumLevel.of(organization.legal_form for organization in organizations.values()),
        language=written_in(subject, ground.actor.language),
        subject=subject,
        place=parse_name(form.place, longest=PLACE_MAX),
        plan=[tidy_plan_item(item).stored() for item in form.plan],
        term_months=None if form.term_until else form.term_months or 12,
        term_until=until,
        created_at=now,
        created_by=ground.person_id,
        drafter_id=ground.own.id,
        stage=MemorandumStage.PREPARING,
        parties=sorted(parties, key=lambda party: party.organization_id not in ground.sides),
    )
    memorandum.check()
    return memorandum, organizations


async def _party_organization(block: Block, ground: Ground, organization_id: int) -> Organization:
    """The organisation, which must be one of the match's two sides or a possible third side.

    Raises `InvalidValueError`.
    """
    for side in (ground.own, ground.counterpart):
        if side.id == organization_id:
            return side
    for body in await possible_third_sides(block, ground):
        if body.id == organization_id:
            return body
    raise InvalidValueError("choice-unknown")


async def _party(
    block: Block, ground: Ground, organization: Organization, form: PartyForm, now: datetime
) -> MemorandumParty:
    """The party that a form describes. Raises `InvalidValueError` if nobody can sign for it.

    Other parties are asked for their signatory's position and basis before the text is frozen. Until then they have the
    customary ones. Who speaks for a state body is its own affair: nobody chooses among its people, and whoever of them
    takes it on becomes the signatory.
    """
    people = {person.id: person for person in await people_to_ask(block, organization)}
    own = organization.id == ground.own.id
    chosen = form.signatory_id
    if chosen is None and own:
        chosen = ground.person_id
    elif chosen is None and len(people) == 1:
        chosen = next(iter(people), None)
    untaken = organization.kind is OrganizationKind.STATE and not own and bool(people)
    signatory = None if untaken else people.get(chosen or 0)
    if signatory is None and not untaken:
        raise InvalidValueError("memorandum-signatory-unknown", organization=name_of(organization))
    position = form.position if own and form.position else customary_position(organization.legal_form)
    basis = form.basis if own and form.basis else customary_basis(organization.legal_form)
    intentions = form.intentions.strip()
    return MemorandumParty(
        organization_id=organization.id,
        side=organization.kind,
        signatory_id=signatory.id if signatory else None,
        signatory_name=signatory.name if signatory else "",
        position=parse_name(position, longest=OFFICE_MAX),
        basis=parse_name(basis, longest=OFFICE_MAX),
        intentions=parse_text(intentions, longest=INTENTIONS_MAX, shortest=5) if intentions else "",
        office_told_at=now if own else None,
    )


def customary_position(legal_form: str) -> str:
    return signatories.customary(signatories.positions(), legal_form)[0].id


def customary_basis(legal_form: str) -> str:
    return signatories.customary(signatories.bases(), legal_form)[0].id
