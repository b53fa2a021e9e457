"""Finds by what somebody types of a name: words in any order, in any spelling, the beginning of one, with a typo."""

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from bot.understanding.spelling import merged

_WHOLE: Final = 100.0
_LIKE: Final = 80.0
"""Of 100, from which on a word is taken for one of the name's (rapidfuzz's ratio of the part that fits best)."""
_TYPO_FROM, _TYPO_UP_TO = 6, 32
"""Letters. In a shorter word, a typo makes another word; in a number, it makes another number. A longer one is none."""
_MOST: Final = 32
"""Words of a search that are looked for. No name has more."""


def words_typed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(merged(text).split()))[:_MOST]


def likeness(words: Sequence[str], text: str) -> float:
    """How well the text, whose spellings are `merged`, fits all of the words, up to 100; 0 if one is not there."""
    least = _WHOLE if words else 0.0
    for word in words:
        least = min(least, _found(word, text))
        if not least:
            break
    return least


def _found(word: str, text: str) -> float:
    if word in text:
        return _WHOLE
    if not _TYPO_FROM <= len(word) <= _TYPO_UP_TO or word.isdecimal():
        return 0.0
    return fuzz.partial_ratio(word, text, score_cutoff=_LIKE)
