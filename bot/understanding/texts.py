"""Free text as people type it."""

import re
import unicodedata

from bot.models.errors import InvalidValueError
from bot.understanding.drawable import require_drawable

_TYPED_LONGEST = 50_000
"""Characters. Far more than one message of Telegram's, or several that belong together."""
_MARKS_MOST = 3
"""Marks on one letter. Languages need no more. A pile of them covers the lines around it, and by the thousand they
would hold up everybody: the time that normalising takes grows with the square of their number.
"""


def _without_piles_of_marks(text: str) -> str:
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks <= _MARKS_MOST:
            kept.append(character)
    return "".join(kept)


def parse_text(text: str, *, longest: int, shortest: int = 1) -> str:
    """Free text without control characters and with tidy spaces; lengths are in characters.

    `shortest` counts only letters and digits, so that a name of nothing but emoji is too short.
    """
    if len(text) > _TYPED_LONGEST:
        raise InvalidValueError("text-too-long", longest=longest, count=len(text))
    visible = "".join(
        character
        for character in unicodedata.normalize("NFC", _without_piles_of_marks(text))
        if character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn"}
    )
    tidy = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t\u00a0]+", " ", visible)).strip()
    if len(tidy) > longest:
        raise InvalidValueError("text-too-long", longest=longest, count=len(tidy))
    letters = sum(1 for character in tidy if character.isalnum())
    if letters == 0:
        raise InvalidValueError("text-no-letters")
    if letters < shortest:
        raise InvalidValueError("text-too-short", shortest=shortest)
    require_drawable(tidy)
    return tidy
