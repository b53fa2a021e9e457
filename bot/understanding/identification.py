"""Business identification numbers as people type them."""

import re

from bot.models.errors import InvalidValueError

_FIRST_WEIGHTS = tuple(range(1, 12))
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_IMPOSSIBLE = 10


def bin_check_digit(first_eleven: str) -> int | None:
    """The twelfth digit, or None if no valid number begins with these eleven.

    Source: the rule for BIN and IIN check digits (`data/bin_vectors.json` has worked examples).
    """
    digits = [int(character) for character in first_eleven]
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        remainder = sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11
        if remainder != _IMPOSSIBLE:
            return remainder
    return None


def parse_bin(text: str) -> str:
    """A business identification number: 12 digits, YYMM of registration, kind, check digit."""
    digits = re.sub(r"[\s\-–—.№]", "", text)
    if not re.fullmatch(r"[0-9]+", digits):
        raise InvalidValueError("bin-not-digits")
    if len(digits) != 12:
        raise InvalidValueError("bin-length", count=len(digits))
    if not 1 <= int(digits[2:4]) <= 12:
        raise InvalidValueError("bin-month", month=digits[2:4])
    if digits[4] not in "456":
        # 0 to 3 in the fifth place make it a personal number (IIN), which is never asked for.
        raise InvalidValueError("bin-personal" if digits[4] in "0123" else "bin-kind", digit=digits[4])
    expected = bin_check_digit(digits[:11])
    if expected is None:
        raise InvalidValueError("bin-impossible")
    if int(digits[11]) != expected:
        raise InvalidValueError("bin-check-digit", found=digits[11])
    return digits
