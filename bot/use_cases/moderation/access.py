"""On what staff may decide: nobody decides on what is theirs, and no state body on what is done in its territory."""

from collections.abc import Sequence

from bot.models.organizations import Organization
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.impartiality import oversees, require_impartial, require_region

__all__ = ["oversees", "regions_of", "require_impartial", "require_overseen", "why_not_impartial"]


def require_overseen(actor: Actor, organization: Organization) -> None:
    """For a look at what concerns an organisation. Raises `ForbiddenError` for a moderator of other regions."""
    require_region(actor, organization.region)


def regions_of(actor: Actor) -> Sequence[str]:
    """The regions whose organisations and projects they look over; empty for all."""
    return () if Role.ADMINISTRATOR in actor.roles else actor.regions


async def why_not_impartial(block: Block, actor: Actor, organization: Organization) -> str:
    """The code of the refusal that `require_impartial` raises; empty if it raises none."""
    try:
        await require_impartial(block, actor, organization)
    except ForbiddenError as error:
        return error.code
    return ""
