"""Amounts of money as people type them in three languages: figures, words and units, added up.

Every sum that the bot asks for is a large one: what a project costs, what a backer can give. So a bare "5" is asked
back as five million or five thousand; "5 тенге" is five tenge.
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.models.errors import InvalidValueError
from bot.models.words import Money
from bot.understanding import money_words as money
from bot.understanding.numerals import is_numeral, without_hyphens
from bot.understanding.readings import Reading, only_meaning, refused_but
from bot.understanding.signs import evened
from bot.understanding.sums import NoAmountError, sums_of

MAX_TENGE = 10**12
_LONGEST: Final = 100
"""Characters. In a longer text, the figures belong to something else as well."""
_HALF_IN_WORDS: Final = "половиной"
_CURRENCY: Final = "₸"
_IN_BRACKETS: Final = re.compile(r"([^()]*)\(([^()]*)\)([^()]*)")
_TOKEN: Final = re.compile(
    r"\d{1,3}(?:[ '’_]\d{3}(?!\d))+(?:[.,]\d+(?!\d|[.,]\d))?|\d+(?:[.,]\d+)*|[^\W\d_]+|[^\s\w.,;:!?()]"
)


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
    except NoAmountError:
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
        except NoAmountError:
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
            raise NoAmountError


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
    possible = {int(amount) for amount in sums_of(tokens) if amount > 0 and amount == int(amount)}
    if not possible:
        raise InvalidValueError("amount-not-positive")
    return possible
