"""An answer to getUpdates that is no proper JSON, read as far as it goes.

Python reads no number of thousands of digits, no deep nesting, no control character within a text. One such update
would make the whole answer unreadable, for ever, and everybody deaf. So the list is cut into its items by their
brackets, without a parser, and each is read for itself. Of one that cannot be read its number is left: it is confirmed
and passed over like any update that cannot be decoded.
"""

import json
import re
from typing import Any

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},]', re.DOTALL)
_RESULT = re.compile(r'"result"\s*:\s*\[')
_NUMBER = re.compile(r'"update_id"\s*:\s*(\d{1,10})(?!\d)')
_DIGITS_MAX = 400
"""A longer number is none that means anything, and Python refuses to read one of some thousand digits."""


def mended(content: str) -> list[Any] | None:
    """The updates of the answer, each so far as it can be read; None if it is no list of updates at all."""
    items = _items_of(content)
    return None if items is None else [_read(item) for item in items]


def _read(item: str) -> Any:  # noqa: ANN401 - whatever a server answers
    try:
        return json.loads(item, strict=False, parse_int=_int)
    except (ValueError, RecursionError):
        found = _NUMBER.search(item)
        return {"update_id": int(found[1])} if found else None


def _int(digits: str) -> int | None:
    return int(digits) if len(digits) <= _DIGITS_MAX else None


def _items_of(content: str) -> list[str] | None:
    """The texts of the items in the list of results, which must end."""
    start = _RESULT.search(content)
    if start is None or re.search(r'"ok"\s*:\s*true', content[: start.start()]) is None:
        return None
    items, depth, begin = [], 0, start.end()
    for token in _TOKEN.finditer(content, begin):
        sign = token[0]
        if sign in "[{":
            depth += 1
        elif depth and sign in "]}":
            depth -= 1
        elif not depth and sign in ",]":
            if item := content[begin : token.start()].strip():
                items.append(item)
            begin = token.end()
            if sign == "]":
                return items
    return None
