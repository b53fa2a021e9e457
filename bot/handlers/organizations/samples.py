"""What the previews of the screens about organisations show."""

from bot.models.organizations import MembershipStatus, OrganizationKind, OrganizationStatus
from bot.models.reference import Language
from bot.models.words import OrganizationName
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
