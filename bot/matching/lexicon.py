"""What the letters of a text say about causes: keywords name them outright, or the text is spelt like the ontology's
texts.

An embedding of 384 numbers misses words that were rare in its training, and Kazakh has many of these. Each cause
therefore has a second likeness: the mean of the character n-grams of all that the ontology says of it, weighed by
their rarity (the centroid classifier of Rocchio, 1971).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np

from bot.matching.embedder import Vectors, unit
from bot.matching.keywords import KeywordIndex
from bot.matching.ngrams import gram_vectors
from bot.matching.ontology import Ontology
from bot.matching.voices import digest_of, keyword_lists, voices_of
from bot.understanding.spelling import with_kazakh_letters

_NAMED: Final = 1.0
"""What a cause gains in the logarithm of the profile if the text names it outright."""
_SPELT: Final = 15.0
"""The weight of a cosine of likeness in spelling. Among causes, this cosine has a deviation of 0.02."""
_LEVELS: Final = 255
"""One byte for each number is enough: the centroids take 0.5 MB instead of 4."""


@dataclass(frozen=True, slots=True)
class Centroids:
    """The mean n-grams of all that the ontology says of each cause. They are small enough to be kept
    beside the code.
    """

    digest: str
    """Hash of the ontology's texts. If it differs, the centroids are learnt anew."""
    rarity: Vectors
    rows: Vectors
    """One unit row for each cause."""

    @classmethod
    def learn(cls, ontology: Ontology) -> Self:
        """Count the n-grams of every text and keyword. Blocks for some 2 s."""
        place = {cause.id: number for number, cause in enumerate(ontology.causes)}
        voices = [*voices_of(ontology), *keyword_lists(ontology)]
        grams = gram_vectors([with_kazakh_letters(voice.text, voice.language) for voice in voices])
        labels = np.array([place[voice.cause] for voice in voices])
        rarity = np.log(len(grams) / (1 + (grams > 0).sum(axis=0))).astype(np.float32)
        grams = unit(grams * rarity)
        rows = unit(np.stack([grams[labels == number].sum(axis=0) for number in range(len(place))]))
        return cls(digest_of(ontology), rarity, rows)

    def current(self, ontology: Ontology) -> bool:
        """Whether the ontology is still the one from which these centroids were learnt."""
        return self.digest == digest_of(ontology)

    def save(self, path: Path) -> None:
        scale = self.rows.max()
        np.savez_compressed(
            path,
            digest=np.array(self.digest),
            rarity=self.rarity.astype(np.float16),
            rows=np.rint(self.rows / scale * _LEVELS).astype(np.uint8),
            scale=scale,
        )

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read centroids. Raises OSError, EOFError, KeyError, ValueError or BadZipFile for a file that `save` has not
        written.
        """
        # The file is opened here, because numpy does not close a damaged one.
        with path.open("rb") as content, np.load(content, allow_pickle=False) as stored:
            rows = stored["rows"].astype(np.float32) * (stored["scale"] / _LEVELS)
            rarity = stored["rarity"].astype(np.float32)
            return cls(str(stored["digest"]), rarity, rows)


class Lexicon:
    """Finds evidence of causes in the words of texts."""

    def __init__(self, ontology: Ontology, centroids: Centroids) -> None:
        self._keywords = KeywordIndex(ontology.causes)
        self._rarity = centroids.rarity
        self._columns = np.ascontiguousarray(centroids.rows.T)

    def evidence(self, texts: Sequence[str]) -> Vectors:
        """What the words of a text add to the logarithm of its profile: one row for each text, one column for each
        cause.

        A text without a letter gives no evidence, whatever its figures look like.
        """
        grams = unit(gram_vectors(texts) * self._rarity)
        likeness = np.zeros((len(texts), self._columns.shape[1]), dtype=np.float32)
        # The texts are multiplied one by one. In one product of all texts, the last digits would depend on how many
        # texts there are, and with them the order of equal scores.
        for place, row in enumerate(grams):
            found = np.flatnonzero(row)
            likeness[place] = row[found] @ self._columns[found]
        likeness -= likeness.mean(axis=1, keepdims=True)
        named = self._keywords.hits(texts)
        told = np.array([any(map(str.isalpha, text)) for text in texts], dtype=np.bool_)
        return np.asarray((_NAMED * named + _SPELT * likeness) * told[:, None], dtype=np.float32)
