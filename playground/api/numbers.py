"""Numbers in the way of the Bot API's server, which reads them from text.

Source: `to_integer` and `to_integer_safe` in TDLib's `misc.h`.
"""

import re

INT32, INT64 = 32, 64
_START = re.compile(r"(-?)([0-9]*)")


def to_int(text: str, bits: int = INT32) -> int:
    """The number at the beginning of the text; 0 if there is none. What is too large runs over."""
    match = _START.match(text)
    value = int(match[2] or 0) if match else 0
    if match and match[1]:
        value = -value
    return (value + (1 << bits - 1)) % (1 << bits) - (1 << bits - 1)


def int_or_none(text: str, bits: int = INT32) -> int | None:
    """The number, if the text is nothing but one, in its plain form: `007` and `+7` are none."""
    value = to_int(text, bits)
    return value if str(value) == text else None
