"""What the previews of the screens about organisations show."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.models.changes import ChangeKind, Entity
from bot.models.organizations import MembershipStatus, OrganizationKind, OrganizationStatus
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.use_cases.changes.views import ChangeView
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


def _changing(kind: ChangeKind, name: str, before: str, after: str, *, waiting: bool = True) -> ChangeView:
    until = None if waiting else _MONDAY
    values = {name: before}, {name: after}
    return ChangeView(1, kind, Entity.ORGANIZATION, *values, _MONDAY, waiting=waiting, undo_until=until)


CHANGING = replace(
    ORGANIZATION,
    changes=(
        _changing(ChangeKind.MODERATED, "name_kk", "Болашақ кілті", "Болашақ"),
        _changing(ChangeKind.CONTACT, "contact_phone", "+77010000000", "+77020000000"),
        _changing(ChangeKind.CONTACT, "contact_name", "Айгүл", "Ерлан", waiting=False),
    ),
)
