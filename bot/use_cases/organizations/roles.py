"""Which roles follow from representing an organisation."""

from bot.models.organizations import OrganizationKind
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.roles import Known

_VERIFIED = {
    OrganizationKind.NGO: frozenset({Role.NGO}),
    OrganizationKind.BUSINESS: frozenset({Role.BACKER}),
    OrganizationKind.STATE: frozenset({Role.STATE, Role.BACKER}),
}


def roles_of_representative(known: Known) -> frozenset[Role]:
    """Until it is verified, an organisation lets its people prepare and no more."""
    return frozenset().union(
        *(
            _VERIFIED[item.kind] if item.verified else frozenset({Role.REPRESENTATIVE})
            for item in known.represents
        )
    )
