"""Amounts of money as people type them in three languages."""

import re
from decimal import Decimal

from bot.models.errors import InvalidValueError

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
