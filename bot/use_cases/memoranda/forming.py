"""What the form of a memorandum and the part of a party become: checked, tidied, and put into records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.models import reference
from bot.models.country import today
from bot.models.dates import months_later
from bot.models.memoranda import (
    TERM_MONTHS_MOST,
    Content,
    Memorandum,
    MemorandumLevel,
    MemorandumParty,
    MemorandumSignatory,
    Pair,
    PlanRow,
)
from bot.models.memoranda.negotiating import name_signatory
from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import Project
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.understanding.names import parse_name
from bot.understanding.plans import tidy_plan_row
from bot.understanding.texts import parse_text
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import Ground
from bot.use_cases.memoranda.composing import customary_basis, customary_position, document_of
from bot.use_cases.memoranda.parties import may_be_party, names_no_business, people_to_ask, somebody_to_ask
from bot.use_cases.memoranda.printable import require_common_printable
from bot.use_cases.memoranda.responsible import with_party
from bot.use_cases.memoranda.telling import PartForm, keep_part, pair_of
from bot.use_cases.memoranda.unasked import require_welcome
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import SPHERES_MAX, name_of

TITLE_MAX = 120
AIMS_MAX = 1500
PLACE_MAX = 120


@dataclass(frozen=True, slots=True)
class PartyForm:
    """Without a `signatory_id`, the person who drafts signs for their own party, and the only representative for
    another one.
    """

    organization_id: int
    signatory_id: int | None = None


@dataclass(frozen=True, slots=True)
class MemorandumForm:
    """What the form asks. Either `term_months` or `term_until` is set; without a `pitch_id`, `drafter_id` is the
    organisation that drafts. An empty `title` is the project's. `own` is the drafting party's own part; the others
    tell theirs.
    """

    pitch_id: int | None
    aims: Pair
    place: Pair
    term_months: int | None
    term_until: date | None
    plan: tuple[PlanRow, ...]
    parties: tuple[PartyForm, ...] = ()
    own: PartForm | None = None
    title: Pair = field(default_factory=Pair)
    areas: tuple[str, ...] = ()
    drafter_id: int = 0


def title_of_project(project: Project) -> Pair:
    """As far as its people have told it. A title that is there in English alone is a name like any other."""
    told = {project.language: project.title}
    if project.second_language and project.second_title:
        told[project.second_language] = project.second_title
    pair = Pair(told.get(Language.KAZAKH, ""), told.get(Language.RUSSIAN, ""))
    return pair or Pair.same(project.title)


def summary_of_project(project: Project) -> Pair:
    """The same of its two sentences; nothing where they are in English alone."""
    told = {project.language: project.summary or ""}
    if project.second_language and project.second_summary:
        told[project.second_language] = project.second_summary
    return Pair(told.get(Language.KAZAKH, ""), told.get(Language.RUSSIAN, ""))


def as_content(project: Project | None, form: MemorandumForm, parties: Sequence[OrganizationName]) -> Content:
    """`parties` are the names of the parties. What is wanting in one language is no error: it is asked for. Raises
    `InvalidValueError`.
    """
    if form.term_months is not None and not 1 <= form.term_months <= TERM_MONTHS_MOST:
        raise InvalidValueError("choice-unknown")
    if len(form.areas) > SPHERES_MAX or not set(form.areas) <= set(reference.spheres()):
        raise InvalidValueError("choice-unknown")
    title = form.title or (title_of_project(project) if project else Pair())
    return Content(
        title=pair_of(title, lambda text: parse_name(text, longest=TITLE_MAX), required=True),
        aims=pair_of(form.aims, lambda text: parse_text(text, longest=AIMS_MAX, shortest=10), required=True),
        place=pair_of(form.place, lambda text: parse_name(text, longest=PLACE_MAX), required=True),
        areas=form.areas or (tuple(project.spheres) if project else ()),
        plan=tuple(with_party(tidy_plan_row(row), parties) for row in form.plan),
        term_months=None if form.term_until else form.term_months or 12,
        last_day=form.term_until,
    )


def last_day_of(form: MemorandumForm, now: datetime) -> date:
    return form.term_until or months_later(today(now), form.term_months or 12)


def require_coming(form: MemorandumForm, now: datetime) -> None:
    """No action is to be done by a day that has passed, also where it had not when somebody typed it.

    Raises `InvalidValueError`.
    """
    for item in form.plan:
        if item.until < today(now):
            raise InvalidValueError("memorandum-plan-past", what=item.action.words)


async def compose(
    block: Block, ground: Ground, submission_id: str, form: MemorandumForm, now: datetime
) -> tuple[Memorandum, Mapping[int, Organization]]:
    """The memorandum that would be sent, checked, and the organisations of its parties by id."""
    if len({party.organization_id for party in form.parties}) != len(form.parties):
        raise InvalidValueError("memorandum-same-party-twice")
    require_coming(form, now)
    organizations = {
        party.organization_id: await _organization(block, ground, party.organization_id)
        for party in form.parties
    }
    if ground.sides - set(organizations):
        raise InvalidValueError("memorandum-parties", least=2, most=3)
    others = [one for one in organizations.values() if one.id not in ground.sides]
    await require_welcome(block, ground, others, now)
    ordered = sorted(form.parties, key=lambda party: party.organization_id not in ground.sides)
    memorandum = Memorandum(
        submission_id=submission_id,
        pitch_id=form.pitch_id,
        project_id=ground.project.id if ground.project else None,
        level=MemorandumLevel.of(organization.legal_form for organization in organizations.values()),
        content=as_content(ground.project, form, [*map(name_of, organizations.values())]),
        term_until=last_day_of(form, now),
        created_at=now,
        created_by=ground.person_id,
        drafter_id=ground.own.id,
        versions=[],
        answers=[],
        parties=[
            MemorandumParty(
                organization_id=party.organization_id,
                side=organizations[party.organization_id].kind,
                signatories=[],
                readers=[],
            )
            for party in ordered
        ],
    )
    for party, party_form in zip(memorandum.parties, ordered, strict=True):
        organization = organizations[party.organization_id]
        await _name_signatory(block, ground, memorandum, party, organization, party_form, now)
        if organization.id == ground.own.id and form.own is not None:
            keep_part(memorandum, party, form.own, now, invited_as=party.signatory_name)
    memorandum.check()
    require_common_printable(document_of(memorandum, ground.project, organizations, block.terms))
    return memorandum, organizations


async def _organization(block: Block, ground: Ground, organization_id: int) -> Organization:
    """The organisation, if it may be a party. Raises `InvalidValueError`, and `ForbiddenError` where a state body names
    a business: nobody is asked under its power (law 4).
    """
    organization = await block[Organizations].get(organization_id)
    if organization is None:
        raise InvalidValueError("choice-unknown")
    if organization_id in ground.sides:
        return organization
    if not await may_be_party(block, ground, organization):
        raise InvalidValueError("choice-unknown")
    if not names_no_business(ground, organization):
        raise ForbiddenError("memorandum-state-names-no-business")
    return organization


async def _name_signatory(  # noqa: PLR0917
    block: Block,
    ground: Ground,
    memorandum: Memorandum,
    party: MemorandumParty,
    organization: Organization,
    form: PartyForm,
    now: datetime,
) -> None:
    """Raises `InvalidValueError` if nobody can sign for the party.

    Who speaks for a state body is its own affair: nobody chooses among its people, and whoever of them takes it on
    becomes the signatory. So it is where there is no match, for then nobody is asked by name, and where an organisation
    has nobody in the chat, but addresses on its card. Until a party has told its part, its signatory has the customary
    post and basis.
    """
    people = {person.id: person for person in await people_to_ask(block, organization)}
    own = organization.id == ground.own.id
    unnamed = organization.kind is OrganizationKind.STATE or ground.match is None
    if unnamed and not own and people:
        return
    if not (own or people) and await somebody_to_ask(block, organization, ground.sides):
        return
    chosen = form.signatory_id
    if chosen is None and own:
        chosen = ground.person_id
    elif chosen is None and len(people) == 1:
        chosen = next(iter(people), None)
    signatory = people.get(chosen or 0)
    if signatory is None:
        raise InvalidValueError("memorandum-signatory-unknown", organization=name_of(organization))
    name_signatory(
        memorandum,
        party,
        MemorandumSignatory(
            person_id=signatory.id,
            name=signatory.name,
            position=customary_position(organization.legal_form),
            basis=customary_basis(organization.legal_form),
            named_at=now,
            named_by=ground.person_id,
        ),
    )
