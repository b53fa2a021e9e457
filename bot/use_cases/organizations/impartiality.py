"""Whether staff may decide on an organisation: nobody decides on what is theirs, and no state body on what is done in
its territory.
"""

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
    require_region(actor, where)


def oversees(actor: Actor, region: str) -> bool:
    return Role.ADMINISTRATOR in actor.roles or actor.moderates(region)


def require_region(actor: Actor, region: str) -> None:
    if not oversees(actor, region):
        raise ForbiddenError("decision-in-another-region")
