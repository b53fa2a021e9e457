"""What the previews of a backer's screens about pitches show."""

from datetime import UTC, date, datetime

from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import (
    Listed,
    Named,
    OrganizationName,
    Text,
)
from bot.use_cases.pitches.contacts import Contacts
from bot.use_cases.pitches.feedback import Explanation, leanings_in_words, shares_in_words
from bot.use_cases.pitches.received import PitchView
from bot.use_cases.projects.views import ProjectView

PITCH = PitchView(
    id=1,
    project=ProjectView(
        id=1,
        organization_id=1,
        organization=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
        language=Language.KAZAKH,
        title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
        problem="Ауыл балалары бағдарламалауды үйренгісі келеді, бірақ компьютер жоқ.",
        solution="Үш мектепте апта сайын тегін үйірме ашамыз.",
        beneficiaries="120 оқушы",
        spheres=("education_science_sport",),
        region="KZ-23",
        settlement="Индербор",
        latitude=None,
        longitude=None,
        budget_min=1_100_000,
        budget_full=2_400_000,
        needs=("equipment", "mentoring"),
        starts_on=date(2026, 9, 1),
        ends_on=date(2027, 5, 31),
        stage=ProjectStage.PUBLISHED,
        stage_reason="",
        published_at=datetime(2026, 6, 22, tzinfo=UTC),
        terms_fixed=True,
        code="K7M2Q9XTBW",
    ),
    status=PitchStatus.ACCEPTED,
    reasons=Listed((Text("reason-same-region", {"region": Named("region", "KZ-23")}),)),
    sent_at=datetime(2026, 6, 22, tzinfo=UTC),
    answerable=True,
    contacts=Contacts("Айгерім Сәрсен", "+77012345678", None),
)
EXPLANATION = Explanation(
    "Ауыл мектептеріндегі бағдарламалау үйірмелері",
    Listed((Text("reason-same-region", {"region": Named("region", "KZ-23")}),), "\n• "),
    shares_in_words({"meaning": 2.1, "causes": 1.4, "territory": 0.3}),
    leanings_in_words({"region:KZ-23": 0.1, "part:budget": 0.2}),
)
