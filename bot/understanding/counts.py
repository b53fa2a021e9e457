"""How many of something, as people type it: "12", "40 мешков", "on iki". What stands behind the number is the unit."""

import re
from typing import Final

from bot.models.errors import InvalidValueError
from bot.understanding.numerals import number_of
from bot.understanding.signs import evened

_FIGURES: Final = re.compile(
    r"\D{0,12}?(?P<number>\d{1,3}(?:[ '’]\d{3})+|\d+)(?P<rest>\D{0,30}(?:[mм][23])?)"
)
_LONGEST: Final = 60
"""Characters. In a longer text, the figures belong to something else as well."""


def parse_count(text: str) -> int:
    """A whole number, in figures or in words, with what is counted after it. Raises `InvalidValueError`."""
    return parse_counted(text)[0]


def parse_counted(text: str) -> tuple[int, str]:
    """A whole number and what is counted: 40 and "мешков". Raises `InvalidValueError`."""
    typed = " ".join(text.split())
    if len(typed) > _LONGEST or evened(typed).startswith("-"):
        raise InvalidValueError("count-not-number")
    found = _FIGURES.fullmatch(typed)
    if found:
        return int(re.sub(r"\D", "", found["number"])), found["rest"].strip(" .,")
    words = typed.split(" ")
    for length in range(len(words), 0, -1):
        number = number_of(evened(" ".join(words[:length])).split())
        if number is not None:
            return number, " ".join(words[length:])
    raise InvalidValueError("count-not-number")
