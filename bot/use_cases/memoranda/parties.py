"""Who can be a party to a memorandum, who could sign for a party, and which state bodies could be the third side."""

from dataclasses import dataclass

from bot.matching.third_side import StateBodyFacts, third_sides
from bot.models.memoranda import REPUBLIC_WIDE_FORMS
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.words import OrganizationName
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.memoranda.access import Ground
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of

_LOCAL_FORMS = frozenset({"division", "akim_office"})
"""Legal forms of bodies of one district or settlement. Elsewhere in the region they are not responsible."""


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


async def possible_party(block: Block, organization: Organization) -> PossibleParty:
    """Of a state body no people: who speaks for it is its own affair, and nobody is to be sought out by name."""
    people = [] if organization.kind is OrganizationKind.STATE else await people_to_ask(block, organization)
    return PossibleParty(
        organization_id=organization.id,
        name=name_of(organization),
        kind=organization.kind,
        legal_form=organization.legal_form,
        people=tuple(Representative(person.id, person.name) for person in people),
    )


async def people_to_ask(block: Block, organization: Organization) -> list[Person]:
    """Representatives who can be asked to sign. Those who asked to be forgotten cannot."""
    return [
        person
        for person in await block[Organizations].representatives(organization.id)
        if person.forgotten_at is None
    ]


async def possible_third_sides(block: Block, ground: Ground) -> list[Organization]:
    project = ground.project
    declined = await block[Memoranda].declined_by(project.id)
    bodies = {
        body.id: body
        for body in await block[Organizations].state_bodies(project.region, REPUBLIC_WIDE_FORMS)
        if body.id not in ground.sides and body.id not in declined
    }
    fitting = [
        side.body_id for side in third_sides(project_facts(project), map(_body_facts, bodies.values()))
    ]

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
