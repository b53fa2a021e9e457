"""What the feature `moderation` hands to the kernel."""

from bot.models.briefings import Briefing
from bot.storage.briefings import SqlBriefings
from bot.storage.queues import SqlQueues
from bot.storage.traces import rows_of
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.moderation.notifications import (
    DecidedChange,
    MadeCall,
    WaitingChange,
    decided_change_by_now,
    made_call_by_now,
    waiting_change_by_now,
)
from bot.use_cases.moderation.ports import Briefings, Queues
from bot.use_cases.moderation.waiting import (
    CHANGE_REVIEWS,
    WHEN_ORGANIZATION_STOPPED,
    WHEN_PROJECT_CLOSED,
)
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.organizations.notifications import (
    DecidedOrganization,
)
from bot.use_cases.projects.events import ProjectClosed
from bot.use_cases.projects.notifications import (
    DecidedProject,
)

FEATURE = Feature(
    name="moderation",
    repositories={Briefings: SqlBriefings, Queues: SqlQueues},
    permissions=frozenset({Permission.OVERSEE, Permission.RUN_SYSTEM}),
    notifications={
        **dict.fromkeys(
            (
                "organization-verified",
                "organization-rejected",
                "organization-suspended",
                "organization-unverified",
                "organization-resumed",
                "organization-decision-undone",
            ),
            DecidedOrganization,
        ),
        **dict.fromkeys(
            (
                "project-published",
                "project-rejected",
                "project-put-back",
                "project-put-back-ours",
                "project-decision-undone",
            ),
            DecidedProject,
        ),
        **dict.fromkeys(("change-overdue", "change-decision-undone"), WaitingChange),
        **dict.fromkeys(
            (
                "change-accepted",
                "change-rejected",
                "organization-renamed",
                "organization-moved",
                "project-corrected",
            ),
            DecidedChange,
        ),
        **dict.fromkeys(
            (
                *("call-agreed", "call-missed", "call-backers-hope", "call-backers-none", "call-team-missed"),
                *("call-question-agreed", "call-question-missed"),
            ),
            MadeCall,
        ),
        **happened(
            "organization-stopped",
            "briefing",
            "briefing-done",
            "project-taken-down",
            "project-taken-down-ours",
            "project-put-back-others",
            "call-refused",
        ),
    },
    still_true={
        WaitingChange: waiting_change_by_now,
        DecidedChange: decided_change_by_now,
        MadeCall: made_call_by_now,
    },
    waits=(CHANGE_REVIEWS,),
    touches={ProjectClosed: WHEN_PROJECT_CLOSED, OrganizationStopped: WHEN_ORGANIZATION_STOPPED},
    traces={"briefings": rows_of(Briefing.person_id)},
)
