"""The roles that a person has by themselves: everybody who has consented takes part, and some are staff."""

from bot.models.roles import StaffRole
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.roles import Known

_STAFF = {
    StaffRole.MODERATOR: Role.MODERATOR,
    StaffRole.ORGANISER: Role.ORGANISER,
    StaffRole.ADMINISTRATOR: Role.ADMINISTRATOR,
}


def roles_of_person(known: Known) -> frozenset[Role]:
    roles = {Role.PARTICIPANT, *(_STAFF[role] for role in known.staff)}
    if known.administrator:
        roles.add(Role.ADMINISTRATOR)
    return frozenset(roles)
