"""What the previews of the screens about memoranda show."""

from datetime import date

from bot.handlers.widgets.form import Found
from bot.models.memoranda import MemorandumLevel, MemorandumStage, Pair, PartyStage, PlanItem
from bot.models.organizations import OrganizationKind
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.listing import MemorandumLine
from bot.use_cases.memoranda.reading import MemorandumView, PartyView

SIGNATORY = Found("1", "Айгерім Сәрсен")
OTHER_PARTY = Found("2", OrganizationName("llp", "Жем компрессор", "Жем компрессор", ""))
PARTY = PartyView(
    id=1,
    organization_id=1,
    organization=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    legal_form="public_fund",
    side=OrganizationKind.NGO,
    signatory="Айгерім Сәрсен",
    position="director",
    basis="charter",
    intentions=Pair("Үш мектепте үйірме ашамыз.", "Откроем кружки в трёх школах."),
    stage=PartyStage.AWAITED,
    answer=None,
    answered_at=None,
    words="",
    post_on_card="general_director",
)
MEMORANDUM = MemorandumView(
    id=1,
    pitch_id=1,
    project_title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    level=MemorandumLevel.REGIONAL,
    stage=MemorandumStage.PUT,
    end_reason=None,
    number="ASAR-2027-0001",
    aims=Pair("Үш мектепте апта сайын тегін үйірме ашу.", "Бесплатные еженедельные кружки в трёх школах."),
    plan=(PlanItem("Ноутбук сатып алу", date(2027, 9, 1), "Болашақ кілті").row,),
    term_until=date(2027, 12, 31),
    place=Pair.same("Индер"),
    agreed_at=None,
    signed_on=None,
    parties=(PARTY, PARTY),
    mine=PARTY,
    can_be_redrafted=True,
    can_be_taken_back=True,
    can_be_revised=True,
    ours=1,
    version=2,
)
LINE = MemorandumLine(1, MEMORANDUM.project_title, MEMORANDUM.stage, None, awaits_me=True)
