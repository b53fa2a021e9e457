"""How figures, words and units of money add up to a sum, from the largest unit to the smallest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Final, TypeAlias

from bot.models.errors import InvalidValueError
from bot.understanding import money_words as money
from bot.understanding.numerals import is_numeral, number_of

_FIGURES_MOST: Final = 25
"""More of them make no sum, and hold up whoever counts them."""
_AMBIGUOUS_MOST: Final = 4
"""Parts that can be read in two ways. With more of them, nobody could say what was meant."""
_FRACTION_MOST: Final = 2
"""Digits of a fraction of a tenge."""
_THOUSANDS_LONGEST: Final = 6
"""Digits of a number of thousands, "2400 т". A longer one is in tenge."""
_QUARTER: Final = Decimal("0.25")
_HALF: Final = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class _Number:
    value: Decimal


@dataclass(frozen=True, slots=True)
class _Unit:
    factor: int
    stands_alone: bool
    """Whether it can be one of its kind, as in "a million"; an abbreviation needs a number."""


@dataclass(frozen=True, slots=True)
class _Half:
    """Half of a unit ("half a million"), or of the one before ("два с половиной миллиона")."""


@dataclass(frozen=True, slots=True)
class _Tenge:
    """The currency: what stands before it is no short form of a larger sum."""


_Part: TypeAlias = _Number | _Unit | _Half | _Tenge
_Choice: TypeAlias = tuple[_Part, ...]
"""What a token may be."""


class NoAmountError(Exception):
    """The tokens make no amount."""


def sums_of(tokens: Sequence[str]) -> set[Decimal]:
    """Every sum that the tokens can mean; one at least. Raises `NoAmountError` if they mean none."""
    choices = list(_choices(tokens))
    if sum(len(choice) > 1 for choice in choices) > _AMBIGUOUS_MOST:
        raise NoAmountError
    sums = {amount for parts in product(*choices) for amount in _Sum().of(parts)}
    if not sums:
        raise NoAmountError
    return sums


def _choices(tokens: Sequence[str]) -> Iterator[_Choice]:
    """What each token may be. Numerals in a row make one number."""
    place = 0
    while place < len(tokens):
        token, end = tokens[place], place + 1
        if token[0].isdecimal():
            yield _figures(token)
        elif is_numeral(token):
            while end < len(tokens) and is_numeral(tokens[end]):
                end += 1
            yield from _numeral(tokens[place:end])
        elif token == money.THOUSAND_OR_TENGE:
            written_out = sum(map(str.isdecimal, tokens[place - 1])) > _THOUSANDS_LONGEST
            yield (_Tenge(),) if written_out else (_Unit(money.THOUSAND, stands_alone=False), _Tenge())
        else:
            yield (_word(token),)
        place = end


def _numeral(words: Sequence[str]) -> Iterator[_Choice]:
    """The English article is no number beside another one: "a hundred", "half a million"."""
    numerals = [word for word in words if word != money.ARTICLE]
    if not numerals:
        return
    number = number_of(numerals)
    if number is None:
        raise NoAmountError
    yield (_Number(Decimal(number)),)


def _word(token: str) -> _Part:
    if token in money.HALVES:
        return _Half()
    if token in money.QUARTERS:
        return _Number(_QUARTER)
    if token in money.ONE_AND_A_HALF:
        return _Number(1 + _HALF)
    if money.is_tenge(token):
        return _Tenge()
    unit = money.unit_of(token)
    if unit is None:
        raise NoAmountError
    return _Unit(*unit)


def _figures(typed: str) -> _Choice:
    """The number that figures make. One separator before three digits parts thousands or decimals: both are given."""
    figures = re.sub(r"[ '’_]", "", typed)
    if len(figures) > _FIGURES_MOST:
        raise InvalidValueError("amount-too-large")
    separators = re.findall(r"[.,]", figures)
    first, *groups = re.split(r"[.,]", figures)
    fraction = ""
    if len(set(separators)) == 2:
        fraction = f".{groups.pop()}"
        separators.pop()
    grouped = len(first) <= 3 and not first.startswith("0") and all(len(group) == 3 for group in groups)
    whole = _Number(Decimal("".join((first, *groups)) + fraction))
    if len(groups) == 1 and not fraction:
        decimal = _Number(Decimal(f"{first}.{groups[0]}"))
        return (whole, decimal) if grouped else (decimal,)
    if groups and (not grouped or len(set(separators)) > 1):
        raise NoAmountError
    return (whole,)


class _Sum:
    """Adds parts up: numbers times their units, from the largest unit to the smallest."""

    def __init__(self) -> None:
        self._total = Decimal(0)
        self._open: Decimal | None = None
        """The number that waits for its unit."""
        self._open_is_half = False
        self._least: int | None = None
        """The last unit, of which every further one is a part."""
        self._in_tenge = False

    def of(self, parts: Sequence[_Part]) -> list[Decimal]:
        """Nothing if the parts do not go together; two sums if the last one lacks its unit."""
        if not all(map(self._takes, parts)):
            return []
        if self._open is None:
            return [] if self._least is None else [self._total]
        if self._open_is_half and self._least is not None:
            return [self._total + self._open * self._least]
        return self._bare(self._open) if self._least is None else self._with_rest(self._open, self._least)

    def _takes(self, part: _Part) -> bool:
        """Add this part, and say whether it can stand here."""
        match part:
            case _Number(value):
                fits = self._open is None
                self._open = value
            case _Half():
                fits = not self._open_is_half and self._open in {None, self._open and int(self._open)}
                self._open, self._open_is_half = (self._open or 0) + _HALF, self._open is None
            case _Unit(factor, stands_alone):
                fits = (self._least is None or factor < self._least) and (
                    self._open is not None or stands_alone
                )
                self._total += factor * (Decimal(1) if self._open is None else self._open)
                self._open, self._open_is_half, self._least = None, False, factor
            case _Tenge():
                fits = not self._in_tenge
                self._in_tenge = True
        return fits

    def _bare(self, number: Decimal) -> list[Decimal]:
        """A number without a unit. A small one is short for millions or for thousands."""
        if self._in_tenge or number >= money.THOUSAND:
            return [number] if _is_tenge(number) else []
        return [number * money.MILLION, number * money.THOUSAND]

    def _with_rest(self, rest: Decimal, least: int) -> list[Decimal]:
        """A rest without a unit. "2 млн 500" is 2.5 million to most people, and 2,000,500 as it is written."""
        if rest >= least or rest != int(rest) or not _is_tenge(rest):
            return []
        if least > money.THOUSAND and rest < money.THOUSAND:
            return [self._total + rest * (least // money.THOUSAND), self._total + rest]
        return [self._total + rest]


def _is_tenge(number: Decimal) -> bool:
    """Whether a number without a unit can be tenge. With three digits behind its separator it has thousands apart:
    5,000 is five thousand there, and never five.
    """
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -_FRACTION_MOST
