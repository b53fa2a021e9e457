"""How many of something, as people type it: "40 мешков", "он екі адам", "1 000". What stands behind is the unit."""

import re
from typing import Final

from bot.models.errors import InvalidValueError
from bot.understanding.numerals import number_of
from bot.understanding.signs import evened

_LONGEST: Final = 60
_FIGURES: Final = re.compile(r"(?P<number>\d{1,3}(?:[ '’_]\d{3})+|\d+)(?P<rest>(?![\d.,]).*)")
_BROKEN: Final = re.compile(r"\d+[.,]\d")
_MINUS: Final = ("-", "−", "–")
_DIGITS_MOST: Final = 15


def parse_count(text: str) -> tuple[int, str]:
    """A whole number and what stands behind it. Raises `InvalidValueError`."""
    typed = " ".join(evened(text).split())
    if len(typed) > _LONGEST:
        raise InvalidValueError("count-not-number")
    if _BROKEN.match(typed):
        raise InvalidValueError("count-not-whole")
    if typed.startswith(_MINUS):
        raise InvalidValueError("asar-amount-zero")
    found = _FIGURES.fullmatch(typed)
    if found:
        digits = re.sub(r"\D", "", found["number"])
        return int(digits[:_DIGITS_MOST]), found["rest"].strip(" .,")
    words = typed.split(" ")
    for length in range(len(words), 0, -1):
        number = number_of(words[:length])
        if number is not None:
            return number, " ".join(words[length:])
    raise InvalidValueError("count-not-number")
