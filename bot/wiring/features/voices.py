"""What the feature `voices` hands to the kernel."""

from bot.presenting.files.posters import poster_file
from bot.storage.voices import SqlVoicePoints, SqlVoices
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, FileMaker
from bot.use_cases.organizations.events import OrganizationResumed, OrganizationStopped
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectReopened
from bot.use_cases.voices.adding import REVIEWS
from bot.use_cases.voices.heard import CALLS
from bot.use_cases.voices.notifications import (
    AwaitedPoster,
    HeardVoices,
    OpenVoicePoint,
    heard_by_now,
    point_by_now,
    poster_by_now,
)
from bot.use_cases.voices.ports import VoicePoints, Voices
from bot.use_cases.voices.posters import ATTACHMENT, PrintPoster
from bot.use_cases.voices.touching import (
    WHEN_ORGANIZATION_RESUMED,
    WHEN_ORGANIZATION_STOPPED,
    WHEN_PROJECT_CLOSED,
    WHEN_PROJECT_COMPLETED,
    WHEN_PROJECT_REOPENED,
)
from bot.use_cases.voices.waiting import POSTERS

FEATURE = Feature(
    name="voices",
    repositories={VoicePoints: SqlVoicePoints, Voices: SqlVoices},
    permissions=frozenset(
        {
            Permission.LOOK_UP,
            Permission.TESTIFY,
            Permission.REPRESENT,
            Permission.SEEK_SUPPORT,
            Permission.RUN_SYSTEM,
        }
    ),
    notifications={
        **dict.fromkeys(
            (
                "voices-poster-asked",
                "voices-poster-nudge",
                "voices-poster-again",
                "voices-poster-again-nudge",
            ),
            AwaitedPoster,
        ),
        "voices-poster-over": OpenVoicePoint,
        **dict.fromkeys(("voices-heard", "voices-not-there"), HeardVoices),
    },
    still_true={
        AwaitedPoster: poster_by_now,
        OpenVoicePoint: point_by_now,
        HeardVoices: heard_by_now,
    },
    attachments={ATTACHMENT: FileMaker(PrintPoster, poster_file)},
    waits=(POSTERS, REVIEWS, CALLS),
    touches={
        ProjectClosed: WHEN_PROJECT_CLOSED,
        ProjectCompleted: WHEN_PROJECT_COMPLETED,
        ProjectReopened: WHEN_PROJECT_REOPENED,
        OrganizationStopped: WHEN_ORGANIZATION_STOPPED,
        OrganizationResumed: WHEN_ORGANIZATION_RESUMED,
    },
)
