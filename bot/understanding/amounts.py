"""Amounts of money as people type them in three languages: figures, words and units, added up.

Every sum that the bot asks for is a large one: what a project costs, what a backer can give. So a bare "5" is asked
back as five million or five thousand; "5 тенге" is five tenge.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Final, TypeAlias

from bot.models.errors import InvalidValueError
from bot.models.words import Money
from bot.understanding import money_words as money
from bot.understanding.numerals import is_numeral, number_of, without_hyphens
from bot.understanding.readings import Reading, only_meaning, refused_but
from bot.understanding.signs import evened

MAX_TENGE = 10**12
_LONGEST: Final = 100
"""Characters. In a longer text, the figures belong to something else as well."""
_FIGURES_MOST: Final = 25
"""More of them make no sum, and hold up whoever counts them."""
_AMBIGUOUS_MOST: Final = 4
"""Parts that can be read in two ways. With more of them, nobody could say what was meant."""
_FRACTION_MOST: Final = 2
"""Digits of a fraction of a tenge."""
_THOUSANDS_LONGEST: Final = 6
"""Digits of a number of thousands, "2400 т". A longer one is in tenge."""
_HALF_IN_WORDS: Final = "половиной"
_CURRENCY: Final = "₸"
_IN_BRACKETS: Final = re.compile(r"([^()]*)\(([^()]*)\)([^()]*)")
_QUARTER: Final = Decimal("0.25")
_HALF: Final = Decimal("0.5")
_TOKEN: Final = re.compile(
    r"\d{1,3}(?:[ '’_]\d{3}(?!\d))+(?:[.,]\d+(?!\d|[.,]\d))?|\d+(?:[.,]\d+)*|[^\W\d_]+|[^\s\w.,;:!?()]"
)


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


class _NoAmountError(Exception):
    """The tokens make no amount."""


def parse_tenge(text: str) -> int:
    """An amount in whole tenge: "2 400 000", "2,4 млн", "₸2.4M", "1 млн 250 мың", "полтора миллиона".

    Raises `AmbiguousError` for what has several meanings ("2 млн 500", "2.400", "2–3 млн"), else
    `InvalidValueError`.
    """
    if len(text) > _LONGEST:
        raise InvalidValueError("amount-not-number")
    typed = money.plain(without_hyphens(evened(text.replace("½", f" {_HALF_IN_WORDS} "))))
    if money.is_foreign(typed):
        raise InvalidValueError("amount-foreign")
    try:
        amounts = _said_twice(typed) or _meanings(typed)
    except _NoAmountError:
        raise InvalidValueError("amount-not-number") from None
    readings = [Reading(tenge, Money(tenge)) for tenge in amounts if tenge <= MAX_TENGE]
    if len(readings) < len(amounts):
        raise refused_but(InvalidValueError("amount-too-large"), readings)
    return only_meaning(amounts, Money)


def _said_twice(typed: str) -> list[int]:
    """The amount that is repeated in brackets, "2 000 000 (два миллиона) тенге"; both if they differ; nothing if
    nothing of the kind stands there.
    """
    found = _IN_BRACKETS.fullmatch(typed)
    if not found:
        return []
    before, repeated, after = found.groups()
    written: list[int] = []
    for spelling in (repeated, f"{repeated} {_CURRENCY}"):
        try:
            written += _meanings(spelling)
        except _NoAmountError:
            continue
    if not written:
        return []
    said = _meanings(f"{before} {after}")
    return [tenge for tenge in said if tenge in written] or [*said, written[0]]


def _meanings(typed: str) -> list[int]:
    """Every amount that the bare text can mean, the largest first; of a range, its lower end first."""
    lower, upper = _ends(_TOKEN.findall(typed))
    amounts = _amounts(upper)
    return sorted(_amounts(lower) | amounts) if lower else sorted(amounts, reverse=True)


def _ends(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The tokens of the lower and the upper end of a range. An amount that is no range has no lower end."""
    between = not money.BETWEEN.isdisjoint(tokens)
    ends: list[list[str]] = [[]]
    last = ""
    for token, following in zip(tokens, [*tokens[1:], ""], strict=False):
        dash = token == "-"  # noqa: S105 - a sign
        if dash and not last:
            raise InvalidValueError("amount-not-positive")
        ending = token in money.ENDINGS and (last == "-" or (_says_how_much(last) and not is_numeral(token)))
        if (
            token in money.RANGE
            or (ending and token in money.FROM)
            or (between and token in money.AND)
            or (dash and _says_how_much(following) and not money.unit_of(following))
        ):
            ends.append([])
        elif not (ending or dash or token in money.BETWEEN or token in money.AND):
            ends[-1].append(token)
        last = token
    match [end for end in ends if end]:
        case [only]:
            return [], only
        case [lower, upper] if any(map(money.unit_of, lower)):
            return lower, upper
        case [lower, upper]:
            return lower + [token for token in upper if money.unit_of(token)][-1:], upper
        case _:
            raise _NoAmountError


def _says_how_much(token: str) -> bool:
    return (
        token[:1].isdecimal()
        or is_numeral(token)
        or token in money.ONE_AND_A_HALF
        or money.unit_of(token) is not None
    )


def _amounts(tokens: Sequence[str]) -> set[int]:
    """Every amount that the tokens can mean; one at least."""
    if tokens[0] in money.MINUS:
        raise InvalidValueError("amount-not-positive")
    choices = list(_choices(tokens))
    if sum(len(choice) > 1 for choice in choices) > _AMBIGUOUS_MOST:
        raise _NoAmountError
    sums = {amount for parts in product(*choices) for amount in _Sum().of(parts)}
    if not sums:
        raise _NoAmountError
    possible = {int(amount) for amount in sums if amount > 0 and amount == int(amount)}
    if not possible:
        raise InvalidValueError("amount-not-positive")
    return possible


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
        raise _NoAmountError
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
        raise _NoAmountError
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
        raise _NoAmountError
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
