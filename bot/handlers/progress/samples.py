"""What the previews of the screens about progress show."""

from datetime import UTC, date, datetime

from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.use_cases.progress.plans import PlanView, StepView
from bot.use_cases.progress.reading import MonthView, ProgressView, ReportView
from bot.use_cases.progress.reports import ReportGround

_TITLE = "Ауыл мектептеріндегі бағдарламалау үйірмелері"
_NGO = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
_BUSINESS = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
_THEN = datetime(2027, 6, 3, 6, tzinfo=UTC)
PROGRESS = ProgressView(
    project_id=1,
    title=_TITLE,
    organization=_NGO,
    language=Language.KAZAKH,
    stage=ProjectStage.UNDER_WAY,
    began_at=_THEN,
    completed_at=_THEN,
    months=(
        MonthView(date(2027, 8, 1), None, date(2027, 9, 5), overdue=False),
        MonthView(date(2027, 7, 1), 2, date(2027, 8, 5), overdue=False, reached=240),
        MonthView(date(2027, 6, 1), None, date(2027, 7, 5), overdue=True),
        MonthView(date(2027, 6, 1), 1, date(2027, 7, 5), overdue=False, closing=True),
    ),
    plans=((1, "ASAR-2027-0001"),),
    mine=True,
    can_begin=True,
    can_complete=True,
    can_report=True,
    can_take_back=True,
)
REPORT = ReportView(
    id=1,
    project_id=1,
    title=_TITLE,
    organization=_NGO,
    month=date(2027, 6, 1),
    closing=False,
    words="Үш мектепте үйірме ашылды, 64 оқушы келіп жүр.",
    language=Language.KAZAKH,
    photo="photo",
    written_at=_THEN,
    can_correct=True,
    reached=240,
)
PLAN = PlanView(
    memorandum_id=1,
    project_id=1,
    project_title=_TITLE,
    number="ASAR-2027-0001",
    steps=(
        StepView(
            1,
            "Ноутбук сатып алу",
            "Жем",
            _BUSINESS,
            date(2027, 9, 1),
            _THEN,
            late=False,
            tickable=False,
            untickable=True,
        ),
        StepView(
            2,
            "Мұғалімдерді оқыту",
            "Болашақ кілті",
            _NGO,
            date(2027, 6, 1),
            None,
            late=True,
            tickable=True,
            untickable=False,
        ),
    ),
)
GROUND = ReportGround(1, _TITLE, (date(2027, 6, 1), date(2027, 5, 1)))
DEPENDING = {"plan-steps": 2, "memoranda": 1}
