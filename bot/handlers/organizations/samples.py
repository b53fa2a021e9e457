"""What the previews of the screens about organisations show."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.models.changes import ChangeKind, Entity
from bot.models.organizations import MembershipStatus, OrganizationKind, OrganizationStatus
from bot.models.reference import Language
from bot.models.waits import WaitsFor
from bot.models.words import OrganizationName
from bot.use_cases.changes.views import ChangeView
from bot.use_cases.drafts.keeping import KeptForm
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.views import OrganizationView

NAME = "«Болашақ кілті» ҚҚ"
ORGANIZATION = OrganizationView(
    id=1,
    name=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    kind=OrganizationKind.NGO,
    legal_form="public_fund",
    bin="140940023346",
    region="KZ-23",
    settlement="Индербор",
    spheres=("education_science_sport", "youth_children"),
    about="Ауыл мектептерінде бағдарламалау үйірмелерін ашамыз.",
    language=Language.KAZAKH,
    contact_name="Айгүл",
    contact_phone="+77010000000",
    contact_email=None,
    status=OrganizationStatus.REJECTED,
    status_reason="…",
    membership=MembershipStatus.ACTIVE,
)

_MONDAY = datetime(2026, 6, 22, 6, 0, tzinfo=UTC)


_WAIT = WaitView("change-review", WaitsFor.MODERATORS, None, _MONDAY, 1, _MONDAY, overdue=False)


CHANGING = replace(
    ORGANIZATION,
    office_address="Желтоқсан көшесі, 5",
    meeting_link="https://meet.example.org/bolashaq",
    wait=replace(_WAIT, kind="organization-verification"),
    changes=(
        ChangeView(
            1,
            ChangeKind.MODERATED,
            Entity.ORGANIZATION,
            {"name_kk": "Болашақ кілті"},
            {"name_kk": "Болашақ"},
            _MONDAY,
            waiting=True,
            wait=_WAIT,
        ),
        ChangeView(
            1,
            ChangeKind.CONTACT,
            Entity.ORGANIZATION,
            {"contact_phone": "+77010000000"},
            {"contact_phone": "+77020000000"},
            _MONDAY,
            waiting=True,
            wait=replace(_WAIT, kind="contact-confirmation", ours=True),
        ),
        ChangeView(
            1,
            ChangeKind.CONTACT,
            Entity.ORGANIZATION,
            {"contact_name": "Айгүл"},
            {"contact_name": "Ерлан"},
            _MONDAY,
            waiting=False,
            wait=replace(_WAIT, kind="contact-undo"),
        ),
    ),
)
DRAFTS = (KeptForm(1, "organization", {"kind": "ngo"}),)
