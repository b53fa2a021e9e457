"""Numbers of organisations (BIN) as people type them, and personal numbers (IIN), which are never asked for."""

import re
from datetime import date

from bot.models.errors import InvalidValueError

_FIRST_WEIGHTS = tuple(range(1, 12))
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_IMPOSSIBLE = 10
_DIGITS = 12
_LABEL = re.compile(r"^\W*(?:бин|бсн|bin|bsn|жсн|иин|iin)(?![^\W_])", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\-‐‑‒–—.:№]")
_PERSONAL = re.compile(r"(?<![\d+])(?<!\d[ \-\u00a0])\d(?:[ \-\u00a0]?\d){11}(?![ \-\u00a0]?\d)")
"""Twelve digits in a row, whole or in groups, that belong to no longer number and to no phone."""
_FIRST_YEAR = 90
"""Organisations of today were registered from the 1990s on, so that two figures tell the year."""


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
    """A business identification number: 12 digits, YYMM of registration, kind, check digit. «БИН 1409 4002 3346»."""
    digits = _BETWEEN.sub("", _LABEL.sub("", text))
    if not digits.isdecimal():
        raise InvalidValueError("bin-not-digits")
    if len(digits) != _DIGITS:
        raise InvalidValueError("bin-length", count=len(digits))
    digits = f"{int(digits):012d}"
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


def require_registered(bin_: str, today: date) -> None:
    """Refuse a BIN whose month of registration is yet to come. Apart from `parse_bin`, because a number that is valid
    stays so, while what lies ahead depends on the day.
    """
    year, month = int(bin_[:2]), int(bin_[2:4])
    if year < _FIRST_YEAR and (year, month) > (today.year % 100, today.month):
        raise InvalidValueError("bin-future", month=f"{month:02d}.20{year:02d}")


def refuse_personal_number(text: str) -> None:
    """Refuse a text with what looks like somebody's IIN: a date of birth, century and sex, a check digit that fits.

    A BIN passes: its fifth digit makes the day larger than any month has.
    """
    for found in _PERSONAL.findall(text):
        digits = re.sub(r"\D", "", found)
        if digits.isascii() and _is_personal(digits):
            raise InvalidValueError("personal-number")


def _is_personal(digits: str) -> bool:
    if digits[6] not in "0123456":
        return False
    century = 1800 + 100 * ((max(int(digits[6]), 1) - 1) // 2)
    try:
        date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    return bin_check_digit(digits[:11]) == int(digits[11])
