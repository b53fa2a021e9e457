"""The roles that a person has because they represent an organisation."""

from bot.models.organizations import OrganizationKind
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.roles import Known

_VERIFIED = {
    OrganizationKind.NGO: frozenset({Role.NGO}),
    OrganizationKind.BUSINESS: frozenset({Role.BACKER}),
    OrganizationKind.STATE: frozenset({Role.STATE, Role.BACKER}),
}


def roles_of_representative(known: Known) -> frozenset[Role]:
    """Representatives of an organisation that is not verified yet may prepare things and no more."""
    return frozenset().union(
        *(
            _VERIFIED[item.kind] if item.verified else frozenset({Role.REPRESENTATIVE})
            for item in known.represents
        )
    )
