"""Who may act for a backer: people who represent a business or a state body."""

from bot.models.organizations import OrganizationKind
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.organizations.access import require_represented

BACKING_KINDS = frozenset({OrganizationKind.BUSINESS, OrganizationKind.STATE})
"""Kinds of organisation that can be a backer. An NGO cannot: it seeks support."""


async def require_backer(use_case: UseCase, organization_id: int) -> Actor:
    """The actor, who must represent this business or state body.

    Raises `NotFoundError` if they do not, and `ForbiddenError` if the organisation is an NGO.
    """
    actor, _ = await use_case.person()
    if require_represented(actor, organization_id).kind not in BACKING_KINDS:
        raise ForbiddenError("backing-not-for-ngo")
    return actor


def own_backer_ids(actor: Actor) -> list[int]:
    """The businesses and state bodies that the actor represents, with or without a profile."""
    return [item.organization_id for item in actor.represents if item.kind in BACKING_KINDS]
