"""Organisations that a reader could take for each other, by how their names look."""

from collections.abc import Iterable

from bot.models.organizations import Organization
from bot.models.words import OrganizationName
from bot.understanding.looks import looks
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of, names_of


async def resembled_by(block: Block, organization: Organization) -> tuple[OrganizationName, ...]:
    """The verified organisations whose name looks like one of this one's, in any language."""
    return await resembled_by_names(block, organization.id, names_of(organization))


async def resembled_by_names(
    block: Block, organization_id: int, names: Iterable[str]
) -> tuple[OrganizationName, ...]:
    """The verified organisations, other than this one, whose name looks like one of these."""
    own = frozenset[str]().union(*map(looks, names))
    return tuple(
        name_of(other)
        for other in await block[Organizations].verified()
        if other.id != organization_id and any(own & looks(name) for name in names_of(other))
    )
