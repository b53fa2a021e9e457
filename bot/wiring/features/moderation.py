"""What the feature `moderation` hands to the kernel."""

from bot.models.briefings import Briefing
from bot.storage.briefings import SqlBriefings
from bot.storage.traces import rows_of
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.moderation.ports import Briefings
from bot.use_cases.organizations.notifications import (
    DecidedOrganization,
)
from bot.use_cases.projects.notifications import (
    DecidedProject,
)

FEATURE = Feature(
    name="moderation",
    repositories={Briefings: SqlBriefings},
    permissions=frozenset({Permission.MODERATE, Permission.RUN_SYSTEM}),
    notifications={
        **dict.fromkeys(("organization-verified", "organization-rejected"), DecidedOrganization),
        **dict.fromkeys(("project-published", "project-rejected"), DecidedProject),
        **happened("briefing", "briefing-done"),
    },
    traces={"briefings": rows_of(Briefing.person_id)},
)
