"""What the feature `pitches` hands to the kernel."""

from bot.storage.pitches import SqlPitches, erase_names_in_pitches
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.organizations.events import (
    ContactChanged,
    OrganizationRenamed,
    OrganizationStopped,
    RepresentativeGone,
)
from bot.use_cases.pitches.answering import match_by_now
from bot.use_cases.pitches.digests import digest_buttons, digest_by_now, open_pitch_by_now, pitch_buttons
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.pitches.forms import WHEN_MATCH_ENDED, WHEN_REPRESENTATIVE_GONE
from bot.use_cases.pitches.life import PITCHES, POSTPONED_PITCHES
from bot.use_cases.pitches.notifications import (
    Digest,
    GoingMatch,
    OpenInterest,
    OpenPitch,
    SearchedFor,
    StandingMatch,
    going_match_by_now,
    interest_buttons,
    interest_by_now,
    search_by_now,
)
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.touching import (
    WHEN_CONTACT_CHANGED,
    WHEN_ORGANIZATION_RENAMED,
    WHEN_ORGANIZATION_STOPPED,
    WHEN_PROJECT_CLOSED,
    WHEN_PROJECT_COMPLETED,
    WHEN_PROJECT_CORRECTED,
    WHEN_PROJECT_PAUSED,
    WHEN_PROJECT_REOPENED,
    WHEN_PROJECT_RESUMED,
)
from bot.use_cases.pitches.waiting import CALLS_TO_BACKERS, CALLS_TO_NGOS, INTERESTS, MATCHES
from bot.use_cases.projects.events import (
    ProjectClosed,
    ProjectCompleted,
    ProjectCorrected,
    ProjectPaused,
    ProjectReopened,
    ProjectResumed,
)

FEATURE = Feature(
    name="pitches",
    repositories={Pitches: SqlPitches},
    permissions=frozenset(
        {
            Permission.BACK,
            Permission.SEEK_SUPPORT,
            Permission.REPRESENT,
            Permission.MEET,
            Permission.MODERATE,
            Permission.RUN_SYSTEM,
        }
    ),
    notifications={
        **dict.fromkeys(("pitch", "pitch-again", "pitch-nudge"), OpenPitch),
        **dict.fromkeys(("digest", "digest-nudge"), Digest),
        **dict.fromkeys(
            ("pitch-interest", "pitch-interest-part", "interest-nudge", "interest-called"), OpenInterest
        ),
        **dict.fromkeys(("match-next-step", "match-how"), GoingMatch),
        **dict.fromkeys(("match", "match-in-part"), StandingMatch),
        "best-busy": SearchedFor,
        **happened(
            "interest-refused",
            "interest-unanswered",
            "interest-lost",
            "match-ended-project",
            "match-ended-backer",
        ),
    },
    still_true={
        OpenPitch: open_pitch_by_now,
        Digest: digest_by_now,
        OpenInterest: interest_by_now,
        GoingMatch: going_match_by_now,
        StandingMatch: match_by_now,
        SearchedFor: search_by_now,
    },
    buttons={OpenPitch: pitch_buttons, Digest: digest_buttons, OpenInterest: interest_buttons},
    traces={"pitches": erase_names_in_pitches},
    waits=(PITCHES, POSTPONED_PITCHES, INTERESTS, MATCHES, CALLS_TO_NGOS, CALLS_TO_BACKERS),
    touches={
        ProjectClosed: WHEN_PROJECT_CLOSED,
        ProjectCompleted: WHEN_PROJECT_COMPLETED,
        ProjectReopened: WHEN_PROJECT_REOPENED,
        ProjectPaused: WHEN_PROJECT_PAUSED,
        ProjectResumed: WHEN_PROJECT_RESUMED,
        OrganizationStopped: WHEN_ORGANIZATION_STOPPED,
        ContactChanged: WHEN_CONTACT_CHANGED,
        ProjectCorrected: WHEN_PROJECT_CORRECTED,
        OrganizationRenamed: WHEN_ORGANIZATION_RENAMED,
        MatchEnded: WHEN_MATCH_ENDED,
        RepresentativeGone: WHEN_REPRESENTATIVE_GONE,
    },
)
