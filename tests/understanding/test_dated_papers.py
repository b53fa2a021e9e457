"""Number and day of an order or a power of attorney, in one line."""

from datetime import date

import pytest

from bot.models.errors import InvalidValueError
from bot.models.signatories import NO_PAPER, Paper
from bot.understanding.dated_papers import meant_basis, parse_paper

TODAY = date(2026, 11, 30)
DAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "№ 12 от 3 марта 2026 года",
        "№12 от 03.03.2026 г.",
        "от «3» марта 2026 г. № 12",
        "2026 жылғы 3 наурыздағы № 12",
        "2026 жылғы «3» наурыз № 12",
        "№ 12, 3 наурыз 2026",
        "No. 12 of 3 March 2026",
        "March 3, 2026 No. 12",
        "12; 03.03.2026",
        "12 от 3 марта 2026",
        "12, 2026-03-03",
        "№ 12, 03.03.2026",
    ],
)
def test_it_is_read_however_it_is_written(typed: str) -> None:
    paper = parse_paper(typed, TODAY)
    assert paper == Paper("12", DAY)
    assert parse_paper(paper.line, TODAY) == paper


@pytest.mark.parametrize("typed", ["03.03.2026", "б/н от 3 марта 2026 г.", "2026 жылғы 3 наурыздағы, н/ж"])
def test_a_paper_may_have_no_number(typed: str) -> None:
    paper = parse_paper(typed, TODAY)
    assert paper == Paper("", DAY)
    assert parse_paper(paper.line, TODAY) == paper


def test_a_number_keeps_its_signs() -> None:
    assert parse_paper("№ 12-3/45-қ от 03.03.2026", TODAY).number == "12-3/45-қ"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12", "paper-unclear"),
        ("№ 12 от 3 марта", "paper-unclear"),
        ("№ 12 от 03.03.26", "paper-unclear"),
        ("да выдали мне 3 марта 2026", "paper-unclear"),
        ("№ 12 от шефа 3 марта 2026", "paper-unclear"),
        (f"№ {'1' * 70} от 3 марта 2026", "paper-unclear"),
        (f"№ 12 {'я' * 120} от 3 марта 2026", "paper-unclear"),
        ("", "paper-unclear"),
        ("№ 12 от 31.02.2026", "date-impossible"),
        ("№ 12 от 3 марта 2030", "date-too-late"),
        ("№ 12 от 3 марта 1980", "date-too-early"),
    ],
)
def test_what_is_no_number_and_day_is_refused(typed: str, code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        parse_paper(typed, TODAY)


@pytest.mark.parametrize(
    ("words", "basis", "paper"),
    [
        ("Доверенность № 12 от 3 марта 2026 года", "power_of_attorney", Paper("12", DAY)),
        ("2026 жылғы 3 наурыздағы № 12 сенімхат", "power_of_attorney", Paper("12", DAY)),
        ("power of attorney No. 12 of 3 March 2026", "power_of_attorney", Paper("12", DAY)),
        ("Приказ от 03.03.2026", "order", Paper("", DAY)),
        ("доверенность", "power_of_attorney", NO_PAPER),
        ("Устав", "charter", NO_PAPER),
        ("Устав № 12 от 3 марта 2026", "Устав № 12 от 3 марта 2026", NO_PAPER),
        ("Доверенность от шефа", "Доверенность от шефа", NO_PAPER),
        ("Трудовой договор", "Трудовой договор", NO_PAPER),
    ],
)
def test_own_words_that_name_a_customary_basis_are_it(words: str, basis: str, paper: Paper) -> None:
    assert meant_basis(words, TODAY) == (basis, paper)
