"""The meaning of a text: its direction in the centred embedding, and the causes that it speaks of.

Raw cosines of sentence embeddings mostly reflect the language and the genre of two texts. Two steps make them reflect
what the texts are about. First, the mean of all texts of the same kind and language is subtracted, because a Kazakh
need and an English plan item lie in different corners of the space. Second, a linear discriminant (Fisher, 1936, with
the within-class scatter shrunk towards a sphere as by Ledoit and Wolf, 2004), trained on the ontology's descriptions,
gives each text a profile over causes. It weighs directions by how well they tell one cause from another, whoever
speaks (a resident, a company, an office) and in whichever language.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.matching.embedder import Embedder, Vectors, unit
from bot.matching.facts import Item
from bot.matching.lexicon import Lexicon
from bot.matching.ontology import Ontology
from bot.matching.voices import digest_of as digest_of_texts
from bot.matching.voices import voices_of
from bot.understanding.spelling import with_kazakh_letters

AnyItem = TypeVar("AnyItem", bound=Item)
Kind = str
Corner = tuple[Kind, str]
"""Kind of item and language. Texts of one corner share a mean."""

PROJECT: Final[Kind] = "project"
BACKER: Final[Kind] = "backer"
NEED: Final[Kind] = "need"
PLAN_ITEM: Final[Kind] = "plan-item"
ANCHOR: Final[Kind] = "anchor"
_SHRINKAGE: Final = 3.0
"""Weight of the sphere in the within-class scatter. Near this value the descriptions place the voices best."""
_TEMPERATURE: Final = 0.33
"""Temperature of the profile, in standard deviations of the discriminant's scores."""
RELATED: Final = 0.4
_SAME_SPHERE: Final = 0.1
"""How near two different causes are, if they are related or of one sphere. A cause and itself have 1."""
_PRIOR: Final = 10.0
"""The reference mean of a corner counts as this many texts beside the corner's own, and so does the mean of the
anchors in its language. The mean of only a dozen texts still contains some of what they are about, and that must not
be subtracted.
"""
_WORDS_ONLY: Final = 1.5
_LEAST_WORDS: Final = 0.4
"""Without an embedder, only the evidence of the words remains. It counts from this value on, multiplied by
`_WORDS_ONLY`.
"""
_FORMAT: Final = 2
"""Version of the layout of stored vectors. It changes when their columns get another meaning."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """What is learnt of an embedder with the help of the ontology. It is small enough to be kept beside the code."""

    digest: str
    """Hash of the embedder and the ontology's texts. If it differs, the anchors are learnt anew."""
    means: Mapping[Corner, Vectors]
    weights: Vectors
    bias: Vectors

    @classmethod
    def learn(cls, embedder: Embedder, ontology: Ontology) -> Self:
        """Embed all descriptions and fit the discriminant. Blocks for some 20 s of embedding."""
        voices = list(voices_of(ontology))
        place = {cause.id: number for number, cause in enumerate(ontology.causes)}
        languages = [voice.language for voice in voices]
        texts = [with_kazakh_letters(voice.text, voice.language) for voice in voices]
        labels = np.array([place[voice.cause] for voice in voices])
        vectors = embedder.embed(texts, "query")
        means = corner_means([(ANCHOR, language) for language in languages], vectors)
        centred = vectors - np.stack([means[ANCHOR, language] for language in languages])
        weights, bias = discriminant(centred, labels, len(ontology.causes))
        return cls(digest_of(embedder, ontology), means, weights, bias)

    def with_means(self, means: Mapping[Corner, Vectors]) -> Self:
        """These anchors with the reference means of further corners."""
        return type(self)(self.digest, {**self.means, **means}, self.weights, self.bias)

    def save(self, path: Path) -> None:
        """Write the anchors. Half precision is enough, because the embedder itself works at 4 bit."""
        corners = sorted(self.means)
        np.savez_compressed(
            path,
            digest=np.array(self.digest),
            corners=np.array(["/".join(corner) for corner in corners]),
            means=np.stack([self.means[corner] for corner in corners]).astype(np.float16),
            weights=self.weights.astype(np.float16),
            bias=self.bias,
        )

    def keep(self, path: Path) -> None:
        """Save in one step, so that neither a reader nor a crash ever meets half a file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent) as folder:
            unfinished = Path(folder) / path.name
            self.save(unfinished)
            unfinished.replace(path)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read anchors. Raises OSError, EOFError, KeyError, ValueError or BadZipFile for a file that `save` has not
        written.
        """
        # The file is opened here, because numpy does not close a damaged one.
        with path.open("rb") as content, np.load(content, allow_pickle=False) as stored:
            corners = [tuple(str(name).split("/")) for name in stored["corners"]]
            means = {
                (kind, language): mean
                for (kind, language), mean in zip(corners, stored["means"].astype(np.float32), strict=True)
            }
            return cls(str(stored["digest"]), means, stored["weights"].astype(np.float32), stored["bias"])


