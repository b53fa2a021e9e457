"""What the feature `asars` hands to the kernel."""

from bot.presenting.files.asars import day_file, hands_file
from bot.storage.asars import (
    SqlAsars,
    SqlAsarSheets,
    forget_hand,
    forget_who_backed,
    forget_who_called,
    forget_who_shared,
)
from bot.use_cases.asars.notifications import (
    DAY_FILE,
    HANDS_FILE,
    HAPPENED,
    AsarMissing,
    AsarNews,
    Hand,
    hand_by_now,
    missing_by_now,
    news_by_now,
)
from bot.use_cases.asars.ports import Asars, AsarSheets
from bot.use_cases.asars.reading import PrintDay, PrintHands
from bot.use_cases.asars.touching import (
    WHEN_ORGANIZATION_STOPPED,
    WHEN_PERSON_GONE,
    WHEN_PROJECT_IS_OVER,
)
from bot.use_cases.asars.waiting import DECISIONS, PHOTOS, Hands, find_hands
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, FileMaker, happened
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.people.events import PersonGone
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectPaused

FEATURE = Feature(
    name="asars",
    repositories={Asars: SqlAsars, AsarSheets: SqlAsarSheets},
    permissions=frozenset({Permission.PARTICIPATE, Permission.SEEK_SUPPORT, Permission.RUN_SYSTEM}),
    notifications={
        **dict.fromkeys(
            (
                "asar-takes-place",
                "asar-takes-place-ours",
                "asar-tomorrow",
                "asar-tomorrow-ours",
                "asar-moved",
                "asar-hand-gone",
                "asar-photo-asked",
                "asar-not-told",
                "asar-not-told-ours",
            ),
            AsarNews,
        ),
        "asar-missing": AsarMissing,
        **happened(*HAPPENED),
    },
    still_true={AsarNews: news_by_now, AsarMissing: missing_by_now, Hand: hand_by_now},
    attachments={
        HANDS_FILE: FileMaker(PrintHands, hands_file),
        DAY_FILE: FileMaker(PrintDay, day_file),
    },
    addressees={Hands: find_hands},
    traces={
        "asars": forget_who_called,
        "asar_parts": forget_hand,
        "asar_backing": forget_who_backed,
        "asar_sheets": forget_who_shared,
    },
    waits=(DECISIONS, PHOTOS),
    touches={
        **dict.fromkeys((ProjectClosed, ProjectCompleted, ProjectPaused), WHEN_PROJECT_IS_OVER),
        OrganizationStopped: WHEN_ORGANIZATION_STOPPED,
        PersonGone: WHEN_PERSON_GONE,
    },
)
