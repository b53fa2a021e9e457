"""What the feature `moderation` hands to the kernel."""

from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.organizations.notifications import (
    DecidedOrganization,
)
from bot.use_cases.projects.notifications import (
    DecidedProject,
)

FEATURE = Feature(
    name="moderation",
    permissions=frozenset({Permission.MODERATE}),
    notifications={
        **dict.fromkeys(("organization-verified", "organization-rejected"), DecidedOrganization),
        **dict.fromkeys(("project-published", "project-rejected", "project-put-back"), DecidedProject),
        **happened("project-taken-down", "project-taken-down-ours"),
    },
)
