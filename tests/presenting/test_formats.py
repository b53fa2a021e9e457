"""Amounts, dates and names as each language writes them."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.models import reference
from bot.models.reference import Language
from bot.models.words import (
    Day,
    LegalDate,
    Listed,
    Localized,
    Moment,
    Money,
    Named,
    OrganizationName,
    Period,
    Text,
    TimeOfDay,
    listed,
)
from bot.presenting.formats import period, short_day, short_moment, shown_length
from bot.presenting.medium import Medium
from bot.presenting.sentences import MissingTextError
from bot.presenting.translator import Translator
from bot.understanding.latin import in_latin
from tests.presenting.marks import balanced

KK, RU, EN = Language.KAZAKH, Language.RUSSIAN, Language.ENGLISH
NOW = datetime(2027, 6, 21, 3, 0, tzinfo=UTC)
"""08:00 of Monday 21 June in Kazakhstan."""
TUESDAY = datetime(2027, 6, 22, 6, 30, tzinfo=UTC)
WEDNESDAY = datetime(2027, 6, 23, 6, 30, tzinfo=UTC)


def written(value: object, language: Language, now: datetime = NOW) -> str:
    return Translator(language, lambda: now).plain_value(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tenge", "kk", "en"),
    [
        (2_400_000, "2,4\u00a0млн\u00a0₸", "₸2.4M"),
        (1_500_000_000, "1,5\u00a0млрд\u00a0₸", "₸1.5bn"),
        (2_401_000, "2\u2009401\u2009000\u00a0₸", "₸2,401,000"),
        (500, "500\u00a0₸", "₸500"),
    ],
)
def test_money(tenge: int, kk: str, en: str) -> None:
    assert [written(Money(tenge), code) for code in Language] == [kk, kk, en]


@pytest.mark.parametrize(
    ("language", "expected"),
    [(KK, "23 маусым, сәрсенбі, 11:30"), (RU, "23 июня, среда, 11:30"), (EN, "Wed 23 June, 11:30")],
)
def test_a_moment_in_the_readers_words_and_zone(language: Language, expected: str) -> None:
    assert written(Moment(WEDNESDAY), language) == expected


def test_tomorrow_is_tomorrow_in_kazakhstan() -> None:
    assert written(Moment(TUESDAY), EN) == "tomorrow, 11:30"
    evening = datetime(2027, 6, 21, 19, 30, tzinfo=UTC)
    assert written(Moment(TUESDAY), EN, evening) == "today, 11:30", "midnight has passed there already"
    assert written(TimeOfDay(TUESDAY), KK) == "11:30"


def test_another_year_is_named() -> None:
    assert "2028" in written(Day(date(2028, 1, 5)), RU)


@pytest.mark.parametrize("on", [NOW.date(), TUESDAY.date(), date(2027, 12, 31), date(2028, 1, 5)], ids=str)
def test_a_legal_date_reads_the_same_on_every_day(on: date) -> None:
    expected = {
        KK: f"{on.year} жылғы {on.day} ",
        RU: f" {on.year} года",
        EN: f" {on.year}",
    }
    for language, part in expected.items():
        text = written(LegalDate(on), language)
        assert part in text
        assert not re.search(",|бүгін|ертең|сегодня|завтра|today|tomorrow", text)
        later = datetime(on.year, on.month, on.day, 3, tzinfo=UTC)
        assert written(LegalDate(on), language, later) == text


@pytest.mark.parametrize(
    ("first", "last", "kk", "ru", "en"),
    [
        (date(2027, 6, 21), date(2027, 6, 22), "21–22 маусым", "21–22 июня", "21–22 June"),
        (date(2027, 6, 30), date(2027, 7, 2), "30 маусым – 2 шілде", "30 июня – 2 июля", "30 June – 2 July"),
        (date(2027, 6, 21), date(2027, 6, 21), "21 маусым", "21 июня", "21 June"),
        (
            date(2028, 12, 5),
            date(2028, 12, 6),
            "2028 жылғы 5–6 желтоқсан",
            "5–6 декабря 2028 года",
            "5–6 December 2028",
        ),
        (
            date(2027, 12, 31),
            date(2028, 1, 2),
            "2027 жылғы 31 желтоқсан – 2028 жылғы 2 қаңтар",
            "31 декабря 2027 года – 2 января 2028 года",
            "31 December 2027 – 2 January 2028",
        ),
    ],
)
def test_a_range_is_in_figures(first: date, last: date, kk: str, ru: str, en: str) -> None:
    """Even if it begins today."""
    assert [written(Period(first, last), code) for code in Language] == [kk, ru, en]


@pytest.mark.parametrize("month", range(1, 13))
def test_dates_on_buttons_have_no_cut_kazakh_month(month: int) -> None:
    on = date(2027, month, 5)
    assert short_day(on, KK) == short_day(on, RU) == f"05.{month:02}.2027"
    assert short_moment(datetime(2027, month, 5, 6, 30, tzinfo=UTC), KK) == f"05.{month:02}, 11:30"
    assert re.fullmatch(r"5 \w+ 2027", short_day(on, EN))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (KK, "2027 жылғы 1 наурыз – 30 қараша"),
        (RU, "1 марта – 30 ноября 2027 года"),
        (EN, "1 March – 30 November 2027"),
    ],
)
def test_a_period_has_the_day_before_the_month(language: Language, expected: str) -> None:
    assert period(date(2027, 3, 1), date(2027, 11, 30), language) == expected


NAME = OrganizationName("public_fund", "Болашақ кілті", "", "Bolashaq Kilti")


def test_an_organization_in_three_languages() -> None:
    assert [written(NAME, code) for code in Language] == [
        "«Болашақ кілті» ҚҚ",
        "ОФ «Болашақ кілті»",
        "Bolashaq Kilti Public Foundation",
    ]


def test_a_name_that_carries_its_form_is_not_given_it_twice() -> None:
    name = OrganizationName("public_fund", "", "", "Bolashaq Kilti Public Fund")
    assert written(name, EN) == "Bolashaq Kilti Public Foundation"
    quoted = OrganizationName("public_fund", "«Болашақ кілті»", "", "")
    assert written(quoted, KK) == "«Болашақ кілті» ҚҚ"


def test_an_english_reader_gets_no_two_alphabets() -> None:
    for form in reference.legal_forms().values():
        for kk, ru in (
            ("Естімейтіндер үні", ""),
            ("", "Чаганская мельница"),
            ("Qobyz Код", ""),
            ("ЖШС «Жем»", ""),
        ):
            text = written(OrganizationName(form.id, kk, ru, ""), EN)
            assert form.sector == "state" or not re.search("[а-яёәғқңөұүһі]", text, re.IGNORECASE), text
            assert balanced(text)
    assert written(OrganizationName("public_association", "Естімейтіндер үні", "", ""), EN) == (
        "Estimeytinder Uni Public Association"
    )
    state = OrganizationName("akimat", "Индер ауданының әкімдігі", "", "")
    assert written(state, EN) == "Индер ауданының әкімдігі", "a description stays in its own language"


@pytest.mark.parametrize(
    ("kazakh", "name", "latin"),
    [
        (True, "Болашақ кілті", "Bolashaq Kilti"),
        (True, "АҚЖОЛ әжелер мен аталар", "AQZHOL Azheler men Atalar"),
        (False, "Объезд Ельцовка и Юные", "Obyezd Yeltsovka i Yunye"),
        (False, "Красный щит, 2-й цех", "Krasny Shchit, 2-y Tsekh"),
        (False, "Жайық балық", "Zhayyq Balyq"),
        (True, "Blue Steppe", "Blue Steppe"),
    ],
)
def test_names_in_latin_letters(kazakh: bool, name: str, latin: str) -> None:
    assert in_latin(name, kazakh=kazakh) == latin


def test_names_that_may_hold_commas_are_kept_apart() -> None:
    for kind, ids in (("sphere", reference.spheres()), ("region", reference.regions())):
        for language in Language:
            row = written(listed(kind, ids), language)  # type: ignore[arg-type]
            assert row.split(" · ") == [written(Named(kind, id_), language) for id_ in ids]  # type: ignore[arg-type]
    assert written(listed("need", ["money", "media"]), EN).count(", ") == 1


@pytest.mark.parametrize(
    ("title", "within"),
    [
        ("Клуб «Тазалық»", "Клуб „Тазалық“"),
        ('"Тазалық"', "Тазалық"),
        ("Клуб «Тазалық", "Клуб „Тазалық“"),
        ("Орал", "Орал"),
    ],
)
def test_a_title_keeps_its_marks_within_those_of_a_sentence(title: str, within: str) -> None:
    for value in (title, Localized.of({"kk": title})):
        for language, marks in ((KK, "«»"), (RU, "«»"), (EN, "“”")):
            for medium in Medium:
                text = Translator(language, lambda: NOW, medium)("project-withdraw-ask", title=value)
                inner = within.replace("„", "‘").replace("“", "’") if language is EN else within
                assert f"{marks[0]}{inner}{marks[1]}" in text
                assert balanced(text)
    assert "Клуб «Тазалық»" in Translator(RU, lambda: NOW)("projects-one", title="Клуб «Тазалық»", stage="")


def test_a_region_that_is_no_more_reads_as_itself() -> None:
    assert written(Named("region", "KZ-99"), KK) == "KZ-99"


def test_what_people_typed_is_escaped_in_html_and_not_in_labels() -> None:
    t = Translator(KK, lambda: NOW)
    assert t.value("<b>&") == "&lt;b&gt;&amp;"
    assert t.plain_value("<b>&") == "<b>&"
    assert t.value(Listed(("<a>", "b"))) == "&lt;a&gt;, b"


def test_a_text_of_any_length_fills_a_gap() -> None:
    """Fluent itself gives up at 2500 characters; with marks in HTML that is less than a form lets people type."""
    t = Translator(KK, lambda: NOW)
    assert t("pitch-nudge", pitch="&" * 1500).endswith("\n\n" + "&amp;" * 1500)
    assert t("pitch-nudge", pitch=Text("pitch-nudge", {"pitch": "ә" * 3000})).endswith("ә" * 3000)


def test_a_missing_text_is_an_error_and_not_a_blank() -> None:
    t = Translator(KK, lambda: NOW)
    with pytest.raises(MissingTextError):
        t("no-such-key")
    with pytest.raises(MissingTextError):
        t("error-bin-length")


@pytest.mark.parametrize(("count", "word"), [(1, "знак"), (2, "знака"), (5, "знаков"), (21, "знак")])
def test_russian_counts_in_three_ways(count: int, word: str) -> None:
    text = Translator(RU, lambda: NOW).plain("error-text-too-long", count=count, longest=200)
    assert f"{count} {word}," in text.replace("\u00a0", " ")


def test_only_what_is_read_counts() -> None:
    assert shown_length("<b>а &amp; 🤝</b>") == 6
