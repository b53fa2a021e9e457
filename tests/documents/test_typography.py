"""Where a line must not break."""

import pytest

from bot.documents.typography import bound, bound_name

NB, HYPHEN = "\N{NO-BREAK SPACE}", "\N{NON-BREAKING HYPHEN}"


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        ("ru", "№ 12 от 5 марта 2027 года", "№~12 от~5~марта 2027~года"),
        ("kk", "2027 жылғы 5 наурыздағы № 12 бұйрық", "2027~жылғы 5~наурыздағы №~12 бұйрық"),
        ("kk", "бюджеті 2,4 млн ₸ дейін", "бюджеті 2,4~млн~₸ дейін"),
        ("ru", "Закон «О персональных данных» и их защите", "Закон «О~персональных данных» и~их~защите"),
        ("ru", "Ким С. В. и С.В. Ким", "Ким~С.~В. и~С.~В.~Ким"),
        ("ru", "срок – год", "срок~– год"),
        ("kk", "іс-шара, іс-қимыл, бір-бірі, 1-тарап", "іс=шара, іс=қимыл, бір=бірі, 1=тарап"),
        ("ru", "по-русски, 1-й этап", "по-русски, 1=й этап"),
        ("en", "within 30 calendar days", "within 30~calendar days"),
        ("kk", "https://asyl-mura.kz/zhobalar-2027", "https://asyl-mura.kz/zhobalar-2027"),
    ],
)
def test_what_belongs_together_stays_on_a_line(language: str, typed: str, kept: str) -> None:
    assert bound(typed, language) == kept.replace("~", NB).replace("=", HYPHEN)


def test_a_text_that_is_bound_already_stays_as_it_is() -> None:
    once = bound("Ким С. В., № 12 от 5 марта 2027 года – в доме", "ru")
    assert bound(once, "ru") == once


def test_a_name_is_kept_on_one_line_while_it_fits_one() -> None:
    assert bound_name("Ким Сергей Владимирович") == f"Ким{NB}Сергей{NB}Владимирович"
    long = "Нұрмұхамбетқалиев Абылайхан Сұлтанмахмұтұлы"
    assert bound_name(long) == long
    assert bound_name("Сейітқали-Ахметова Абылайхан Сұлтанмахмұтұлы") == (
        "Сейітқали\N{NON-BREAKING HYPHEN}Ахметова Абылайхан Сұлтанмахмұтұлы"
    )
