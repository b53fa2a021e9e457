"""Parsers of what people type: identification numbers, phones, amounts, texts.

Every parser takes the raw text and returns the stored form, or raises `InvalidValueError` with a code whose
sentence names what is wrong and shows an example of what is right.
"""

import re
import unicodedata
from decimal import Decimal

import phonenumbers

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


_PHONE_LONGEST = 60
"""Characters. In a longer text, such as a pasted letter, the digits belong to something else as well."""


def parse_phone(text: str) -> str:
    """A Kazakhstani phone in E.164 (+7 6xx or +7 7xx). A leading 8 is accepted."""
    if len(text) > _PHONE_LONGEST:
        raise InvalidValueError("phone-invalid")
    compact = re.sub(r"[^\d+]", "", text)
    if re.fullmatch(r"8[67]\d{9}", compact):
        compact = "+7" + compact[1:]
    elif re.fullmatch(r"7[67]\d{9}", compact):
        compact = "+" + compact
    try:
        number = phonenumbers.parse(compact, "KZ")
    except phonenumbers.NumberParseException:
        raise InvalidValueError("phone-invalid") from None
    national = str(number.national_number)
    if number.country_code == 7 and (len(national) != 10 or not phonenumbers.is_possible_number(number)):
        raise InvalidValueError("phone-invalid")
    if number.country_code != 7 or national[:1] not in ("6", "7"):
        raise InvalidValueError("phone-foreign")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")


def parse_email(text: str) -> str:
    """An e-mail address as people write it; deliverability is not checked."""
    address = text.strip()
    if len(address) > 254 or not _EMAIL.fullmatch(address):
        raise InvalidValueError("email-invalid")
    return address


_TYPED_LONGEST = 50_000
"""Characters. Far more than one message of Telegram's, or several that belong together."""
_MARKS_MOST = 3
"""Marks on one letter. Languages need no more. A pile of them covers the lines around it, and by the thousand they
would hold up everybody: the time that normalising takes grows with the square of their number.
"""


def _without_piles_of_marks(text: str) -> str:
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks <= _MARKS_MOST:
            kept.append(character)
    return "".join(kept)


def parse_text(text: str, *, longest: int, shortest: int = 1) -> str:
    """Free text without control characters and with tidy spaces; lengths are in characters.

    `shortest` counts only letters and digits, so that a name of nothing but emoji is too short.
    """
    if len(text) > _TYPED_LONGEST:
        raise InvalidValueError("text-too-long", longest=longest, count=len(text))
    visible = "".join(
        character
        for character in unicodedata.normalize("NFC", _without_piles_of_marks(text))
        if character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn"}
    )
    tidy = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t\u00a0]+", " ", visible)).strip()
    if len(tidy) > longest:
        raise InvalidValueError("text-too-long", longest=longest, count=len(tidy))
    letters = sum(1 for character in tidy if character.isalnum())
    if letters == 0:
        raise InvalidValueError("text-no-letters")
    if letters < shortest:
        raise InvalidValueError("text-too-short", shortest=shortest)
    return tidy


_UNITS = (
    (re.compile(r"(млрд|миллиард\w*|billion|bn)\.?"), Decimal(10**9)),
    (re.compile(r"(млн|миллион\w*|million|mln|m)\.?"), Decimal(10**6)),
    (re.compile(r"(тыс|тысяч\w*|мың|мын|thousand|k)\.?"), Decimal(10**3)),
)
MAX_TENGE = 10**12


def parse_tenge(text: str) -> int:
    """An amount in whole tenge: "2 400 000", "2,4 млн", "₸2.4M", "500 мың теңге"."""
    compact = re.sub(r"[\s\u00a0\u2009\u202f'’_]", "", text.lower())
    compact = re.sub(r"(₸|kzt|тенге|теңге|тг\.?|tenge)", "", compact)
    factor = Decimal(1)
    for pattern, unit in _UNITS:
        shorter, found = pattern.subn("", compact)
        if found:
            compact, factor = shorter, unit
            break
    if factor == 1:
        compact = re.sub(r"[.,](?=\d{3}(\D|$))", "", compact)
    # Decimal itself would also take "1e999999" and "NaN".
    if not re.fullmatch(r"-?[0-9]{1,20}([.,][0-9]{1,20})?", compact):
        raise InvalidValueError("amount-not-number")
    amount = Decimal(compact.replace(",", ".")) * factor
    if amount != amount.to_integral_value() or amount <= 0:
        raise InvalidValueError("amount-not-positive")
    if amount > MAX_TENGE:
        raise InvalidValueError("amount-too-large")
    return int(amount)
