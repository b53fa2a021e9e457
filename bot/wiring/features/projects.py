"""What the feature `projects` hands to the kernel."""

from bot.models.meaning import VectorOwner
from bot.storage.projects import SqlProjects
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.organizations.events import OrganizationResumed, OrganizationStopped, RepresentativeGone
from bot.use_cases.projects.notifications import (
    DecidedProject,
    SubmittedProject,
    decided_project_by_now,
    submitted_project_by_now,
)
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.texts import text_of_project
from bot.use_cases.projects.touching import (
    WHEN_ORGANIZATION_RESUMED,
    WHEN_ORGANIZATION_STOPPED,
    WHEN_REPRESENTATIVE_GONE,
)
from bot.use_cases.projects.waiting import REVIEWS
from bot.wiring.features.reasons import NUMBER_ALONE

FEATURE = Feature(
    name="projects",
    repositories={Projects: SqlProjects},
    permissions=frozenset({Permission.REPRESENT, Permission.SEEK_SUPPORT}),
    notifications={
        "project-review-late": SubmittedProject,
        "project-paused": DecidedProject,
        **happened("project-withdrawn"),
    },
    still_true={
        SubmittedProject: submitted_project_by_now,
        DecidedProject: decided_project_by_now,
    },
    traces={"projects": NUMBER_ALONE},
    texts={VectorOwner.PROJECT: text_of_project},
    waits=(REVIEWS,),
    touches={
        OrganizationStopped: WHEN_ORGANIZATION_STOPPED,
        OrganizationResumed: WHEN_ORGANIZATION_RESUMED,
        RepresentativeGone: WHEN_REPRESENTATIVE_GONE,
    },
)
