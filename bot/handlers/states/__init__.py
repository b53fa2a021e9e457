"""The name of every screen. The names are stored with open dialogs, so renaming a screen closes it for people."""

from bot.handlers.states.accounts import (
    AuditScreens,
    ConsentScreens,
    MenuScreens,
    OnboardingScreens,
    PersonScreens,
    WorkingDayScreens,
)
from bot.handlers.states.forum import (
    FairScreens,
    ForumScreens,
)
from bot.handlers.states.memoranda import (
    FreeWillScreens,
    MemorandumFormScreens,
    MemorandumScreens,
)
from bot.handlers.states.moderation import (
    AccessReviewScreens,
    CallBackersScreens,
    CallLanguageScreens,
    CallNgoScreens,
    ChangeReviewScreens,
    OrganizationReviewScreens,
    OversightScreens,
    ProjectReviewScreens,
    PromiseCallScreens,
)
from bot.handlers.states.organizations import (
    AddressScreens,
    BackerFormScreens,
    BackerScreens,
    OrganizationFormScreens,
    OrganizationScreens,
    RepresentativeScreens,
)
from bot.handlers.states.pitches import (
    MatchingFiguresScreens,
    MatchScreens,
    MeetingFormScreens,
    MeetingScreens,
    PitchPartScreens,
    PitchScreens,
    QuestionScreens,
    StandingScreens,
)
from bot.handlers.states.projects import (
    CompletionFormScreens,
    ProgressScreens,
    ProjectFormScreens,
    ProjectScreens,
    ReportFormScreens,
)

__all__ = [
    "AccessReviewScreens",
    "AddressScreens",
    "AuditScreens",
    "BackerFormScreens",
    "BackerScreens",
    "CallBackersScreens",
    "CallLanguageScreens",
    "CallNgoScreens",
    "ChangeReviewScreens",
    "CompletionFormScreens",
    "ConsentScreens",
    "FairScreens",
    "ForumScreens",
    "FreeWillScreens",
    "MatchScreens",
    "MatchingFiguresScreens",
    "MeetingFormScreens",
    "MeetingScreens",
    "MemorandumFormScreens",
    "MemorandumScreens",
    "MenuScreens",
    "OnboardingScreens",
    "OrganizationFormScreens",
    "OrganizationReviewScreens",
    "OrganizationScreens",
    "OversightScreens",
    "PersonScreens",
    "PitchPartScreens",
    "PitchScreens",
    "ProgressScreens",
    "ProjectFormScreens",
    "ProjectReviewScreens",
    "ProjectScreens",
    "PromiseCallScreens",
    "QuestionScreens",
    "ReportFormScreens",
    "RepresentativeScreens",
    "StandingScreens",
    "WorkingDayScreens",
]
