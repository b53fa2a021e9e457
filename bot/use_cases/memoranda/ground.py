"""The ground that a memorandum grows from: an accepted pitch, its two sides, and who could stand beside them."""

from dataclasses import dataclass

from bot.matching.facts import ProjectFacts
from bot.matching.third_side import StateBodyFacts, third_sides
from bot.models.memoranda import REPUBLIC_WIDE_FORMS
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.projects import Project
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.messages import OrganizationName
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects

_LOCAL_FORMS = frozenset({"division", "akim_office"})
"""Bodies of one district or settlement: elsewhere in the region they have no say."""


@dataclass(frozen=True, slots=True)
class Representative:
    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class PossibleParty:
    """An organisation that can be a party, and who could sign for it."""

    organization_id: int
    name: OrganizationName
    kind: OrganizationKind
    legal_form: str
    people: tuple[Representative, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """The match that a memorandum grows from, as records."""

    actor: Actor
    person_id: int
    project: Project
    own: Organization
    counterpart: Organization

    @property
    def sides(self) -> frozenset[int]:
        """Without these two there is no memorandum."""
        return frozenset({self.own.id, self.counterpart.id})


async def ground_of_pitch(use_case: UseCase, block: Block, pitch_id: int, *, lock: bool = False) -> Ground:
    actor = await use_case.identity.actor()
    pitch = await (block[Pitches].get_for_update if lock else block[Pitches].get)(pitch_id)
    project = await block[Projects].get(pitch.project_id) if pitch else None
    if pitch is None or project is None or actor.person_id is None:
        raise NotFoundError
    sides = (project.organization_id, pitch.backer_id)
    own_id = next((side for side in sides if actor.represented(side)), None)
    if own_id is None:
        raise NotFoundError
    represented = actor.represented(own_id)
    if represented is None or not represented.verified:
        raise ForbiddenError("organization-not-verified")
    if not pitch.matched:
        raise OutdatedError("memorandum-no-match")
    if not project.open_to_changes:
        raise OutdatedError("project-stage-changed", stage=project.stage.value)
    own = await block[Organizations].get(own_id)
    counterpart = await block[Organizations].get(sides[1] if own_id == sides[0] else sides[0])
    if own is None or counterpart is None:
        raise NotFoundError
    return Ground(actor, actor.person_id, project, own, counterpart)


async def possible_party(block: Block, organization: Organization) -> PossibleParty:
    people = await people_to_ask(block, organization)
    return PossibleParty(
        organization_id=organization.id,
        name=name_of(organization),
        kind=organization.kind,
        legal_form=organization.legal_form,
        people=tuple(Representative(person.id, person.name) for person in people),
    )


async def people_to_ask(block: Block, organization: Organization) -> list[Person]:
    """Representatives who can be asked; whoever asked to be forgotten cannot."""
    return [
        person
        for person in await block[Organizations].representatives(organization.id)
        if person.forgotten_at is None
    ]


async def possible_third_sides(block: Block, ground: Ground) -> list[Organization]:
    project = ground.project
    bodies = {
        body.id: body
        for body in await block[Organizations].state_bodies(project.region, REPUBLIC_WIDE_FORMS)
        if body.id not in ground.sides
    }
    facts = ProjectFacts(
        id=project.id,
        organization_id=project.organization_id,
        language=project.language.value,
        title=project.title,
        text=project.solution,
        region=project.region,
        settlement=project.settlement,
        spheres=frozenset(project.spheres),
        budget_min=project.budget_min,
        budget_full=project.budget_full,
    )
    fitting = [side.body_id for side in third_sides(facts, map(_body_facts, bodies.values()))]

    def closeness(body: Organization) -> tuple[bool, int, int]:
        rank = fitting.index(body.id) if body.id in fitting else len(fitting)
        return body.legal_form in REPUBLIC_WIDE_FORMS, rank, body.id

    return sorted(bodies.values(), key=closeness)


def _body_facts(body: Organization) -> StateBodyFacts:
    republic_wide = body.legal_form in REPUBLIC_WIDE_FORMS
    return StateBodyFacts(
        id=body.id,
        regions=frozenset() if republic_wide else frozenset({body.region}),
        settlement=body.settlement if body.legal_form in _LOCAL_FORMS else "",
        spheres=frozenset(body.spheres),
    )
