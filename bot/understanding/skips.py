"""Whether somebody types that they have no answer: пропустить, жоқ, none, "–"."""

import re
from typing import Final

from bot.understanding.signs import bare_words, evened

_LONGEST = 40
"""Characters. A longer text says something."""
_SIGNS: Final = re.compile(r"[^\w\s]+|_+")
_PHRASES: Final = (
    (
        "жоқ, қажет емес, керек емес, қажеті жоқ, керегі жоқ, ештеңе, өткізу, өткіземін, "
        "өткізіп жіберу, өткізіп жіберіңіз, өткізіп жібер, өткіз, өткізіңіз, келесі"
    ),
    (
        "нет, нету, ничего, не надо, не нужно, не требуется, не имеется, не имею, отсутствует, "
        "без, н/д, пропуск, пропустить, пропустите, пропусти, пропускаю, пропустим, дальше, далее, следующий"
    ),
    ("no, none, not yet, nothing, nope, not needed, not applicable, n/a, skip, skip it, next, pass"),
)


_BESIDE: Final = bare_words(
    "әлі әзірге бізде менде ондай деректер дерек бұл сұрақты рахмет өтінемін "
    "у нас меня пока что ещё такого таких данных вопрос этот спасибо пожалуйста "
    "please thanks thank you we have yet data this question"
)
"""Words that leave a "no" what it is, wherever they stand: "у нас пока нет", "жоқ әлі", "none yet"."""


def _said(typed: str) -> str:
    return " ".join(word for word in _SIGNS.sub(" ", evened(typed)).split() if word not in _BESIDE)


_SAID: Final = frozenset(_said(phrase) for phrases in _PHRASES for phrase in phrases.split(", ")) - {""}
_DASHES: Final = frozenset({"-", "--", "---"})


def says_none(text: str) -> bool:
    """Whether the text says no more than that there is no answer, or that the question is to be skipped."""
    if len(text) > _LONGEST:
        return False
    return _said(text) in _SAID or "".join(evened(text).split()) in _DASHES
