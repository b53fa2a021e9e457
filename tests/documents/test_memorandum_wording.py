import json
import re
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from bot.documents.columns import Column
from bot.documents.wording import WORDINGS, Language, Wording
from bot.use_cases.memoranda.document import WORDING, LocalizedText, MemorandumDocument, Supplemented

LANGUAGES: tuple[Language, ...] = ("kk", "ru", "en")


def column(language: Language, document: MemorandumDocument) -> dict[str, Any]:
    return Column(Wording.load(language), document, str.strip).content()


def test_all_languages_have_the_same_clauses_for_the_same_cases() -> None:
    kk, *others = (Wording.load(language) for language in LANGUAGES)
    for other in others:
        for own, theirs in ((kk.sections, other.sections), (kk.supplement, other.supplement)):
            assert [len(section.clauses) for section in own] == [len(section.clauses) for section in theirs]
            for left, right in zip(own, theirs, strict=True):
                for one, same in zip(left.clauses, right.clauses, strict=True):
                    assert (one.shows, one.when) == (same.shows, same.when)
                    assert set(re.findall(r"{\w+}", one.text)) == set(re.findall(r"{\w+}", same.text))
        plain = {key: value for key, value in kk.model_dump().items() if isinstance(value, str)}
        for key, value in plain.items():
            assert set(re.findall(r"{\w+}", value)) == set(re.findall(r"{\w+}", getattr(other, key))), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_law_is_named_by_its_number_or_date(language: Language) -> None:
    said = str(Wording.load(language).model_dump())
    assert not re.search(r"№\s*\d|\b(19|20)\d\d\b|94-V|-VI", said)
    looked_at = json.loads((WORDINGS / WORDING / "laws.json").read_text(encoding="utf-8"))["looked_at"]
    assert date.fromisoformat(looked_at)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("parties", [2, 3])
@pytest.mark.parametrize("project", [True, False])
@pytest.mark.parametrize("own", [True, False])
def test_every_case_has_one_clause_for_each_matter(
    language: Language, parties: int, project: bool, own: bool, agreed: MemorandumDocument
) -> None:
    """Whatever a memorandum has and lacks: the same number of clauses, none twice and none left out."""
    words = LocalizedText("мәтін", "текст", "text")
    document = replace(
        agreed,
        parties=agreed.parties[:parties],
        project_title=words if project else LocalizedText("", ""),
        subject=words if own else LocalizedText("", ""),
        aims=(words,) if own else (),
        areas=(words,) if own else (),
        plan=agreed.plan if own else (),
        last_day=date(2027, 9, 1) if own else None,
        operator=agreed.operator if own else None,
    )
    counted = [len(section["clauses"]) for section in column(language, document)["sections"]]
    subject = project and own
    state = parties == 3
    assert counted == [5 + subject, 2, 2 + parties, 3 + state, 3, 2, 2, 4 + (parties == 3), 2, 0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_section_that_clauses_point_to_is_the_last(
    language: Language, agreed: MemorandumDocument
) -> None:
    content = column(language, agreed)
    pointed = re.findall(r"(?:разделе|section)\s(\d+)|(\d+)\W?бөлімде", str(content["sections"]))
    assert {int(one or other) for one, other in pointed} == {len(content["sections"])}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_supplement_extends_the_term_and_has_no_annex(
    language: Language, agreed: MemorandumDocument
) -> None:
    first = Supplemented("ASAR-2025-23-0004", date(2025, 11, 3), date(2028, 12, 31))
    content = column(language, replace(agreed, number="ASAR-2025-23-0004/1", supplements=first))
    assert "ASAR-2025-23-0004" in content["title"]
    said = str(content["sections"]).replace("\\xa0", " ")
    expected = {"kk": "2028 жылғы 31 желтоқсан", "ru": "31 декабря 2028 года", "en": "31 December 2028"}
    assert expected[language] in said
    assert len(content["sections"]) == 3


@pytest.mark.parametrize(
    ("months", "kk", "ru"),
    [
        (1, "1 ай бойы", "в течение 1 месяца."),
        (3, "3 ай бойы", "в течение 3 месяцев."),
        (21, "21 ай бойы", "в течение 21 месяца."),
        (36, "36 ай бойы", "в течение 36 месяцев."),
    ],
)
def test_the_term_is_counted_in_the_right_form(
    months: int, kk: str, ru: str, draft: MemorandumDocument
) -> None:
    document = replace(draft, term_months=months)
    for language, expected in (("kk", kk), ("ru", ru)):
        assert expected in str(column(language, document)["sections"]).replace("\\xa0", " ")


def test_a_term_may_end_on_a_fixed_day(draft: MemorandumDocument) -> None:
    document = replace(draft, last_day=date(2027, 9, 1))
    for language, expected, months in (
        ("kk", "соңғы күні – 2027 жылғы 1 қыркүйек.", "24 ай бойы"),
        ("ru", "Последний день его действия – 1 сентября 2027 года.", "в течение"),
    ):
        shown = str(column(language, document)["sections"]).replace("\\xa0", " ")
        assert expected in shown
        assert months not in shown


def test_intentions_follow_the_order_of_the_parties(agreed: MemorandumDocument) -> None:
    clauses = column("ru", agreed)["sections"][2]["clauses"]
    assert [clause["text"].replace("\xa0", " ") for clause in clauses[:3]] == [
        "Намерения Стороны 1 (Общественный фонд «Болашақ кілті»):",
        "Намерения Стороны 2 (ТОО «Каспий Құрылыс»):",
        "Намерения Стороны 3 (Управление общественного развития): определяются в плане мероприятий.",
    ]
    assert [len(clause["items"]) for clause in clauses[:3]] == [2, 1, 0]


@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_memorandum_has_two_or_three_parties(count: int, agreed: MemorandumDocument) -> None:
    with pytest.raises(ValueError, match="two or three"):
        replace(agreed, parties=(agreed.parties * 2)[:count])


@pytest.mark.parametrize("changes", [{"term_months": 0}, {"exit_notice_days": 0}])
def test_the_term_and_the_notice_are_at_least_one(
    changes: dict[str, int], agreed: MemorandumDocument
) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        replace(agreed, **changes)


def test_a_confirmation_has_a_time_zone(agreed: MemorandumDocument) -> None:
    naive = datetime(2026, 6, 22, 9, 5)  # noqa: DTZ001 - the mistake is the subject
    with pytest.raises(ValueError, match="time zone"):
        replace(agreed.parties[0], confirmed_at=naive)
