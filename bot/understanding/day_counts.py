"""How many days, as it is typed: "14", "10 дней", "екі апта", "a week", "месяц"."""

import re
from typing import Final

from bot.models.errors import InvalidValueError
from bot.understanding.numerals import is_numeral, number_of, without_hyphens
from bot.understanding.signs import bare, evened

_LONGEST: Final = 40
_UNITS: Final = (
    (1, tuple(map(bare, ("күн", "дн", "день", "дней", "сут", "day")))),
    (7, tuple(map(bare, ("апта", "недел", "week")))),
    (30, tuple(map(bare, ("месяц", "month")))),
)
_MONTH: Final = frozenset(map(bare, ("ай", "айға", "мес")))
_PASSED: Final = frozenset(map(bare, ("на", "for", "a", "ещё", "тағы")))
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")


def parse_day_count(text: str, *, most: int) -> int:
    """Days from one to `most`. A month is thirty of them. Raises `InvalidValueError`."""
    refusal = InvalidValueError("days-not-number", most=most)
    typed = without_hyphens(evened(text)) if len(text) <= _LONGEST else ""
    tokens = [] if typed.startswith("-") else _TOKEN.findall(typed)
    figures = [token for token in tokens if token.isdecimal()]
    numerals = [token for token in tokens if is_numeral(token) and token not in _PASSED]
    units = [unit for token in tokens if (unit := _unit_of(token))]
    rest = len(tokens) - len(figures) - len(numerals) - len(units) - sum(token in _PASSED for token in tokens)
    if (
        rest
        or len(figures) > 1
        or len(units) > 1
        or (figures and numerals)
        or not (figures or numerals or units)
    ):
        raise refusal
    number = int(figures[0]) if figures else number_of(numerals) if numerals else 1
    days = (number or 0) * (units[0] if units else 1)
    if not 1 <= days <= most:
        raise refusal
    return days


def _unit_of(token: str) -> int | None:
    if token in _MONTH:
        return 30
    return next((days for days, stems in _UNITS if token.startswith(stems)), None)
