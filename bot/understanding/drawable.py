"""The characters that documents can show, so that a person is told at typing and not by a hole in the printed page.

The fonts of the documents decide. What they draw is kept as ranges of code points beside this module
(`scripts/drawable.py` writes them anew), because forms know no documents.
"""

import unicodedata
from bisect import bisect_right
from importlib.resources import files
from typing import Final

from bot.models.errors import InvalidValueError

RANGES: Final = "drawable.txt"
_SHOWN_MOST: Final = 5


def _ranges() -> list[tuple[int, int]]:
    lines = files("bot.understanding").joinpath(RANGES).read_text(encoding="ascii").split()
    return [(int(first, 16), int(last, 16)) for first, last in (line.split("-") for line in lines)]


_RANGES: Final = _ranges()
_STARTS: Final = [first for first, _ in _RANGES]


def drawable(character: str) -> bool:
    """Whether a document shows this character, or needs nothing to show for it: spaces, line ends, invisible marks.

    A letter for private use is none: each font draws another one.
    """
    category = unicodedata.category(character)
    if character.isspace() or category in {"Cc", "Cf"}:
        return True
    if category in {"Co", "Cs"}:
        return False
    code = ord(character)
    place = bisect_right(_STARTS, code) - 1
    return place >= 0 and code <= _RANGES[place][1]


def undrawable_in(text: str) -> str:
    """The first few characters that no document could show, such as Chinese ones, with spaces between them."""
    composed = unicodedata.normalize("NFC", text)
    missing = dict.fromkeys(character for character in composed if not drawable(character))
    return " ".join(list(missing)[:_SHOWN_MOST])


def require_drawable(text: str) -> None:
    """Raise `InvalidValueError` with the characters that no document could show."""
    if missing := undrawable_in(text):
        raise InvalidValueError("text-undrawable", characters=missing)
