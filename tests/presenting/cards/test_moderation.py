"""What a moderator reads of whoever has sent something."""

import pytest

from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.presenting.cards.moderation import all_names
from bot.presenting.translator import Translator
from tests.fakes import FrozenClock


@pytest.mark.parametrize(
    ("language", "read"),
    [
        (Language.KAZAKH, "Қазақша: Жұлдыз\nОрысша: Звезда"),
        (Language.RUSSIAN, "По-казахски: Жұлдыз\nПо-русски: Звезда"),
        (Language.ENGLISH, "In Kazakh: Жұлдыз\nIn Russian: Звезда"),
    ],
    ids=str,
)
def test_each_name_says_its_language_in_words(language: Language, read: str) -> None:
    t = Translator(language, FrozenClock().now)
    assert all_names(t, OrganizationName("llp", "Жұлдыз", "Звезда", "")) == read


def test_one_name_in_all_languages_is_not_listed() -> None:
    t = Translator(Language.KAZAKH, FrozenClock().now)
    assert all_names(t, OrganizationName("llp", "Асар", "Асар", "Асар")) == ""
