"""A text in Kazakh and in Russian is two texts."""

import pytest

from bot.models.errors import InvalidValueError
from bot.models.reference import Language
from bot.understanding.two_languages import require_both, require_other_words


@pytest.mark.parametrize("second", ["Көшесі, 12", "көшесі,  12", " КӨШЕСІ, 12 "])
def test_the_same_words_are_no_second_text(second: str) -> None:
    with pytest.raises(InvalidValueError, match="memorandum-other-same"):
        require_other_words("Көшесі, 12", second, Language.RUSSIAN)
    require_other_words("Көшесі, 12", "Улица, 12", Language.RUSSIAN)


def test_what_stands_for_the_kazakh_reads_as_kazakh() -> None:
    with pytest.raises(InvalidValueError, match="memorandum-kazakh-unlike"):
        require_both("Предоставим помещение и отчитаемся.", "Дадим помещение.")
    require_both("Үй-жай береміз.", "Дадим помещение имени Әбілқайыр Әлиұлы.")
