"""Which language a text is written in, and which one a messenger's tag means."""

import pytest

from bot.models.reference import Language
from bot.understanding.languages import language_of_tag, written_in


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ауыл мектептеріндегі бағдарламалау үйірмелері", "kk"),
        ("Ауыл балаларына арналган уйирме ашу керек", "kk"),
        ("Auyl balalaryna kitap zhane oqu zaly kerek", "kk"),
        ("Кружки программирования в сельских школах", "ru"),
        ("Фонд «Болашақ кілті» ведёт кружки для детей в селе Индер и не берёт за это денег", "ru"),
        ("Coding clubs in village schools for children", "en"),
    ],
)
def test_each_language_is_known_whatever_the_reader_speaks(text: str, language: str) -> None:
    assert {written_in(text, assumed) for assumed in Language} == {Language(language)}


def test_where_the_text_does_not_tell_the_readers_language_is_assumed() -> None:
    assert written_in("😀 2027", Language.RUSSIAN) is Language.RUSSIAN
    assert written_in("Спортзал", Language.KAZAKH) is Language.KAZAKH


def test_cyrillic_is_never_taken_for_english() -> None:
    assert written_in("Ремонт школы", Language.ENGLISH) is Language.RUSSIAN


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("kk", "kk"),
        ("ru", "ru"),
        ("RU-kz", "ru"),
        ("en-GB", "en"),
        ("de", "kk"),
        ("", "kk"),
        (None, "kk"),
    ],
)
def test_a_tag_that_names_none_of_our_languages_means_kazakh(tag: str | None, language: str) -> None:
    assert language_of_tag(tag) is Language(language)
