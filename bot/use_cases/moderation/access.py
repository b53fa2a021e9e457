"""Nobody decides on what is theirs."""

from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.organizations.access import represents


def require_not_own(actor: Actor, organization_id: int) -> None:
    """Raises `ForbiddenError` if the actor represents the organisation on which they would decide."""
    if represents(actor, organization_id):
        raise ForbiddenError("decision-on-own")
