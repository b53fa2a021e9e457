"""Who may act for an organisation. To everybody else it looks as if there were no such organisation."""

from bot.models.organizations import Membership, Organization, OrganizationKind
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.ports import Actor, Represented
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations


def own_organization_ids(actor: Actor) -> list[int]:
    """Ids of all organisations that the actor represents, verified or not."""
    return [item.organization_id for item in actor.represents]


def first_verified(actor: Actor) -> Represented | None:
    """A verified organisation that the actor represents, if there is one."""
    return next((item for item in actor.represents if item.verified), None)


def represents(actor: Actor, organization_id: int) -> bool:
    return actor.represented(organization_id) is not None


def works_for_state(actor: Actor) -> bool:
    """Whether the actor represents a state body, verified or not. Nobody is asked under its power: what a backer can
    give and what it answers is not theirs to see, whatever else they are.
    """
    return any(item.kind is OrganizationKind.STATE for item in actor.represents)


def require_no_power(actor: Actor) -> None:
    """Raises `ForbiddenError` for whoever represents a state body: what backers answer is not theirs to see."""
    if works_for_state(actor):
        raise ForbiddenError("kept-from-state")


def governs(actor: Actor, region: str) -> bool:
    """Whether the actor represents a state body of that region, or one that is there for the whole republic."""
    return any(
        item.kind is OrganizationKind.STATE and item.region in {region, None} for item in actor.represents
    )


def require_represented(actor: Actor, organization_id: int, *, verified: bool = False) -> Represented:
    """The organisation, which the actor must represent. Raises `NotFoundError` if they do not.

    With `verified` this very organisation must be verified, or `ForbiddenError` is raised: a role that the actor has
    through another organisation is not enough.
    """
    represented = actor.represented(organization_id)
    if represented is None:
        raise NotFoundError
    if verified and not represented.verified:
        raise ForbiddenError("organization-not-verified")
    return represented


async def require_representative(
    use_case: UseCase, organization_id: int, *, verified: bool = False
) -> tuple[Actor, int]:
    """The actor and their id. They must represent the organisation; see `require_represented`."""
    actor, person_id = await use_case.person()
    require_represented(actor, organization_id, verified=verified)
    return actor, person_id


async def require_organization(block: Block, organization_id: int, *, lock: bool = False) -> Organization:
    """The organisation. Raises `NotFoundError`. Does not check who asks."""
    organizations = block[Organizations]
    organization = await (organizations.get_for_update if lock else organizations.get)(organization_id)
    if organization is None:
        raise NotFoundError
    return organization


async def require_active(block: Block, organization_id: int, person_id: int) -> Organization:
    """The organisation, locked, which the person must represent at this very moment. Raises `NotFoundError`.

    Who represents it is decided by one deed after the other: two representatives may remove each other at once, and
    the actor was looked up before the lock.
    """
    organization = await require_organization(block, organization_id, lock=True)
    membership = await block[Organizations].membership(person_id, organization_id)
    if membership is None or not membership.active:
        raise NotFoundError
    return organization


async def others_represent(block: Block, organization_id: int, person_id: int) -> bool:
    """Whether somebody else than this person represents the organisation."""
    people = await block[Organizations].representatives(organization_id)
    return any(person.id != person_id and person.forgotten_at is None for person in people)


async def require_membership(block: Block, membership_id: int) -> Membership:
    membership = await block[Organizations].membership_by_id(membership_id)
    if membership is None:
        raise NotFoundError
    return membership
