"""Names of places as keys: two spellings of one name have the same key, or keys that are alike.

The key undoes what is certain: case, script, the letters that only Kazakh has, blanks and hyphens. What is alike
beyond that is a guess, for names that no table knows: ``benchmarks/settlements.py`` prints how often it is wrong.
"""

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from bot.understanding.spelling import merged

LONGEST: Final = 200
"""Characters. What is longer names no place, and is not looked at."""

_SOUNDS: Final = (
    ("дж", "ж"), ("ие", "е"), ("иа", "а"), ("иу", "у"), ("нг", "н"),
    ("я", "а"), ("ю", "у"), ("о", "у"), ("ц", "с"), ("щ", "ш"), ("ч", "ш"), ("х", "к"),
)  # fmt: skip
"""What Russian, Kazakh and English ears have made one of the other: Джалагаш, Чилик and Шелек, Балхаш and Балқаш."""
_RUSSIAN_END: Final = re.compile(r"(?<=\w{3})(?:н?ск(?:уе)?|ка|у|уе)$")
"""Endings that Russian adds to a name, and Kazakh leaves out: Аральск, Булаево, Самарское, Мамлютка."""
_TWICE: Final = re.compile(r"(\w)\1+")
_TYPO_FROM, _TWO_TYPOS_FROM = 6, 12
"""Letters of a name from which on it may differ by one letter, or by two. Different shorter names do: Тобол, Тобыл;
Дмитриевка, Димитровка.
"""
_CONSONANTS: Final = str.maketrans("бгдзж", "пктсш", "аеиоуй")
"""What tells names apart: Алмалы and Алмалык, Карабулак and Карабулан. A voice is heard in one language and not in the
other: Қарсақбай, Карсакпай.
"""
_VILLAGE_END: Final = re.compile(r"ау(?:и?л|и?ли)$")


def tokens_of(text: str) -> list[str]:
    """The words of a text as keys."""
    return merged(text[:LONGEST]).split()


@lru_cache(8192)
def key_of(name: str) -> str:
    """The same for each way to write a name: Құлсары, Кулсары, Qulsary; Катон-Карагай, Катонқарағай."""
    return "".join(tokens_of(name))


@lru_cache(8192)
def sound_of(key: str) -> str:
    """A key without what languages tell apart differently."""
    for heard, meant in _SOUNDS:
        key = key.replace(heard, meant)
    return _RUSSIAN_END.sub("", _TWICE.sub(r"\1", key))


def with_village(key: str) -> str:
    """A key in whose end the word village, if it stands there, has one spelling."""
    return _VILLAGE_END.sub("ауил", key)


def distance(one: str, other: str) -> int:
    """How many letters two keys differ by, in their sound."""
    return DamerauLevenshtein.distance(sound_of(one), sound_of(other))


def alike(one: str, other: str) -> bool:
    """Whether two keys are probably two spellings of one name."""
    shorter = min(len(one), len(other))
    one, other = sound_of(one), sound_of(other)
    if one[:1] != other[:1]:
        return False
    allowed = 0 if shorter < _TYPO_FROM else 1 if shorter < _TWO_TYPOS_FROM else 2
    return (
        bool(shorter)
        and one.translate(_CONSONANTS) == other.translate(_CONSONANTS)
        and DamerauLevenshtein.distance(one, other) <= allowed
    )
