"""Who may speak for a backer: those who represent a business or a state body."""

from bot.models.organizations import OrganizationKind
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.organizations.access import require_represented

BACKING_KINDS = frozenset({OrganizationKind.BUSINESS, OrganizationKind.STATE})
"""Who can be a backer. An NGO seeks support."""


async def require_backer(use_case: UseCase, organization_id: int) -> Actor:
    """The actor, who must represent that business or state body: to others it does not exist."""
    actor, _ = await use_case.person()
    if require_represented(actor, organization_id).kind not in BACKING_KINDS:
        raise ForbiddenError("backing-not-for-ngo")
    return actor


def own_backer_ids(actor: Actor) -> list[int]:
    """The businesses and state bodies that the actor represents, with or without a profile."""
    return [item.organization_id for item in actor.represents if item.kind in BACKING_KINDS]
