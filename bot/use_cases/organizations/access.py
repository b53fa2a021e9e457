"""Who may act for an organisation, and which one is meant. To everybody else it does not exist."""

from bot.models.organizations import Organization
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.ports import Actor, Represented
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations


def own_organization_ids(actor: Actor) -> list[int]:
    """Of all that the actor represents, verified or not."""
    return [item.organization_id for item in actor.represents]


def represents(actor: Actor, organization_id: int) -> bool:
    return actor.represented(organization_id) is not None


def require_represented(actor: Actor, organization_id: int, *, verified: bool = False) -> Represented:
    """Raises `NotFoundError` where the actor does not represent it.

    With `verified` this very organisation must be verified now: a role that the actor holds by another one is not
    enough. Raises `ForbiddenError` otherwise.
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
    """The actor with their id, who must represent that organisation."""
    actor, person_id = await use_case.person()
    require_represented(actor, organization_id, verified=verified)
    return actor, person_id


async def require_organization(block: Block, organization_id: int, *, lock: bool = False) -> Organization:
    """Whoever asks. Raises `NotFoundError`."""
    organizations = block[Organizations]
    organization = await (organizations.get_for_update if lock else organizations.get)(organization_id)
    if organization is None:
        raise NotFoundError
    return organization
