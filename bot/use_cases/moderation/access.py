"""On what staff may decide: nobody decides on what is theirs, and no state body on what is done in its territory."""

from collections.abc import Sequence

from bot.models.organizations import Organization
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import governs, represents
from bot.use_cases.organizations.ports import Organizations


async def require_impartial(
    block: Block, actor: Actor, organization: Organization, *, region: str | None = None
) -> None:
    """Every deed of staff asks this before it decides on an organisation, or on a project, change or request of one.
    `region` is where the matter lies, where that is not the organisation's own.

    Raises `ForbiddenError` if it is theirs, that is if they represent the organisation, founded it, or ever asked to
    represent it; if they represent a state body of that region; or if they are a moderator of other regions alone.
    """
    person_id = actor.person_id
    if person_id is None:
        raise ForbiddenError
    asked = await block[Organizations].membership(person_id, organization.id) is not None
    if asked or organization.created_by == person_id or represents(actor, organization.id):
        raise ForbiddenError("decision-on-own")
    where = region or organization.region
    if governs(actor, where):
        raise ForbiddenError("decision-in-own-territory")
    _require_region(actor, where)


def require_overseen(actor: Actor, organization: Organization) -> None:
    """For a look at what concerns an organisation. Raises `ForbiddenError` for a moderator of other regions."""
    _require_region(actor, organization.region)


def oversees(actor: Actor, region: str) -> bool:
    return Role.ADMINISTRATOR in actor.roles or actor.moderates(region)


def regions_of(actor: Actor) -> Sequence[str]:
    """The regions whose organisations and projects they look over; empty for all."""
    return () if Role.ADMINISTRATOR in actor.roles else actor.regions


def _require_region(actor: Actor, region: str) -> None:
    if not oversees(actor, region):
        raise ForbiddenError("decision-in-another-region")


async def why_not_impartial(block: Block, actor: Actor, organization: Organization) -> str:
    """The code of the refusal that `require_impartial` raises; empty if it raises none."""
    try:
        await require_impartial(block, actor, organization)
    except ForbiddenError as error:
        return error.code
    return ""
