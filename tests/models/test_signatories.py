"""Posts and bases of authority as a sentence needs them, and what a deputy's authority rests on."""

from datetime import date

import pytest

from bot.models import reference
from bot.models.reference import Names
from bot.models.signatories import (
    NO_PAPER,
    Paper,
    bases,
    basis_named,
    basis_said,
    customary_bases,
    in_sentence,
    positions,
)


def test_every_customary_entry_can_be_said_in_a_sentence() -> None:
    for table in (positions(), bases()):
        for entry in table.values():
            assert in_sentence(table, entry.id, entry.id) == entry.in_sentence
            assert all((entry.in_sentence.kk, entry.in_sentence.ru, entry.in_sentence.en)), entry.id
    assert all(basis in bases() for post in positions().values() for basis in post.bases)


@pytest.mark.parametrize(
    ("legal_form", "position", "first"),
    [
        ("akimat", "akim", "local_government_law"),
        ("akim_office", "deputy_akim", "duties_order"),
        ("department", "deputy_head", "order"),
        ("ministry", "vice_minister", "order"),
        ("department", "head", "regulation"),
        ("llp", "director", "charter"),
        ("llp", "Коммерческий директор", "charter"),
        ("sole_proprietor", "entrepreneur", "registration"),
    ],
)
def test_who_stands_in_for_another_acts_on_an_order(legal_form: str, position: str, first: str) -> None:
    offered = [basis.id for basis in customary_bases(legal_form, position)]
    assert offered[0] == first
    assert len(offered) == len(set(offered))


def test_no_law_is_cited_by_number_or_date() -> None:
    said = " ".join(
        f"{entry.in_sentence.kk} {entry.in_sentence.ru} {entry.in_sentence.en}" for entry in bases().values()
    )
    assert "№" not in said
    assert not any(character.isdigit() for character in said)


@pytest.mark.parametrize(
    ("written", "genitive"),
    [
        ("Доверенность № 12 от 5 марта 2027 года", "доверенности № 12 от 5 марта 2027 года"),
        ("ПРИКАЗ № 7", "приказа № 7"),
        ("Устав", "Устава"),
        ("Уставной документ", ""),
        ("Решение учредителя", ""),
    ],
)
def test_own_words_for_a_basis_are_declined_where_it_is_known_how(written: str, genitive: str) -> None:
    assert in_sentence(bases(), written, written) == Names("", genitive, "")


@pytest.mark.parametrize(
    ("written", "genitive"),
    [
        ("Директор департамента развития", "директора департамента развития"),
        ("Заместитель акима области", "заместителя акима области"),
        ("Директор и учредитель", ""),
        ("Директор исполнительный", ""),
        ("Директор - главный инженер", ""),
        ("Директор-распорядитель", ""),
        ("Первый заместитель акима", ""),
    ],
)
def test_a_post_that_would_have_to_be_guessed_is_left(written: str, genitive: str) -> None:
    assert in_sentence(positions(), written, written).ru == genitive


def test_translated_words_are_said_in_kazakh_as_they_are() -> None:
    said = in_sentence(positions(), "Бірінші орынбасар", "Первый заместитель")
    assert said == Names("Бірінші орынбасар", "", "")


def test_every_legal_form_has_a_basis() -> None:
    assert all(customary_bases(form, "") for form in reference.legal_forms())


@pytest.mark.parametrize(
    ("basis", "paper", "kk", "ru", "en"),
    [
        (
            "power_of_attorney",
            Paper("12", date(2026, 3, 3)),
            "2026 жылғы 3 наурыздағы № 12 сенімхат",
            "доверенности № 12 от 3 марта 2026 г.",
            "power of attorney No. 12 of 3 March 2026",
        ),
        (
            "order",
            Paper("", date(2026, 10, 21)),
            "2026 жылғы 21 қазандағы бұйрық",
            "приказа от 21 октября 2026 г.",
            "order of 21 October 2026",
        ),
        (
            "duties_order",
            Paper("12", date(2026, 3, 3)),
            "міндеттерді бөлу туралы 2026 жылғы 3 наурыздағы № 12 өкім",
            "распоряжения о распределении обязанностей № 12 от 3 марта 2026 г.",
            "order distributing duties No. 12 of 3 March 2026",
        ),
        (
            "power_of_attorney",
            NO_PAPER,
            "20___ жылғы ______________ № ______ сенімхат",
            "доверенности № ______ от ______________",
            "power of attorney No. ______ of ______________",
        ),
        ("charter", Paper("12", date(2026, 3, 3)), "Жарғы", "Устава", "the charter"),
    ],
)
def test_a_sentence_says_which_paper_it_is(basis: str, paper: Paper, kk: str, ru: str, en: str) -> None:
    assert basis_said(basis, paper) == Names(kk, ru, en)


def test_a_line_to_fill_in_stands_in_the_document_alone() -> None:
    assert basis_named("order", NO_PAPER) == bases()["order"].name
    assert "№ ______ от" in basis_named("order", NO_PAPER, open_=True).ru
    assert basis_named("Трудовой договор", NO_PAPER, open_=True).ru == "Трудовой договор"


def test_every_month_is_said_in_each_language() -> None:
    said = [basis_named("order", Paper("1", date(2026, month, 1))) for month in range(1, 13)]
    for language in ("kk", "ru", "en"):
        assert len({getattr(one, language) for one in said}) == 12
