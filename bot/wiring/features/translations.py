"""What the feature `translations` hands to the kernel."""

from bot.models.translations import LanguageAsker
from bot.storage.traces import rows_of
from bot.storage.translations import SqlTranslations
from bot.use_cases.changes.events import ChangeDropped, ChangeProposed
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.organizations.events import OrganizationStopped, RepresentativeGone
from bot.use_cases.pitches.notifications import OpenPitch
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectCorrected
from bot.use_cases.translations.notifications import OpenLanguageRequest, language_request_by_now
from bot.use_cases.translations.ports import Translations
from bot.use_cases.translations.touching import (
    WHEN_CHANGE_DROPPED,
    WHEN_CHANGE_PROPOSED,
    WHEN_ORGANIZATION_STOPPED,
    WHEN_PROJECT_CORRECTED,
    WHEN_PROJECT_IS_OVER,
    WHEN_REPRESENTATIVE_GONE,
)
from bot.use_cases.translations.waiting import CALLS_ABOUT_LANGUAGE, LANGUAGE_REQUESTS

FEATURE = Feature(
    name="translations",
    repositories={Translations: SqlTranslations},
    permissions=frozenset({Permission.BACK, Permission.REPRESENT, Permission.SEEK_SUPPORT, Permission.SIGN}),
    notifications={
        **dict.fromkeys(("language-asked", "language-nudge", "language-called"), OpenLanguageRequest),
        "pitch-in-language": OpenPitch,
        **happened(
            "language-came",
            "language-title-came",
            "language-not-coming",
            "language-unanswered",
            "language-unavailable",
            "language-lost",
        ),
    },
    still_true={OpenLanguageRequest: language_request_by_now},
    traces={"language_askers": rows_of(LanguageAsker.person_id)},
    waits=(LANGUAGE_REQUESTS, CALLS_ABOUT_LANGUAGE),
    touches={
        ChangeProposed: WHEN_CHANGE_PROPOSED,
        ChangeDropped: WHEN_CHANGE_DROPPED,
        ProjectCorrected: WHEN_PROJECT_CORRECTED,
        **dict.fromkeys((ProjectClosed, ProjectCompleted), WHEN_PROJECT_IS_OVER),
        OrganizationStopped: WHEN_ORGANIZATION_STOPPED,
        RepresentativeGone: WHEN_REPRESENTATIVE_GONE,
    },
)
