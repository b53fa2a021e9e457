"""What the menu offers, and to whom: one line per feature."""

from dataclasses import dataclass

from aiogram.fsm.state import State

from bot.handlers.states import MenuScreens, OrganizationReviewScreens, OrganizationScreens, PersonScreens
from bot.use_cases.permissions import Permission


@dataclass(frozen=True, slots=True)
class Entry:
    """`menu-<id>` is its label; it is shown to whoever holds the permission."""

    id: str
    screen: State
    permission: Permission


ENTRIES = (
    Entry("organizations", OrganizationScreens.list, Permission.PARTICIPATE),
    Entry("verification", OrganizationReviewScreens.queue, Permission.MODERATE),
    Entry("staff", PersonScreens.staff, Permission.ADMINISTER),
    Entry("language", PersonScreens.language, Permission.PARTICIPATE),
    Entry("help", MenuScreens.help, Permission.PARTICIPATE),
)
