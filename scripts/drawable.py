"""Write which characters the fonts of the documents draw: `python -m scripts.drawable`, after a change of fonts."""

from itertools import pairwise
from pathlib import Path

import bot.understanding
from bot.documents.glyphs import character_set
from bot.documents.typesetting import DRAWING, FONTS
from bot.understanding.drawable import RANGES


def ranges_of_the_fonts() -> str:
    """One line a range of code points, such as `0041-005A`, all fonts of a document together."""
    codes = sorted(frozenset[int]().union(*(character_set(FONTS / name) for name in DRAWING)))
    last = [one for one, following in pairwise(codes) if following != one + 1] + codes[-1:]
    first = codes[:1] + [one for previous, one in pairwise(codes) if one != previous + 1]
    return "".join(f"{start:04X}-{end:04X}\n" for start, end in zip(first, last, strict=True))


if __name__ == "__main__":
    (Path(bot.understanding.__file__).parent / RANGES).write_text(ranges_of_the_fonts(), encoding="ascii")
