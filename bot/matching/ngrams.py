"""Character n-grams: a likeness of spelling that typos and endings hardly disturb.

Kazakh packs a whole sentence into the endings of a word. Words therefore seldom repeat unchanged, but their stems do.
N-grams are hashed into a fixed width (Weinberger et al., 2009, arXiv:0902.2206), so no vocabulary is kept.
"""

import zlib
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.understanding.spelling import folded

WIDTH: Final = 4096
_SHORTEST, _LONGEST = 3, 5


def grams(text: str) -> Counter[str]:
    """The n-grams of 3 to 5 characters within each word; the beginning and the end of a word count as a character."""
    found: Counter[str] = Counter()
    for word in folded(text).split():
        padded = f" {word} "
        for size in range(_SHORTEST, _LONGEST + 1):
            for start in range(len(padded) - size + 1):
                found[padded[start : start + size]] += 1
    return found


def gram_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit rows of damped n-gram counts, of shape ``(len(texts), WIDTH)``; a row of zeros for an empty text."""
    rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for gram, count in grams(text).items():
            row[zlib.crc32(gram.encode()) % WIDTH] += 1 + np.log(count)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, norms, out=rows, where=norms > 0)
    return rows
