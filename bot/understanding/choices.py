"""Which of several options a typed text means: by any of its names, with or without Kazakh letters, in Latin, begun or
misspelt.
"""

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from bot.models.errors import InvalidValueError
from bot.understanding.spelling import folded, joined

_LONGEST = 200
"""Characters. A longer text is none of the options, though words of it may be like one."""
_BEGUN_LEAST = 3
"""Letters of a beginning that tells an option."""
_LIKE = 80
"""Of 100, from which on two spellings are taken for one (rapidfuzz's ratio)."""
_LIKE_LEAST = 4
"""Letters of a word that may be misspelt. A shorter one is too near to others."""


def chosen(typed: str, spellings: Mapping[str, Sequence[str]]) -> list[str]:
    """The values that the text may mean: one, or several that it fits equally well. `spellings` are the names of each
    value. Raises `InvalidValueError` if it means none.
    """
    if len(typed) > _LONGEST:
        raise InvalidValueError("expected-choice")
    words = _plain(joined(typed))
    bare = folded(joined(typed))
    if not bare:
        raise InvalidValueError("expected-choice")
    names = {
        value: [(_plain(joined(name)), folded(joined(name))) for name in own if name]
        for value, own in spellings.items()
    }
    ways = (
        lambda plain, _: plain == words,
        lambda _, name: name == bare,
        lambda _, name: len(bare) >= _BEGUN_LEAST and _begun(bare.split(), name.split()),
    )
    for fits in ways:
        meant = [value for value, own in names.items() if any(fits(*name) for name in own)]
        if meant:
            return meant
    return _nearest(bare, {value: [name for _, name in own] for value, own in names.items()})


def _plain(text: str) -> str:
    """The words of the text in small letters, with the letters as they were typed."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _begun(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Whether each typed word begins one of the name's: "атырау обл" is Атырау облысы."""
    return all(any(word.startswith(start) for word in name) for start in typed)


def _nearest(bare: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    if len(bare) < _LIKE_LEAST:
        raise InvalidValueError("expected-choice")
    scores = {
        value: max((_likeness(bare, name) for name in own), default=0.0) for value, own in names.items()
    }
    best = max(scores.values(), default=0.0)
    if best < _LIKE:
        raise InvalidValueError("expected-choice")
    return [value for value, score in scores.items() if score == best]


def _likeness(bare: str, name: str) -> float:
    """Of the whole, of the whole with its words in another order, or of the least like of the typed words to one of
    the name's, which it may begin.
    """
    words = [
        max((fuzz.ratio(word, other[: max(len(word), _LIKE_LEAST)]) for other in name.split()), default=0.0)
        for word in bare.split()
    ]
    return max(fuzz.ratio(bare, name), fuzz.token_sort_ratio(bare, name), min(words))
