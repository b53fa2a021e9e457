"""What the feature `pitches` hands to the kernel."""

from bot.storage.pitches import SqlPitches
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.organizations.events import OrganizationRenamed
from bot.use_cases.pitches.answering import match_by_now
from bot.use_cases.pitches.digests import digest_by_now, open_pitch_by_now
from bot.use_cases.pitches.notifications import (
    Digest,
    OpenInterest,
    OpenPitch,
    StandingMatch,
    UnansweredProject,
    interest_by_now,
    unanswered_by_now,
)
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.touching import (
    WHEN_ORGANIZATION_RENAMED,
    WHEN_PROJECT_CLOSED,
    WHEN_PROJECT_CORRECTED,
)
from bot.use_cases.pitches.waiting import INTERESTS
from bot.use_cases.projects.events import ProjectClosed, ProjectCorrected
from bot.wiring.features.reasons import NUMBER_ALONE

FEATURE = Feature(
    name="pitches",
    repositories={Pitches: SqlPitches},
    permissions=frozenset(
        {
            Permission.BACK,
            Permission.SEEK_SUPPORT,
            Permission.REPRESENT,
            Permission.MODERATE,
            Permission.RUN_SYSTEM,
        }
    ),
    notifications={
        **dict.fromkeys(("pitch", "pitch-again", "pitch-nudge"), OpenPitch),
        **dict.fromkeys(("digest", "digest-nudge"), Digest),
        **dict.fromkeys(("pitch-interest", "interest-nudge"), OpenInterest),
        "pitch-call": UnansweredProject,
        "match": StandingMatch,
        **happened("interest-refused"),
    },
    still_true={
        OpenPitch: open_pitch_by_now,
        Digest: digest_by_now,
        OpenInterest: interest_by_now,
        UnansweredProject: unanswered_by_now,
        StandingMatch: match_by_now,
    },
    traces={"pitches": NUMBER_ALONE},
    waits=(INTERESTS,),
    touches={
        ProjectClosed: WHEN_PROJECT_CLOSED,
        ProjectCorrected: WHEN_PROJECT_CORRECTED,
        OrganizationRenamed: WHEN_ORGANIZATION_RENAMED,
    },
)
