"""A project as somebody may fill it in."""

from datetime import date

from bot.models.reference import Language
from bot.use_cases.projects.views import ProjectForm

FORM = ProjectForm(
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    problem="Ауыл балалары бағдарламалауды үйренгісі келеді, бірақ жақын жерде үйірме жоқ.",
    solution="Үш мектепте апта сайын тегін үйірме ашамыз, мұғалімдерді оқытамыз.",
    beneficiaries="10–15 жастағы 120 оқушы",
    spheres=("education_science_sport",),
    region="KZ-23",
    settlement="Индер",
    latitude=None,
    longitude=None,
    budget_min=1_100_000,
    budget_full=2_400_000,
    needs=("equipment", "mentoring"),
    starts_on=date(2027, 9, 1),
    ends_on=date(2028, 5, 30),
)

SUMMARY = (
    "Үш ауыл мектебінде тегін үйірме ашамыз. Көктемге қарай 120 оқушы алғашқы бағдарламасын жазып шығады."
)
SECOND_TITLE = "Кружки программирования в сельских школах"
SECOND_SUMMARY = (
    "Открываем бесплатные кружки в трёх сельских школах. К весне 120 школьников напишут первые программы."
)
SECOND = {
    "summary": SUMMARY,
    "second_language": Language.RUSSIAN,
    "second_title": SECOND_TITLE,
    "second_summary": SECOND_SUMMARY,
}
"""Words in a second language, for `replace`."""
