import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.documents.wording import Column, Wording
from bot.use_cases.memoranda.document import MemorandumDocument


def column(language: str, document: MemorandumDocument) -> dict[str, object]:
    return Column(Wording.load(language), document, str.strip).content()


def test_both_languages_have_the_same_clauses_for_the_same_cases() -> None:
    kk, ru = Wording.load("kk"), Wording.load("ru")
    assert len(kk.sections) == len(ru.sections)
    for left, right in zip(kk.sections, ru.sections, strict=True):
        assert [(clause.shows, clause.when) for clause in left.clauses] == [
            (clause.shows, clause.when) for clause in right.clauses
        ]
        for one, other in zip(left.clauses, right.clauses, strict=True):
            assert set(re.findall(r"{\w+}", one.text)) == set(re.findall(r"{\w+}", other.text))


def test_a_draft_is_never_called_a_project_in_kazakh() -> None:
    assert Wording.load("kk").draft == "ҚАРАЛАМА"
    assert Wording.load("kk").draft_note == "қаралама"


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
        ("kk", "соңғы күні – 2027 жылғы 1 қыркүйек.", "ай бойы"),
        ("ru", "Последний день его действия – 1 сентября 2027 года.", "в течение"),
    ):
        shown = str(column(language, document)["sections"]).replace("\\xa0", " ")
        assert expected in shown
        assert months not in shown


def test_intentions_follow_the_order_of_the_parties(in_force: MemorandumDocument) -> None:
    clauses = column("ru", in_force)["sections"][2]["clauses"]
    assert [clause["text"] for clause in clauses[:3]] == [
        "Намерения Стороны 1 (НПО):",
        "Намерения Стороны 2 (бизнес):",
        "Намерения Стороны 3 (государственный орган):",
    ]
    assert [clause["is_own"] for clause in clauses[:3]] == [True, True, False]
    assert clauses[2]["words"] == "определяются в плане мероприятий (приложение)."


@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_memorandum_has_two_or_three_parties(count: int, in_force: MemorandumDocument) -> None:
    with pytest.raises(ValueError, match="two or three"):
        replace(in_force, parties=(in_force.parties * 2)[:count])


@pytest.mark.parametrize("changes", [{"term_months": 0}, {"exit_notice_days": 0}])
def test_the_term_and_the_notice_are_at_least_one(
    changes: dict[str, int], in_force: MemorandumDocument
) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        replace(in_force, **changes)


def test_a_confirmation_has_a_time_zone(in_force: MemorandumDocument) -> None:
    naive = datetime(2026, 6, 22, 9, 5)  # noqa: DTZ001 - the mistake is the subject
    with pytest.raises(ValueError, match="time zone"):
        replace(in_force.parties[0], confirmed_at=naive)
