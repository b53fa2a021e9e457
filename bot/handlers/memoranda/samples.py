"""What the previews of the screens about memoranda show."""

from datetime import date

from bot.handlers.widgets.form import Found
from bot.models.memoranda import MemorandumLevel, MemorandumStage, PartyAnswer, PlanItem
from bot.models.organizations import OrganizationKind
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.reading import MemorandumLine, MemorandumView, PartyView

SIGNATORY = Found("1", "Айгерім Сәрсен")
PARTY = PartyView(
    organization=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    legal_form="public_fund",
    side=OrganizationKind.NGO,
    signatory="Айгерім Сәрсен",
    position="director",
    basis="charter",
    intentions="Үш мектепте үйірме ашамыз.",
    office_told=True,
    answer=PartyAnswer.AWAITED,
    answered_at=None,
    decline_reason="",
)
MEMORANDUM = MemorandumView(
    id=1,
    pitch_id=1,
    project_title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    level=MemorandumLevel.REGIONAL,
    stage=MemorandumStage.INVITED,
    number="ASAR-2027-0001",
    subject="Үш мектепте апта сайын тегін үйірме ашу.",
    plan=(PlanItem("Ноутбук сатып алу", date(2027, 9, 1), "Болашақ кілті"),),
    term_until=date(2027, 12, 31),
    place="Индер",
    in_force_at=None,
    parties=(PARTY, PARTY),
    mine=PARTY,
    can_be_redrafted=True,
    can_be_taken_back=True,
)
LINE = MemorandumLine(1, MEMORANDUM.project_title, MEMORANDUM.stage, None, awaits_me=True)
