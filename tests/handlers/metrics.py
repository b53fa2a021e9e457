"""How wide words are on a phone, read from the font that phones set them in.

Android sets the labels of buttons in Roboto Medium, and the bot carries that font for its documents. What the font does
not have (emoji, arrows) is counted as an emoji, which is wider than any letter.
"""

import struct
from functools import cache
from pathlib import Path

import bot.documents

FONT = Path(bot.documents.__file__).parent / "fonts" / "Roboto-Medium.ttf"
EMOJI = 1.25
"""Width of an emoji in ems: Noto Color Emoji's 2550 of 2048 units."""
INVISIBLE = frozenset({"\ufe0f", "\u200d"})
"""They choose how the sign before them is drawn, and take no room."""


def width(text: str, size: float) -> float:
    """The width of a line of text in the unit of `size`, the height of the font."""
    advances = _advances()
    return size * sum(advances.get(sign, EMOJI) for sign in text if sign not in INVISIBLE)


@cache
def _advances() -> dict[str, float]:
    """How far each sign moves the pen, in ems. Source: the OpenType specification, tables head, hhea, hmtx and cmap."""
    font = FONT.read_bytes()
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {}
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        tables[tag.decode()] = offset
    (units,) = struct.unpack_from(">H", font, tables["head"] + 18)
    (long_metrics,) = struct.unpack_from(">H", font, tables["hhea"] + 34)
    found = {}
    for sign, glyph in _glyphs(font, tables["cmap"]).items():
        (advance,) = struct.unpack_from(">H", font, tables["hmtx"] + 4 * min(glyph, long_metrics - 1))
        found[sign] = advance / units
    return found


def _glyphs(font: bytes, cmap: int) -> dict[str, int]:
    """Which glyph stands for which sign, from the subtable of format 4: segments of codes that follow each other."""
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    offsets = [struct.unpack_from(">HHI", font, cmap + 4 + 8 * number)[2] for number in range(count)]
    start = next(cmap + at for at in offsets if struct.unpack_from(">H", font, cmap + at) == (4,))
    (doubled,) = struct.unpack_from(">H", font, start + 6)
    glyphs = {}
    for at in range(start + 14, start + 14 + doubled, 2):
        (last,) = struct.unpack_from(">H", font, at)
        (first,) = struct.unpack_from(">H", font, at + doubled + 2)
        (delta,) = struct.unpack_from(">H", font, at + 2 * doubled + 2)
        range_at = at + 3 * doubled + 2
        (offset,) = struct.unpack_from(">H", font, range_at)
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", font, range_at + offset + 2 * (code - first))
            if glyph or not offset:
                glyphs[chr(code)] = (glyph + delta) & 0xFFFF
    return {sign: glyph for sign, glyph in glyphs.items() if glyph}
