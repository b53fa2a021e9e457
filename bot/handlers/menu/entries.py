"""What the menu offers, and to whom: one line per feature."""

from dataclasses import dataclass

from aiogram.fsm.state import State

from bot.handlers.states import (
    BackerScreens,
    ChangeReviewScreens,
    ForumScreens,
    FreeWillScreens,
    MatchingFiguresScreens,
    MeetingScreens,
    MemorandumScreens,
    MenuScreens,
    OrganizationReviewScreens,
    OrganizationScreens,
    PersonScreens,
    PitchScreens,
    ProjectReviewScreens,
    ProjectScreens,
    WorkingDayScreens,
)
from bot.models.organizations import OrganizationKind
from bot.use_cases.backers.access import BACKING_KINDS
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the menu. `menu-<id>` is the key of its label; whoever holds the permission sees it.

    If `kinds` are given, only people who represent an organisation of one of these kinds see it.
    """

    id: str
    screen: State
    permission: Permission
    kinds: frozenset[OrganizationKind] = frozenset()

    def shown_to(self, actor: Actor) -> bool:
        fits = not self.kinds or any(item.kind in self.kinds for item in actor.represents)
        return fits and self.permission in actor.permissions


ENTRIES = (
    Entry("organizations", OrganizationScreens.list, Permission.PARTICIPATE),
    Entry("pitches", PitchScreens.list, Permission.BACK),
    Entry("projects", ProjectScreens.list, Permission.REPRESENT, frozenset({OrganizationKind.NGO})),
    Entry("backing", BackerScreens.list, Permission.REPRESENT, BACKING_KINDS),
    Entry("forum", ForumScreens.overview, Permission.PARTICIPATE),
    Entry("meetings", MeetingScreens.list, Permission.MEET),
    Entry("memoranda", MemorandumScreens.list, Permission.SIGN),
    Entry("verification", OrganizationReviewScreens.queue, Permission.MODERATE),
    Entry("project-review", ProjectReviewScreens.queue, Permission.MODERATE),
    Entry("change-review", ChangeReviewScreens.queue, Permission.MODERATE),
    Entry("matching-figures", MatchingFiguresScreens.regions, Permission.MODERATE),
    Entry("staff", PersonScreens.staff, Permission.ADMINISTER),
    Entry("free-will", FreeWillScreens.list, Permission.ADMINISTER),
    Entry("working-days", WorkingDayScreens.months, Permission.ADMINISTER),
    Entry("bars", PersonScreens.bar_account, Permission.BAR),
    Entry("language", PersonScreens.language, Permission.PARTICIPATE),
    Entry("help", MenuScreens.help, Permission.PARTICIPATE),
)
