"""A memorandum in words."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.models.memoranda import (
    HOLDING,
    AnswerWay,
    MemorandumLevel,
    MemorandumStage,
    Pair,
    PartyAnswer,
    PartyStage,
    PlanItem,
)
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.words import Bilingual, OrganizationName
from bot.presenting.cards.memoranda import (
    PLAN_SHOWN,
    basis_in_words,
    memorandum_card,
    memorandum_label,
    position_in_words,
)
from bot.use_cases.memoranda.listing import MemorandumLine
from bot.use_cases.memoranda.reading import MemorandumView, PartyView
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks

NGO = PartyView(
    id=1,
    organization_id=1,
    organization=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    legal_form="public_fund",
    side=OrganizationKind.NGO,
    signatory="Айгерім Сәрсен",
    position="director",
    basis="charter",
    intentions=Pair("Үйірме ашамыз.", "Откроем кружки."),
    stage=PartyStage.CONFIRMED,
    answer=PartyAnswer.CONFIRMED,
    answered_at=datetime(2026, 6, 22, 5, tzinfo=UTC),
    words="",
)
BACKER = replace(NGO, organization=OrganizationName("llp", "Жем", "Жем", ""), answer=None)
VIEW = MemorandumView(
    id=1,
    pitch_id=1,
    project_title="Үйірмелер",
    level=MemorandumLevel.REGIONAL,
    stage=MemorandumStage.PUT,
    end_reason=None,
    number=None,
    aims=Pair("Тегін үйірме ашу.", "Открыть бесплатные кружки."),
    plan=(PlanItem("Ноутбук алу", date(2027, 9, 1), "Болашақ кілті").row,),
    term_until=date(2027, 12, 31),
    place=Pair.same("Индер"),
    agreed_at=None,
    signed_on=None,
    parties=(NGO, BACKER),
    mine=BACKER,
    can_be_redrafted=False,
    can_be_taken_back=False,
)


def test_who_has_answered_and_what_for() -> None:
    assert memorandum_card(speaks(Language.RUSSIAN), VIEW).splitlines() == [
        "<b>Үйірмелер</b>",
        "Меморандум регионального уровня",
        "⏳ Ждёт подтверждения сторон",
        "",
        "✅ ОФ «Болашақ кілті» · Директор Айгерім Сәрсен",
        "подтверждено в чате: 22 июня, понедельник, 10:00 (время Астаны)",
        "⏳ ТОО «Жем» · Директор Айгерім Сәрсен",
        "",
        "Место: Индер",
        "Срок: по 31 декабря 2027 года включительно",
        "",
        "<b>Цели</b>",
        "<blockquote>Открыть бесплатные кружки.</blockquote>",
        "",
        "<b>План</b>",
        "Ноутбук алу – до 1 сентября 2027 года, Болашақ кілті",
    ]


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("stage", MemorandumStage, ids=str)
def test_own_words_stay_words(language: Language, stage: MemorandumStage) -> None:
    party = replace(BACKER, answer=PartyAnswer.DECLINED, words=HOSTILE, signatory=HOSTILE, position=HOSTILE)
    view = replace(
        VIEW,
        stage=stage,
        number="ASAR-2026-0001",
        aims=Pair.same(HOSTILE),
        project_title=HOSTILE,
        parties=(NGO, party),
        plan=(PlanItem(HOSTILE, date(2027, 9, 1), HOSTILE).row,),
    )
    said = "\n".join(read_everywhere(lambda t: memorandum_card(t, view), language))
    assert said.count(HOSTILE) == 7
    assert ("ASAR-2026-0001" in said) is (stage in HOLDING | {MemorandumStage.ENDED})


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_long_plan_is_cut(language: Language) -> None:
    one = read_everywhere(lambda t: memorandum_card(t, VIEW), language)
    many = read_everywhere(lambda t: memorandum_card(t, replace(VIEW, plan=VIEW.plan * 20)), language)
    assert len(many) - len(one) == PLAN_SHOWN - 1


def test_it_says_how_each_party_has_confirmed() -> None:
    t = speaks(Language.RUSSIAN)
    by_page = replace(NGO, way=AnswerWay.PAGE, way_address="s***@atyrau.gov.kz")
    handed = replace(NGO, way=AnswerWay.HANDED)
    by_moderator = replace(handed, way_by_moderator=True)
    said = memorandum_card(t, replace(VIEW, parties=(NGO, by_page, handed, by_moderator))).splitlines()
    confirmed = [
        line.partition(": 22")[0].partition("<code>")[0] for line in said if line.startswith("подтверждено")
    ]
    assert confirmed == [
        "подтверждено в чате",
        "подтверждено на странице, ссылка пришла на ",
        "подтверждено на странице по ссылке, которую передал представитель этой стороны",
        "подтверждено на странице по ссылке, которую передал модератор",
    ]


@pytest.mark.parametrize("language", Language, ids=str)
def test_agreed_sealed_and_signed_never_look_alike(language: Language) -> None:
    """Nor does one that was agreed before there were seals."""
    t = speaks(language)
    agreed = replace(VIEW, stage=MemorandumStage.AGREED, number="ASAR-2026-23-0001", term_months=12)
    views = (
        agreed,
        replace(agreed, sealed=True),
        replace(agreed, agreed_before_seals=True),
        replace(agreed, sealed=True, stage=MemorandumStage.SIGNED),
    )
    stages = {memorandum_card(t, view).splitlines()[2] for view in views}
    terms = {memorandum_card(t, view).splitlines()[9] for view in views}
    assert len(stages) == len(views)
    assert len(terms) == 2


def test_the_own_side_reads_what_it_intends() -> None:
    t = speaks(Language.KAZAKH)
    said = memorandum_card(t, replace(VIEW, ours=1))
    assert "Үйірме ашамыз." in said
    assert "Үйірме ашамыз." not in memorandum_card(t, VIEW)


def test_a_label_tells_first_whether_the_reader_has_to_answer() -> None:
    line = MemorandumLine(1, "Үйірмелер", MemorandumStage.PUT, None, awaits_me=True)
    t = speaks(Language.KAZAKH)
    assert memorandum_label(t, line) == "🖊 Үйірмелер"
    assert memorandum_label(t, replace(line, awaits_me=False)) == "⏳ Үйірмелер"


def test_a_label_names_the_project_in_the_readers_language() -> None:
    title = Bilingual("Үйірмелер", Language.RUSSIAN, "Кружки")
    line = MemorandumLine(1, title, MemorandumStage.PUT, None, awaits_me=False)
    said = {language: memorandum_label(speaks(language), line) for language in Language}
    assert said == {
        Language.KAZAKH: "⏳ Үйірмелер",
        Language.RUSSIAN: "⏳ Кружки",
        Language.ENGLISH: "⏳ Үйірмелер",
    }


def test_offices_are_named_in_the_readers_language_and_own_words_as_written() -> None:
    assert speaks(Language.RUSSIAN).plain_value(position_in_words("director")) == "Директор"
    assert speaks(Language.RUSSIAN).plain_value(basis_in_words("charter")) == "Устав"
    assert speaks(Language.RUSSIAN).plain_value(position_in_words("Бас инженер")) == "Бас инженер"


def test_a_draft_says_who_has_written_their_part() -> None:
    told = replace(NGO, answer=None, answered_at=None, stage=PartyStage.TOLD)
    asked = replace(BACKER, signatory="", stage=PartyStage.ASKED)
    draft = replace(VIEW, stage=MemorandumStage.DRAFT, parties=(told, asked))
    assert memorandum_card(speaks(Language.RUSSIAN), draft).splitlines()[4:8] == [
        "📝 ОФ «Болашақ кілті» · Директор Айгерім Сәрсен",
        "своя часть заполнена",
        "⏳ ТОО «Жем»",
        "своя часть ещё не заполнена",
    ]
