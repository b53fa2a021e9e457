"""What the preview of a request for access shows."""

from datetime import UTC, datetime

from bot.handlers.organizations.samples import ORGANIZATION
from bot.models.organizations import MembershipStatus
from bot.models.waits import WaitsFor
from bot.models.words import Live, Value
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.requests import ReviewedRequest
from bot.use_cases.organizations.requests import AccessRequest

_MONDAY = datetime(2026, 6, 22, 6, 0, tzinfo=UTC)
_PERSON = "Айгүл"
_WAIT = WaitView(
    "access-request-unrepresented", WaitsFor.MODERATORS, None, _MONDAY, 1, _MONDAY, overdue=False
)
_ACCOUNT: dict[str, Value] = {"account": "Айгүл С.", "username": Live("@aigul")}

REVIEWED = ReviewedRequest(
    _PERSON,
    ORGANIZATION.name,
    MembershipStatus.REQUESTED,
    AccessRequest(1, _PERSON, ORGANIZATION.name, _ACCOUNT, _WAIT),
)
