"""CMS with the national algorithms' names (those of GOST 34.10-2015 and 34.11-2015), which no library here knows.

Only the names differ from an ordinary signature: what matters is what our reader makes of names that it does not know.
"""

from collections.abc import Iterator, Mapping
from typing import Final

_KEY, _SIGNATURE, _HASH = "1.2.398.3.10.1.1.1.1", "1.2.398.3.10.1.1.1.2", "1.2.398.3.10.1.3.1"
_NAMES: Final[Mapping[str, str]] = {
    "1.2.840.10045.2.1": _KEY,
    "1.2.840.10045.4.3.2": _SIGNATURE,
    "2.16.840.1.101.3.4.2.1": _HASH,
}
_CONSTRUCTED: Final = 0x20


def with_national_names(der: bytes) -> bytes:
    """The same structure, each known algorithm called by its national counterpart's identifier."""
    return b"".join(_renamed(tag, body) for tag, body in _elements(der))


def _renamed(tag: int, body: bytes) -> bytes:
    if tag & _CONSTRUCTED:
        body = with_national_names(body)
    elif tag == 0x06:
        body = _encoded(_NAMES[name]) if (name := _decoded(body)) in _NAMES else body
    return bytes([tag]) + _length(len(body)) + body


def _elements(der: bytes) -> Iterator[tuple[int, bytes]]:
    """Tags of one byte and definite lengths, as DER has them here."""
    at = 0
    while at < len(der):
        tag, first = der[at], der[at + 1]
        at += 2
        size = first
        if first & 0x80:
            more = first & 0x7F
            size = int.from_bytes(der[at : at + more], "big")
            at += more
        yield tag, der[at : at + size]
        at += size


def _length(size: int) -> bytes:
    if size < 0x80:
        return bytes([size])
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(digits)]) + digits


def _decoded(body: bytes) -> str:
    numbers, value = [], 0
    for byte in body:
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            numbers.append(value)
            value = 0
    first = min(numbers[0] // 40, 2)
    return ".".join(map(str, [first, numbers[0] - 40 * first, *numbers[1:]]))


def _encoded(name: str) -> bytes:
    first, second, *rest = map(int, name.split("."))
    return b"".join(map(_base_128, [40 * first + second, *rest]))


def _base_128(value: int) -> bytes:
    digits = [value & 0x7F]
    while value := value >> 7:
        digits.append(value & 0x7F | 0x80)
    return bytes(reversed(digits))
