"""What the previews of the screens about verified organisations show."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.handlers.organizations.samples import ORGANIZATION
from bot.models.organizations import OrganizationStatus
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.overseeing import Overseen
from bot.use_cases.moderation.representatives import Removal, SeenRepresentative
from bot.use_cases.organizations.ports import Entry
from bot.use_cases.organizations.views import without_contact

_MONDAY = datetime(2026, 6, 22, 6, 0, tzinfo=UTC)

ENTRY = Entry(1, ORGANIZATION.name, ORGANIZATION.bin, OrganizationStatus.SUSPENDED)
REPRESENTATIVE = SeenRepresentative(1, "Айгүл", _MONDAY)
DEPENDING = {"projects": 2, "meetings": 1}
REMOVAL = Removal(REPRESENTATIVE, ORGANIZATION.name, over=False, last=True, depending=DEPENDING)
OVERSEEN = Overseen(
    replace(without_contact(ORGANIZATION), status=OrganizationStatus.SUSPENDED),
    representatives=1,
    refusal="decision-on-own",
    unrepresented=WaitView(
        "organization-unrepresented", WaitsFor.MODERATORS, None, _MONDAY, 1, _MONDAY, overdue=False
    ),
)
