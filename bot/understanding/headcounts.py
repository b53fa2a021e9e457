"""How many people, as it is typed: "64", "1 200 человек", "жиырма бес адам", "1,2 тыс", "20-30"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from bot.models.errors import InvalidValueError
from bot.understanding.money_words import MINUS, THOUSAND, unit_of
from bot.understanding.numerals import is_numeral, number_of, without_hyphens
from bot.understanding.readings import only_meaning
from bot.understanding.signs import bare, evened

MOST_PEOPLE: Final = 20_000_000
"""About as many as live in the country."""
_LONGEST: Final = 100
"""Characters. In a longer text, the figures belong to something else as well."""
_ARTICLE: Final = bare("a")
_TOKEN: Final = re.compile(r"\d{1,3}(?:[ .,'’_]\d{3}(?!\d))+|\d+(?:[.,]\d+)?|[^\W\d_]+|-")


def parse_headcount(text: str) -> int:
    """A number of people, none included. Raises `AmbiguousError` where several are named, else `InvalidValueError`."""
    if len(text) > _LONGEST:
        raise InvalidValueError("headcount-not-number")
    counts = list(_counts(_TOKEN.findall(without_hyphens(evened(text)))))
    if not counts:
        raise InvalidValueError("headcount-not-number")
    return only_meaning(counts, str)


def _counts(tokens: list[str]) -> Iterator[int]:
    """Every number that stands there, a thousand's word behind it counted in."""
    place = 0
    while place < len(tokens):
        token, end = tokens[place], place + 1
        if token in MINUS or (token == "-" and place == 0):  # noqa: S105 - a sign
            raise InvalidValueError("headcount-not-number")
        number: Decimal | None = None
        if token[0].isdecimal():
            number = _figures(token)
        elif is_numeral(token) and token != _ARTICLE:
            while end < len(tokens) and is_numeral(tokens[end]):
                end += 1
            spelt = number_of(tokens[place:end])
            number = Decimal(spelt) if spelt is not None else None
        if number is not None:
            unit = unit_of(tokens[end]) if end < len(tokens) else None
            if unit is not None and unit[0] >= THOUSAND:
                number, end = number * unit[0], end + 1
            yield _whole(number)
        place = end


def _figures(token: str) -> Decimal:
    """People are whole, so a sign before three figures parts thousands."""
    if re.fullmatch(r"\d{1,3}(?:[ .,'’_]\d{3})+", token):
        return Decimal(re.sub(r"\D", "", token))
    return Decimal(token.replace(",", "."))


def _whole(number: Decimal) -> int:
    if number > MOST_PEOPLE:
        raise InvalidValueError("headcount-too-large")
    if number != int(number):
        raise InvalidValueError("headcount-not-number")
    return int(number)
