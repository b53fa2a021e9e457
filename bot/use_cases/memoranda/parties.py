"""Who can be a party to a memorandum, who could sign for a party, and which state bodies could be the third side."""

from collections.abc import Collection
from dataclasses import dataclass, field

from bot.matching.third_side import StateBodyFacts, third_sides
from bot.models.memoranda import REPUBLIC_WIDE_FORMS, Pair
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.words import OrganizationName
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import invitable
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.memoranda.access import Ground
from bot.use_cases.memoranda.composing import address_of
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of, names_of

_LOCAL_FORMS = frozenset({"division", "akim_office"})
"""Legal forms of bodies of one district or settlement. Elsewhere in the region they are not responsible."""


@dataclass(frozen=True, slots=True)
class Representative:
    """Without an account there is the `address` at which they answer, cut. `reads`: they get copies."""

    person_id: int
    name: str
    address: str = ""
    reads: bool = False


@dataclass(frozen=True, slots=True)
class PossibleParty:
    """An organisation that can be a party, and who could sign for it."""

    organization_id: int
    name: OrganizationName
    kind: OrganizationKind
    legal_form: str
    people: tuple[Representative, ...]
    address: Pair = field(default_factory=Pair)
    """Where it is, as its card says."""


async def possible_party(block: Block, organization: Organization, *, named: bool = True) -> PossibleParty:
    """Of a state body no people: who speaks for it is its own affair, and nobody is to be sought out by name. Nor of
    others to whoever shares no match with them (not `named`).
    """
    unnamed = organization.kind is OrganizationKind.STATE or not named
    people = [] if unnamed else await people_to_ask(block, organization)
    return PossibleParty(
        organization_id=organization.id,
        name=name_of(organization),
        kind=organization.kind,
        legal_form=organization.legal_form,
        people=tuple(Representative(person.id, person.name) for person in people),
        address=address_on_card(organization),
    )


def address_on_card(organization: Organization) -> Pair:
    known = address_of(organization.region, organization.settlement)
    return Pair(known.kk, known.ru)


async def people_to_ask(block: Block, organization: Organization) -> list[Person]:
    """Representatives who can be asked to sign. Those who asked to be forgotten cannot."""
    return [
        person
        for person in await block[Organizations].representatives(organization.id)
        if person.forgotten_at is None
    ]


async def somebody_to_ask(block: Block, organization: Organization, others: Collection[int]) -> bool:
    """Whether anybody answers for it: a representative, or somebody at an address of its card."""
    if await people_to_ask(block, organization):
        return True
    return organization.verified and bool(await invitable(block, organization.id, others))


async def possible_third_sides(block: Block, ground: Ground) -> list[Organization]:
    """State bodies of the project's territory; none where there is no project."""
    project = ground.project
    if project is None:
        return []
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


async def possible_parties(block: Block, ground: Ground, words: str, limit: int) -> list[Organization]:
    """Verified organisations that could be parties without a match, by a part of their name, the best known first."""
    wanted = words.casefold().split()
    found = []
    for organization in await block[Organizations].verified():
        named = " ".join(names_of(organization)).casefold()
        if not wanted or not all(word in named for word in wanted):
            continue
        if names_no_business(ground, organization) and await may_be_party(block, ground, organization):
            found.append(organization)
        if len(found) >= limit:
            break
    return found


def names_no_business(ground: Ground, organization: Organization) -> bool:
    """Whether the drafter may name this one: a state body names no business, so that none is asked under its power
    (law 4).
    """
    return ground.own.kind is not OrganizationKind.STATE or organization.kind is not OrganizationKind.BUSINESS


async def may_be_party(block: Block, ground: Ground, organization: Organization) -> bool:
    """Whether it may join: with a match a state body of the project's territory, without one whoever is verified and
    has somebody to ask.
    """
    if ground.match is not None:
        return any(body.id == organization.id for body in await possible_third_sides(block, ground))
    if not organization.verified or organization.id == ground.own.id:
        return False
    return await somebody_to_ask(block, organization, ground.sides)


def _body_facts(body: Organization) -> StateBodyFacts:
    republic_wide = body.legal_form in REPUBLIC_WIDE_FORMS
    return StateBodyFacts(
        id=body.id,
        regions=frozenset() if republic_wide else frozenset({body.region}),
        settlement=body.settlement if body.legal_form in _LOCAL_FORMS else "",
        spheres=frozenset(body.spheres),
    )
