"""What the feature `voices` hands to the kernel."""

from bot.storage.voices import SqlVoicePoints, SqlVoices
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectReopened
from bot.use_cases.voices.ports import VoicePoints, Voices
from bot.use_cases.voices.touching import (
    WHEN_PROJECT_CLOSED,
    WHEN_PROJECT_COMPLETED,
    WHEN_PROJECT_REOPENED,
)

FEATURE = Feature(
    name="voices",
    repositories={VoicePoints: SqlVoicePoints, Voices: SqlVoices},
    permissions=frozenset({Permission.LOOK_UP, Permission.TESTIFY}),
    touches={
        ProjectClosed: WHEN_PROJECT_CLOSED,
        ProjectCompleted: WHEN_PROJECT_COMPLETED,
        ProjectReopened: WHEN_PROJECT_REOPENED,
    },
)