def digest_of(embedder: Embedder, ontology: Ontology) -> str:
    """A hash that changes whenever anchors have to be learnt, or texts read, anew."""
    content = f"{embedder.name}@{embedder.version}\n{digest_of_texts(ontology)}\n{_FORMAT}"
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def corner_means(corners: Sequence[Corner], vectors: Vectors) -> dict[Corner, Vectors]:
    """The mean of each corner's rows."""
    names = np.array(["/".join(corner) for corner in corners])
    return {corner: vectors[names == "/".join(corner)].mean(axis=0) for corner in sorted(set(corners))}


def discriminant(centred: Vectors, labels: NDArray[np.int64], classes: int) -> tuple[Vectors, Vectors]:
    """Weights and bias of the linear discriminant, scaled so that its scores have a standard deviation of 1."""
    centroids = np.stack([centred[labels == place].mean(axis=0) for place in range(classes)])
    within = centred - centroids[labels]
    scatter = within.T @ within / len(within)
    size = len(scatter)
    scatter += _SHRINKAGE * np.trace(scatter) / size * np.eye(size, dtype=np.float32)
    weights = np.linalg.solve(scatter, centroids.T)
    bias = -0.5 * np.einsum("cd,dc->c", centroids, weights)
    deviation = float((centred @ weights + bias).std())
    return (weights / deviation).astype(np.float32), (bias / deviation).astype(np.float32)


