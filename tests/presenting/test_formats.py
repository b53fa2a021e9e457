"""Amounts, dates and names as each language writes them."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.models.reference import Language
from bot.models.words import (
    Day,
    Listed,
    Moment,
    Money,
    Named,
    OrganizationName,
    Text,
    TimeOfDay,
)
from bot.presenting.formats import period
from bot.presenting.sentences import MissingTextError
from bot.presenting.translator import Translator

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
        (2_401_000, "2\u2009401\u2009000\u00a0₸", "₸2\u2009401\u2009000"),
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


@pytest.mark.parametrize(
    ("language", "expected"),
    [(KK, "2027 ж. 1 нау. – 30 қар."), (RU, "1 мар. – 30 нояб. 2027 г."), (EN, "1 Mar – 30 Nov 2027")],
)
def test_a_period_has_the_day_before_the_month(language: Language, expected: str) -> None:
    written_out = period(date(2027, 3, 1), date(2027, 11, 30), language)
    assert re.sub(r"\s", " ", written_out) == expected, "the spaces are CLDR's own"


NAME = OrganizationName("public_fund", "Болашақ кілті", "", "Bolashaq Kilti")


def test_an_organization_in_three_languages() -> None:
    assert [written(NAME, code) for code in Language] == [
        "«Болашақ кілті» ҚҚ",
        "ОФ «Болашақ кілті»",
        "Bolashaq Kilti Public Fund",
    ]


def test_a_name_that_carries_its_form_is_not_given_it_twice() -> None:
    name = OrganizationName("public_fund", "", "", "Bolashaq Kilti Public Fund")
    assert written(name, EN) == "Bolashaq Kilti Public Fund"
    quoted = OrganizationName("public_fund", "«Болашақ кілті»", "", "")
    assert written(quoted, KK) == "«Болашақ кілті» ҚҚ"


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
