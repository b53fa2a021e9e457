"""Organisations that a reader could take for each other, by how their names look."""

from bot.models.organizations import Organization
from bot.models.words import OrganizationName
from bot.understanding.looks import looks
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of, names_of


async def resembled_by(block: Block, organization: Organization) -> tuple[OrganizationName, ...]:
    """The verified organisations whose name looks like one of this one's, in any language."""
    own = frozenset[str]().union(*map(looks, names_of(organization)))
    return tuple(
        name_of(other)
        for other in await block[Organizations].verified()
        if other.id != organization.id and any(own & looks(name) for name in names_of(other))
    )
