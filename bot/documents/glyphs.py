"""Finds out which characters the fonts of a document can draw.

PDF/A and PDF/UA forbid a character without a glyph, and typesetting stops at the first one. People write what they
like, so their words are checked against the character maps of the fonts before they are typeset.
"""

import re
import struct
import unicodedata
from collections.abc import Iterable
from pathlib import Path

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_JOINING_LETTERS = re.compile(r"(?<=\w)\u200d|\u200d(?=\w)")
"""Emoji are put together by such a mark. Beside a letter nobody sees it, and a word with it is not found."""

_UNICODE = ((3, 10, 12), (0, 6, 12), (0, 4, 12), (3, 1, 4), (0, 3, 4))
"""Platform, encoding and format of the tables that are read, those with characters beyond the first 65,536 first
(OpenType, "cmap").
"""


def character_set(font: Path) -> frozenset[int]:
    """The code points of a TrueType font, from its cmap table in format 12 or 4 (OpenType 1.9).

    Raises ValueError when the font has no such table.
    """
    data = font.read_bytes()
    cmap = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    found = {}
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * index)
        (form,) = struct.unpack_from(">H", data, cmap + offset)
        found[platform, encoding, form] = cmap + offset
    for key in _UNICODE:
        if key in found:
            return frozenset((_format_12 if key[2] == 12 else _format_4)(data, found[key]))
    raise ValueError(f"{font.name} has no Unicode character map")


def _table(data: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no {tag.decode()} table")


def _format_12(data: bytes, start: int) -> Iterable[int]:
    (groups,) = struct.unpack_from(">I", data, start + 12)
    for index in range(groups):
        first, last, _ = struct.unpack_from(">III", data, start + 16 + 12 * index)
        yield from range(first, last + 1)


def _format_4(data: bytes, start: int) -> Iterable[int]:
    """Segments of code points, each with either a step to the glyph or a list of glyphs, in which 0 is none."""
    (twice,) = struct.unpack_from(">H", data, start + 6)
    ends, starts = start + 14, start + 16 + twice
    for index in range(0, twice, 2):
        first, last = (struct.unpack_from(">H", data, table + index)[0] for table in (starts, ends))
        step, away = (struct.unpack_from(">H", data, starts + nth * twice + index)[0] for nth in (1, 2))
        listed = starts + 2 * twice + index + away
        for code in range(first, min(last, 0xFFFE) + 1):
            if not away:
                drawn = (code + step) & 0xFFFF
            else:
                (drawn,) = struct.unpack_from(">H", data, listed + 2 * (code - first))
            if drawn:
                yield code


class PrintableText:
    """Makes any string safe to typeset, and changes nothing that the fonts can draw.

    Invisible marks are left out, since in a document they could only hide, reorder or split words. Any
    other character without a glyph becomes U+FFFD, so that the reader sees that something stood there.
    """

    def __init__(self, fonts: Iterable[Path]) -> None:
        self._drawable = frozenset[int]().union(*(character_set(font) for font in fonts))

    def __call__(self, text: str) -> str:
        """The text with plain newlines as line ends and with composed letters (NFC), as fonts expect them."""
        lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
        lines = _JOINING_LETTERS.sub("", lines)
        return "".join(map(self._character, lines)).strip()

    def _character(self, character: str) -> str:
        if character in "\n\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}":
            return character
        category = unicodedata.category(character)
        if category in {"Zs", "Zl", "Zp"} or character == "\t":
            return "\n" if category in {"Zl", "Zp"} else " "
        if category in {"Cc", "Cf"}:
            return ""
        if category in {"Co", "Cs"} or ord(character) not in self._drawable:
            return REPLACEMENT
        return character
