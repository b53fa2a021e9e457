"""What the previews of the screens about projects show."""

from datetime import date

from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.use_cases.drafts.keeping import KeptForm
from bot.use_cases.pitches.feedback import ShownTo
from bot.use_cases.projects.duplicates import LikelyDuplicate
from bot.use_cases.projects.views import ProjectView

ORGANIZATION = OrganizationName("public_fund", "Болашақ кілті", "", "")
PAGE = "https://asar.example.kz/p/K7M2Q9XTBW"
PROJECT = ProjectView(
    id=1,
    organization_id=1,
    organization=ORGANIZATION,
    language=Language.KAZAKH,
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    summary="Үш ауыл мектебінде тегін үйірме ашамыз. Көктемге қарай 120 оқушы алғашқы бағдарламасын жазып шығады.",
    second_language=Language.RUSSIAN,
    second_title="Кружки программирования в сельских школах",
    second_summary="Открываем бесплатные кружки в трёх сельских школах. "
    "К весне 120 школьников напишут первые программы.",
    second_by="gpt-oss-20b",
    problem="Ауыл балаларының бағдарламалауды үйренгісі келеді, бірақ жақын жерде үйірме жоқ.",
    solution="Үш мектепте апта сайын тегін үйірме ашып, мұғалімдерді оқытамыз.",
    beneficiaries="10–15 жастағы 120 оқушы",
    spheres=("education_science_sport", "youth_children"),
    region="KZ-23",
    settlement="Индербор",
    latitude=48.55,
    longitude=51.78,
    budget_min=1_100_000,
    budget_full=2_400_000,
    needs=("equipment", "mentoring"),
    starts_on=date(2027, 3, 1),
    ends_on=date(2027, 11, 30),
    stage=ProjectStage.PUBLISHED,
    stage_reason="",
    published_at=None,
    terms_fixed=True,
    code="K7M2Q9XTBW",
)
DUPLICATE = LikelyDuplicate(
    id=1,
    title="Кружки программирования в сельских школах",
    organization=ORGANIZATION,
    region="KZ-23",
    settlement="Индербор",
    language=Language.RUSSIAN,
    stage=ProjectStage.PUBLISHED,
)
SHOWN_TO = ShownTo(
    OrganizationName("llp", "Жем компрессор", "Жем компрессор", ""),
    PitchStatus.SENT,
    0.71,
    (("base", -3.3), ("meaning", 2.4), ("causes", 1.9), ("territory", 0.3)),
)
DEPENDING = {"meetings": 2}
DRAFTS = (KeptForm(1, "project", {"title": "Ауыл мектептеріндегі бағдарламалау үйірмелері"}),)
