"""Numbers of organisations (BIN) as people type them, and personal numbers (IIN), which are never asked for."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from bot.models.errors import InvalidValueError

_FIRST_WEIGHTS = tuple(range(1, 12))
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_IMPOSSIBLE = 10
_DIGITS = 12
_BIN_LONGEST = 100
"""Characters of a number with all that people write around it."""
_HALF = 6
"""Digits of a date of birth, after which a personal number is parted most often."""
_WORD = re.compile(r"[^\W\d_]+")
_WORDS_MOST = 5
"""Words beside a BIN, of which one is its label. With more it is a text."""
_CALLED = ("бин", "бсн", "bin", "bsn", "иин", "жсн", "iin")
"""How a number is labelled; forms of state bodies and of sole proprietors print both labels: «БИН/ИИН», «ЖСН/БСН»."""
_BETWEEN = re.compile(r"[\s\-‐‑‒–—.,:;/|()№_]")
_GROUPS = re.compile(r"\d+")
_PART = re.compile(r" ?[-./_] ?| {1,2}")
"""What parts the groups of one number."""
_TWELVE = r"\d(?:[ \-./_]?\d){11}(?!\d)"
_LABELLED = re.compile(
    rf"(?<![^\W\d_])(?:иин|жсн|iin|jsn)[^\W\d_]{{0,5}}(?:[^\d+]{{0,30}}?)(?<!\d)({_TWELVE})"
    rf"|(?<!\d)({_TWELVE})[^\w+]{{0,3}}(?:иин|жсн|iin|jsn)(?![^\W\d_])",
    re.IGNORECASE,
)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
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
    words = _WORD.findall(text.lower()) if len(text) <= _BIN_LONGEST else []
    if len(words) <= _WORDS_MOST and any(word.startswith(_CALLED) for word in words):
        text = _WORD.sub("", text)
    digits = _BETWEEN.sub("", text)
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
    """Refuse a text with what looks like somebody's IIN: a date of birth, century and sex, a check digit that fits. If
    it is called an IIN, a slip in it makes it no less personal.

    A BIN passes: its fifth digit makes the day larger than any month has.
    """
    evened = "".join(map(_evened, text)).translate(_DASHES)
    labelled = (before or behind for before, behind in _LABELLED.findall(evened))
    if any(re.sub(r"\D", "", one)[4] in "0123" for one in labelled):
        raise InvalidValueError("personal-number")
    if any(map(_is_personal, _numbers_of_twelve(evened))):
        raise InvalidValueError("personal-number")


def _evened(character: str) -> str:
    digit = unicodedata.digit(character, None)
    return str(digit) if digit is not None else " " if character.isspace() else character


def _numbers_of_twelve(text: str) -> Iterator[str]:
    """Each run of twelve digits, and each that is parted as such numbers are, whatever stands beside it."""
    run: list[str] = []
    parts: list[str] = []
    end = 0
    for group in _GROUPS.finditer(text):
        between = text[end : group.start()]
        end = group.end()
        if not _PART.fullmatch(between):
            run, parts = [], []
        run, parts = [*run, group[0]][-_DIGITS:], [*parts, between.strip() or " "][-_DIGITS:]
        for start in range(len(run)):
            if _is_one_number(run[start:], parts[start + 1 :]) and not _is_phone(run[:start], run[start:]):
                yield "".join(run[start:])


def _is_one_number(groups: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the groups are parted alike and into equal parts, or after the date. So no two dates, no date with a
    time, and no phone with another number makes one.
    """
    lengths = list(map(len, groups))
    if sum(lengths) != _DIGITS or len(set(parts)) > 1:
        return False
    ends = {sum(lengths[:count]) for count in range(1, len(lengths) + 1)}
    return len(groups) == 1 or _HALF in ends or len(set(lengths)) == 1


def _is_phone(before: Sequence[str], groups: Sequence[str]) -> bool:
    """Whether the groups go on with a telephone number as it is printed, 8 701 234 56 78, and something behind it."""
    return before[-1:] in (["7"], ["8"]) and list(map(len, groups[:4])) == [3, 3, 2, 2]


def _is_personal(digits: str) -> bool:
    if digits[6] not in "0123456":
        return False
    century = 1800 + 100 * ((max(int(digits[6]), 1) - 1) // 2)
    try:
        date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    return bin_check_digit(digits[:11]) == int(digits[11])
