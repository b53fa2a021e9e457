"""A text that is told in Kazakh and in Russian, by whichever way: the second is no copy of the first, and the Kazakh
one reads as Kazakh.
"""

from bot.models.errors import InvalidValueError
from bot.models.reference import Language
from bot.models.words import Named
from bot.understanding.languages import written_in


def require_other_words(first: str, second: str, wanted: Language) -> None:
    """Raises `InvalidValueError` for the same words once more, and asks for them in the language that is `wanted`."""
    if " ".join(first.casefold().split()) == " ".join(second.casefold().split()):
        raise InvalidValueError("memorandum-other-same", language=Named("language", wanted))


def reads_as(text: str, language: Language) -> bool:
    """Names of the other language stand in sentences of either: this is a ground to ask back."""
    return written_in(text, language) is language


def require_both(kazakh: str, russian: str) -> None:
    """Of both texts at once. Kazakh names stand in Russian sentences, so only what stands for the Kazakh is read.

    Raises `InvalidValueError`.
    """
    in_kazakh = written_in(kazakh, Language.RUSSIAN) is Language.KAZAKH
    require_other_words(kazakh, russian, Language.RUSSIAN if in_kazakh else Language.KAZAKH)
    if not reads_as(kazakh, Language.KAZAKH):
        raise InvalidValueError("memorandum-kazakh-unlike")
