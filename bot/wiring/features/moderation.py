"""What the feature `moderation` hands to the kernel."""

from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.moderation.notifications import WaitingChange, waiting_change_by_now
from bot.use_cases.moderation.waiting import (
    CHANGE_REVIEWS,
    WHEN_PROJECT_CLOSED,
)
from bot.use_cases.organizations.notifications import (
    DecidedOrganization,
)
from bot.use_cases.projects.events import ProjectClosed
from bot.use_cases.projects.notifications import (
    DecidedProject,
)

FEATURE = Feature(
    name="moderation",
    permissions=frozenset({Permission.MODERATE}),
    notifications={
        **dict.fromkeys(("organization-verified", "organization-rejected"), DecidedOrganization),
        **dict.fromkeys(("project-published", "project-rejected", "project-put-back"), DecidedProject),
        "change-overdue": WaitingChange,
        **happened(
            "project-taken-down",
            "project-taken-down-ours",
            "change-accepted",
            "change-rejected",
            "organization-renamed",
            "organization-moved",
            "project-corrected",
        ),
    },
    still_true={WaitingChange: waiting_change_by_now},
    waits=(CHANGE_REVIEWS,),
    touches={ProjectClosed: WHEN_PROJECT_CLOSED},
)
