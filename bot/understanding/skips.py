"""Whether somebody types that they have no answer: пропустить, жоқ, none, "–"."""

import re
from typing import Final

from bot.understanding.signs import evened

_LONGEST = 40
"""Characters. A longer text says something."""
_SIGNS: Final = re.compile(r"[^\w\s]+|_+")
_PHRASES: Final = (
    (
        "жоқ, жоқ рахмет, әзірге жоқ, қажет емес, керек емес, қажеті жоқ, керегі жоқ, ештеңе, өткізу, өткіземін, "
        "өткізіп жіберу, өткізіп жіберіңіз, өткізіп жібер, келесі"
    ),
    (
        "нет, нету, нет спасибо, пока нет, ничего, не надо, не нужно, не требуется, не имеется, не имею, отсутствует, "
        "без, н/д, пропуск, пропустить, пропустите, пропускаю, пропустим, дальше, далее, следующий, следующий вопрос"
    ),
    (
        "no, no thanks, no thank you, none, nothing, nope, not needed, not applicable, n/a, skip, skip it, skip this, "
        "next, pass"
    ),
)


def _said(typed: str) -> str:
    return " ".join(_SIGNS.sub(" ", evened(typed)).split())


_SAID: Final = frozenset(_said(phrase) for phrases in _PHRASES for phrase in phrases.split(", "))
_DASHES: Final = frozenset({"-", "--", "---"})


def says_none(text: str) -> bool:
    """Whether the text says no more than that there is no answer, or that the question is to be skipped."""
    if len(text) > _LONGEST:
        return False
    return _said(text) in _SAID or "".join(evened(text).split()) in _DASHES