class MeaningSpace:
    """Turns stored vectors into directions and profiles. A stored vector is the embedding, followed by the evidence
    of the words.
    """

    def __init__(
        self,
        ontology: Ontology,
        lexicon: Lexicon,
        anchors: Anchors | None,
        centres: Mapping[Corner, Vectors] | None = None,
    ) -> None:
        self._ontology = ontology
        self._centres: Mapping[Corner, Vectors] = {} if centres is None else centres
        self.causes = [cause.id for cause in ontology.causes]
        self.lexicon = lexicon
        self.relations = _relations(ontology)
        self.cause_places = {name: place for place, name in enumerate(self.causes)}
        self._anchors = anchors
        self.dimensions = 0 if anchors is None else len(anchors.weights)

    @property
    def width(self) -> int:
        """The length of a stored vector: the embedding, then the evidence of the words."""
        return self.dimensions + len(self.causes)

    def recentred(self, items: Mapping[Kind, Sequence[Item]]) -> "MeaningSpace":
        """The same space, centred on these texts. If there are few texts in a corner, its centre stays near the
        reference.
        """
        if self._anchors is None:
            return self
        gathered: dict[Corner, list[Vectors]] = {}
        for kind, of_kind in items.items():
            for item in of_kind:
                if (vector := self._vector(item)) is not None and _told_something(vector[: self.dimensions]):
                    gathered.setdefault((kind, item.language), []).append(vector[: self.dimensions])
        centres = {
            corner: self._drawn(corner, np.sum(rows, axis=0, dtype=np.float32), len(rows))
            for corner, rows in gathered.items()
        }
        return MeaningSpace(self._ontology, self.lexicon, self._anchors, centres)

    def directions_and_profiles(
        self, kind: Kind, items: Sequence[AnyItem]
    ) -> Iterator[tuple[AnyItem, Vectors, Vectors]]:
        """Each item with its unit direction and its unit profile over causes; zeros where nothing is known.

        An item without a vector is placed by its words alone.
        """
        vectors = [self._vector(item) for item in items]
        known = [place for place, vector in enumerate(vectors) if vector is not None]
        unread = [place for place, vector in enumerate(vectors) if vector is None]
        directions = np.zeros((len(items), self.dimensions), dtype=np.float32)
        profiles = np.zeros((len(items), len(self.causes)), dtype=np.float32)
        if known:
            rows = np.stack([vector for vector in vectors if vector is not None])
            languages = [items[place].language for place in known]
            directions[known], profiles[known] = self._read(rows, kind, languages)
        if unread:
            texts = [with_kazakh_letters(items[place].words, items[place].language) for place in unread]
            profiles[unread] = _worded(self.lexicon.evidence(texts))
        yield from zip(items, directions, profiles, strict=True)

    def _read(self, rows: Vectors, kind: Kind, languages: Sequence[str]) -> tuple[Vectors, Vectors]:
        if self._anchors is None:
            return rows[:, :0], _worded(rows)
        corners = [(kind, language) for language in languages]
        middle = {corner: self._middle(corner) for corner in set(corners)}
        centred = rows[:, : self.dimensions] - np.stack([middle[corner] for corner in corners])
        scores = (centred @ self._anchors.weights + self._anchors.bias) / _TEMPERATURE
        scores += rows[:, self.dimensions :]
        profiles = np.exp(scores - scores.max(axis=1, keepdims=True))
        told = _told_something(rows[:, : self.dimensions])[:, None]
        return unit(centred * told), unit(profiles * told)

    def _vector(self, item: Item) -> Vectors | None:
        """The item's vector; None also for a vector with the length of another model's, which has yet to be computed
        anew.
        """
        vector = item.vector
        return vector if vector is not None and vector.shape == (self.width,) else None

    def _middle(self, corner: Corner) -> Vectors:
        found = self._centres.get(corner)
        return self._drawn(corner, np.zeros(self.dimensions, dtype=np.float32), 0) if found is None else found

    def _drawn(self, corner: Corner, total: Vectors, count: int) -> Vectors:
        means: Mapping[Corner, Vectors] = {} if self._anchors is None else self._anchors.means
        for known in (corner, (ANCHOR, corner[1])):
            if (mean := means.get(known)) is not None:
                total, count = total + _PRIOR * mean, count + int(_PRIOR)
        if not count:
            anchors = [mean for (kind, _), mean in means.items() if kind == ANCHOR]
            return np.asarray(np.mean(anchors, axis=0), dtype=np.float32)
        return total / np.float32(count)


def _relations(ontology: Ontology) -> Vectors:
    """How near any two causes are: 1 for a cause and itself, less for related causes and for causes of the same
    sphere.
    """
    place = {cause.id: number for number, cause in enumerate(ontology.causes)}
    near = np.eye(len(place), dtype=np.float32)
    for cause in ontology.causes:
        for other in ontology.causes:
            if other is not cause and other.spheres[0] == cause.spheres[0]:
                near[place[cause.id], place[other.id]] = _SAME_SPHERE
        for name in cause.related:
            near[place[cause.id], place[name]] = RELATED
    return near


def _told_something(embedded: Vectors) -> NDArray[np.bool_]:
    """False for a text without a letter: `MatchingEngine.vectorize` leaves its embedding at zero."""
    return np.asarray(embedded.any(axis=-1), dtype=np.bool_)


def _worded(evidence: Vectors) -> Vectors:
    """The profile by words alone. Weak evidence is cut off, because many faint likenesses would drown the few causes
    that count. A text without words has no profile.
    """
    return unit(np.expm1(_WORDS_ONLY * np.maximum(evidence - _LEAST_WORDS, 0)))
