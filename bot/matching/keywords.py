"""Which causes a text names outright: its words begin with stems that the ontology lists."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from bot.matching.embedder import Vectors
from bot.matching.ontology import Cause
from bot.understanding.spelling import folded

_WHOLE: Final = 3
"""A stem of at most this many letters, standing alone, must be the whole word: "ит" (dog) begins a hundred words that
have nothing to do with dogs.
"""


class KeywordIndex:
    """Finds the stems of all causes in a text, in one pass over its words.

    A phrase counts if each of its stems begins some word of the text. A hit is worth less if more causes list the
    same phrase, and more if the phrase is longer.
    """

    def __init__(self, causes: Sequence[Cause]) -> None:
        self.causes = len(causes)
        phrases: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for place, cause in enumerate(causes):
            for listed in cause.keywords.values():
                for keyword in listed:
                    if phrase := tuple(sorted(set(folded(keyword).split()))):
                        phrases[phrase].add(place)
        self._phrases = [(phrase, sorted(places)) for phrase, places in sorted(phrases.items())]
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for number, (phrase, _) in enumerate(self._phrases):
            for stem in phrase:
                self._by_stem[stem].append(number)
        self._longest = max((len(stem) for stem in self._by_stem), default=0)

    def hits(self, texts: Sequence[str]) -> Vectors:
        """How strongly each text names each cause: one row for each text, one column for each cause, 0 if it is not
        named; damped.
        """
        rows = np.zeros((len(texts), self.causes), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            words = set(folded(text).split())
            stems = self._stems(words)
            for number in {number for stem in stems for number in self._by_stem[stem]}:
                phrase, places = self._phrases[number]
                short = len(phrase) == 1 and len(phrase[0]) <= _WHOLE
                if words.issuperset(phrase) if short else stems.issuperset(phrase):
                    row[places] += (0.7 + 0.3 * len(phrase)) / len(places)
        return np.log1p(rows)

    def _stems(self, words: Iterable[str]) -> set[str]:
        return {
            word[:end]
            for word in words
            for end in range(1, min(len(word), self._longest) + 1)
            if word[:end] in self._by_stem
        }
