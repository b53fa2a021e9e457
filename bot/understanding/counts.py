"""How many of something, as people type it: "12", "12 штук", "on iki"."""

import re
from typing import Final

from bot.models.errors import InvalidValueError
from bot.understanding.numerals import number_of
from bot.understanding.signs import evened

_FIGURES: Final = re.compile(r"\D{0,12}?(\d{1,3}(?:[ '’]\d{3})+|\d+)\D{0,30}")
_LONGEST: Final = 60
"""Characters. In a longer text, the figures belong to something else as well."""


def parse_count(text: str) -> int:
    """A whole number, in figures or in words, with what is counted after it. Raises `InvalidValueError`."""
    typed = evened(text).strip()
    if len(typed) > _LONGEST or typed.startswith(("-", "−", "–")):
        raise InvalidValueError("count-not-number")
    found = _FIGURES.fullmatch(typed)
    if found:
        return int(re.sub(r"\D", "", found[1]))
    number = number_of(typed.split())
    if number is None:
        raise InvalidValueError("count-not-number")
    return number
