"""Character n-grams: likeness of spelling, which typos and endings hardly disturb.

Kazakh packs a sentence into a word's endings, so words seldom repeat as they are but their stems do.
Grams are hashed (Weinberger et al., 2009, arXiv:0902.2206) into a fixed width: no vocabulary is kept.
"""

import zlib
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.matching.spelling import folded

WIDTH: Final = 4096
_SHORTEST, _LONGEST = 3, 5


def grams(text: str) -> Counter[str]:
    """Grams of 3 to 5 characters within each word, whose ends count as a character."""
    found: Counter[str] = Counter()
    for word in folded(text).split():
        padded = f" {word} "
        for size in range(_SHORTEST, _LONGEST + 1):
            for start in range(len(padded) - size + 1):
                found[padded[start : start + size]] += 1
    return found


def gram_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit rows of damped gram counts, shape ``(len(texts), WIDTH)``; an empty text is a row of zeros."""
    rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for gram, count in grams(text).items():
            row[zlib.crc32(gram.encode()) % WIDTH] += 1 + np.log(count)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, norms, out=rows, where=norms > 0)
    return rows
