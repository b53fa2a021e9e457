"""What the menu offers, and to whom: one line per feature."""

from dataclasses import dataclass

from aiogram.fsm.state import State

from bot.handlers.states import (
    AccessReviewScreens,
    AuditScreens,
    BackerScreens,
    CallBackersScreens,
    CallLanguageScreens,
    CallNgoScreens,
    ChangeReviewScreens,
    ForumScreens,
    FreeWillScreens,
    MatchingFiguresScreens,
    MeetingScreens,
    MemorandumHelpScreens,
    MemorandumScreens,
    MenuScreens,
    OrganizationReviewScreens,
    OrganizationScreens,
    OversightScreens,
    PersonScreens,
    PitchScreens,
    PledgeCallScreens,
    PledgeScreens,
    ProjectReviewScreens,
    ProjectScreens,
    PromiseCallScreens,
    ReportDelayScreens,
    VoiceReviewScreens,
    WorkingDayScreens,
)
from bot.models.organizations import OrganizationKind
from bot.use_cases.backers.access import BACKING_KINDS
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.moderation.calls import CALLS_ABOUT_LANGUAGE, CALLS_TO_BACKERS, CALLS_TO_NGOS
from bot.use_cases.moderation.changes import CHANGES_TO_REVIEW
from bot.use_cases.moderation.memoranda import HELP_WITH_MEMORANDA
from bot.use_cases.moderation.organizations import VERIFICATIONS
from bot.use_cases.moderation.pledges import PLEDGES_TO_CALL_ABOUT
from bot.use_cases.moderation.projects import PROJECTS_TO_REVIEW
from bot.use_cases.moderation.promises import PROMISES
from bot.use_cases.moderation.queues import Backlog
from bot.use_cases.moderation.requests import ACCESS_REQUESTS
from bot.use_cases.moderation.voices import VOICES_TO_REVIEW


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the menu. `menu-<id>` is the key of its label; whoever holds the permission sees it.

    If `kinds` are given, only people who represent an organisation of one of these kinds see it. Whoever represents one
    of those in `but` does not. An entry that leads to a `queue` of staff says how much waits there. Where nothing
    does, it stands on the screen of all queues only, so that the menu is no longer than the day's work.
    """

    id: str
    screen: State
    permission: Permission
    kinds: frozenset[OrganizationKind] = frozenset()
    but: frozenset[OrganizationKind] = frozenset()
    queue: Backlog | None = None

    def shown_to(self, actor: Actor) -> bool:
        represents = {item.kind for item in actor.represents}
        fits = (not self.kinds or bool(represents & self.kinds)) and not represents & self.but
        return fits and self.permission in actor.permissions


_STATE = frozenset({OrganizationKind.STATE})
ENTRIES = (
    Entry("organizations", OrganizationScreens.list, Permission.PARTICIPATE),
    Entry("pitches", PitchScreens.list, Permission.BACK),
    Entry("projects", ProjectScreens.list, Permission.REPRESENT, frozenset({OrganizationKind.NGO})),
    Entry("backing", BackerScreens.list, Permission.REPRESENT, BACKING_KINDS),
    Entry("forum", ForumScreens.overview, Permission.PARTICIPATE),
    Entry("meetings", MeetingScreens.list, Permission.MEET),
    Entry("memoranda", MemorandumScreens.list, Permission.SIGN),
    Entry("pledges", PledgeScreens.list, Permission.MEET),
    Entry("verification", OrganizationReviewScreens.queue, Permission.OVERSEE, queue=VERIFICATIONS),
    Entry("project-review", ProjectReviewScreens.queue, Permission.OVERSEE, queue=PROJECTS_TO_REVIEW),
    Entry("change-review", ChangeReviewScreens.queue, Permission.OVERSEE, queue=CHANGES_TO_REVIEW),
    Entry("voice-review", VoiceReviewScreens.queue, Permission.OVERSEE, queue=VOICES_TO_REVIEW),
    Entry("calls-to-ngos", CallNgoScreens.queue, Permission.OVERSEE, but=_STATE, queue=CALLS_TO_NGOS),
    Entry(
        "calls-to-backers", CallBackersScreens.queue, Permission.OVERSEE, but=_STATE, queue=CALLS_TO_BACKERS
    ),
    Entry(
        "calls-about-language",
        CallLanguageScreens.queue,
        Permission.OVERSEE,
        but=_STATE,
        queue=CALLS_ABOUT_LANGUAGE,
    ),
    Entry("promises", PromiseCallScreens.queue, Permission.OVERSEE, but=_STATE, queue=PROMISES),
    Entry(
        "calls-about-pledges",
        PledgeCallScreens.queue,
        Permission.OVERSEE,
        but=_STATE,
        queue=PLEDGES_TO_CALL_ABOUT,
    ),
    Entry(
        "memorandum-help",
        MemorandumHelpScreens.queue,
        Permission.OVERSEE,
        but=_STATE,
        queue=HELP_WITH_MEMORANDA,
    ),
    Entry("access-review", AccessReviewScreens.queue, Permission.OVERSEE, queue=ACCESS_REQUESTS),
    Entry("queues", MenuScreens.queues, Permission.OVERSEE),
    Entry("oversight", OversightScreens.list, Permission.OVERSEE),
    Entry("matching-figures", MatchingFiguresScreens.regions, Permission.MODERATE),
    Entry("staff", PersonScreens.staff, Permission.ADMINISTER),
    Entry("report-delays", ReportDelayScreens.list, Permission.MOVE_REPORTS),
    Entry("working-days", WorkingDayScreens.months, Permission.ADMINISTER),
    Entry("audit", AuditScreens.log, Permission.ADMINISTER),
    Entry("free-will", FreeWillScreens.list, Permission.ADMINISTER),
    Entry("bars", PersonScreens.bar_account, Permission.BAR),
    Entry("language", PersonScreens.language, Permission.PARTICIPATE),
    Entry("help", MenuScreens.help, Permission.PARTICIPATE),
)
