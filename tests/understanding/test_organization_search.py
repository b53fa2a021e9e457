"""An organisation is found by what people type of its name or its BIN, and not by what is another one's."""

import pytest

from bot.models.words import OrganizationName
from bot.understanding.organization_search import likeness_of_organization
from bot.understanding.word_search import words_typed

FUND = (OrganizationName("public_fund", "Болашақ кілті", "", ""), "140940023346")
FIRM = (OrganizationName("llp", "", "Жем Компрессор", "Zhem Kompressor"), "980440001111")


@pytest.mark.parametrize(
    "typed",
    [
        "Болашақ кілті",
        "болашак килти",
        "bolashaq kilti",
        "кілті БОЛАШАҚ",
        "болошақ",
        "«Болашақ кілті» ҚҚ",
        "ОФ «Болашақ кілті»",
        "қоғамдық қор болашақ",
        "140940023346",
        "БИН 1409 4002 3346",
        "bin 140940-023346",
        "бсн: 1409",
    ],
)
def test_it_is_found(typed: str) -> None:
    words = words_typed(typed)
    assert likeness_of_organization(words, *FUND) > likeness_of_organization(words, *FIRM) == 0


@pytest.mark.parametrize(
    "typed", ["Айналайын", "болашақ компрессор", "140940023347", "кiлтсiз", "бол жем", "", "😀", "—"]
)
def test_what_is_not_there_finds_nothing(typed: str) -> None:
    words = words_typed(typed)
    assert (likeness_of_organization(words, *FUND), likeness_of_organization(words, *FIRM)) == (0, 0)


def test_what_is_spelt_as_the_name_is_liker_than_what_has_a_typo() -> None:
    assert (
        likeness_of_organization(words_typed("компрессор"), *FIRM)
        > likeness_of_organization(words_typed("компресор"), *FIRM)
        > 0
    )


def test_a_number_that_is_not_known_says_nothing_of_one() -> None:
    nameless = OrganizationName("sole_proprietor", "", "Ателье", "")
    assert likeness_of_organization(words_typed("бин"), nameless, None) == 0
