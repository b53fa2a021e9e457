"""What the previews of the screens about an organisation's people show."""

from datetime import UTC, datetime, timedelta

from bot.models.organizations import UNDO_WITHIN, MembershipStatus
from bot.models.waits import WaitsFor
from bot.models.words import Live, OrganizationName
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.invitations import OpenInvitation
from bot.use_cases.organizations.representatives import (
    Colleague,
    Leaving,
    Representatives,
    RepresentativeView,
)
from bot.use_cases.organizations.requests import AccessRequest
from bot.use_cases.organizations.waiting import ACCESS

_NAME = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
_MONDAY = datetime(2026, 6, 22, 6, 0, tzinfo=UTC)
_UNTIL = _MONDAY + UNDO_WITHIN

_NEW = RepresentativeView(2, "Ерлан", _MONDAY, you=False, status=MembershipStatus.ACTIVE, undo_until=_UNTIL)
PEOPLE = Representatives(
    _NAME,
    (
        RepresentativeView(1, "Айгүл", _MONDAY, you=True, status=MembershipStatus.ACTIVE, undo_until=None),
        _NEW,
        RepresentativeView(3, "Дана", _MONDAY, you=False, status=MembershipStatus.REMOVED, undo_until=_UNTIL),
    ),
    links=1,
    requests=2,
)
COLLEAGUE = Colleague(_NAME, _NEW, {"memoranda": 1}, None)
LEAVING = Leaving(_NAME, last=True, depending={"projects": 1, "meetings": 2})
LINKS = (OpenInvitation(1, "Айгүл", _MONDAY + timedelta(days=14)),)
REQUEST = AccessRequest(
    4,
    "Самат",
    _NAME,
    {"account": "Самат Б.", "username": Live("@samat")},
    WaitView(ACCESS, WaitsFor.ORGANIZATION, 1, _MONDAY, 1, _MONDAY + timedelta(days=1), overdue=False),
)
