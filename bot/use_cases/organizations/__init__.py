"""Organisations: founding a card, joining one, inviting others, verification by a moderator."""

from bot.use_cases.organizations.cards import (
    EditOrganization,
    FindOrganizationByBin,
    ListMyOrganizations,
    RegisterOrganization,
    ShowOrganization,
)
from bot.use_cases.organizations.membership import (
    AcceptInvitation,
    AskToJoin,
    DecideOnMembership,
    InviteRepresentative,
    MembershipDecision,
)
from bot.use_cases.organizations.verification import (
    ListOrganizationsToVerify,
    Page,
    RejectOrganization,
    ReviewOrganization,
    VerifyOrganization,
)
from bot.use_cases.organizations.views import (
    ABOUT_MAX,
    NAME_MAX,
    REASON_MAX,
    SETTLEMENT_MAX,
    SPHERES_MAX,
    OrganizationForm,
    OrganizationView,
    name_of,
    view_of,
)

__all__ = [
    "ABOUT_MAX",
    "NAME_MAX",
    "REASON_MAX",
    "SETTLEMENT_MAX",
    "SPHERES_MAX",
    "AcceptInvitation",
    "AskToJoin",
    "DecideOnMembership",
    "EditOrganization",
    "FindOrganizationByBin",
    "InviteRepresentative",
    "ListMyOrganizations",
    "ListOrganizationsToVerify",
    "MembershipDecision",
    "OrganizationForm",
    "OrganizationView",
    "Page",
    "RegisterOrganization",
    "RejectOrganization",
    "ReviewOrganization",
    "ShowOrganization",
    "VerifyOrganization",
    "name_of",
    "view_of",
]
