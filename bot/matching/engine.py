"""The entrance to the engine: facts go in, suggestions with their reasons come out."""

import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import TypeVar
from zipfile import BadZipFile

import numpy as np

from bot.matching.columns import Neighbours
from bot.matching.coverage import Coverage, coverage_of
from bot.matching.duplicates import likely_duplicates
from bot.matching.embedder import Embedder, EmbedderUnavailableError, FallbackEmbedder, Vectors
from bot.matching.facts import BackerFacts, Item, NeedFacts, PlanItemFacts, ProjectFacts
from bot.matching.index import MatchingIndex
from bot.matching.lexicon import Centroids, Lexicon
from bot.matching.needs import NeedMatch, projects_for_need
from bot.matching.ontology import load_ontology
from bot.matching.space import BACKER, NEED, PLAN_ITEM, PROJECT, Anchors, MeaningSpace, digest_of
from bot.matching.suggestions import Duplicate, Suggestion
from bot.understanding.spelling import with_kazakh_letters

Learnt = TypeVar("Learnt", Anchors, Centroids)

_AT_ONCE = 4
"""Texts that are read at once. The number is small, because the model releases the interpreter's lock, but reading
the words after it holds the lock.
"""


class MatchingEngine:
    """Pure and thread-safe. Its first use reads the ontology and what was learnt from it.

    A vector belongs to a ``vector_version``. Whoever stores a vector stores the version beside it, computes the
    vector anew when the text or the version has changed, and gives it back in the facts. What is learnt of an
    embedder other than the bundled one is kept in ``anchors_folder``, so that a restart need not learn it again.
    """

    def __init__(
        self,
        embedder: Embedder | None = None,
        neighbours: Neighbours | None = None,
        *,
        anchors_folder: Path | None = None,
    ) -> None:
        self.embedder: Embedder = FallbackEmbedder() if embedder is None else embedder
        self._anchors_folder = anchors_folder
        self._neighbours: Neighbours = {} if neighbours is None else neighbours
        self._lock = threading.Lock()
        self._space: MeaningSpace | None = None

    @property
    def semantic(self) -> bool:
        """Whether the engine understands texts, or only knows their keywords. The health report says which."""
        return self.embedder.dimensions > 0

    @property
    def vector_version(self) -> str:
        """The model and the ontology that stored vectors belong to."""
        return f"{self.embedder.name}@{self.embedder.version}+{digest_of(self.embedder, load_ontology())}"

    @property
    def space(self) -> MeaningSpace:
        """The meaning space. If the embedder is new, its anchors are learnt first, which blocks for some 20 s.

        Raises EmbedderUnavailableError when anchors must be learnt and the model is unavailable.
        """
        with self._lock:
            if self._space is None:
                self._space = self._open_space()
            return self._space

    @property
    def knows_anchors(self) -> bool:
        """Whether the anchors are known. From then on, only new texts need the embedder."""
        return self._space is not None

    def without_meaning(self, reason: str) -> "MatchingEngine":
        """The same engine by keywords alone, for the time in which the embedder is unavailable."""
        return MatchingEngine(FallbackEmbedder(reason), self._neighbours)

    def adapt(
        self,
        *,
        projects: Sequence[Item] = (),
        backers: Sequence[Item] = (),
        needs: Sequence[Item] = (),
        plan_items: Sequence[Item] = (),
    ) -> None:
        """Centre the meaning on the given texts. This is cheap: do it at a start and once a day.

        Only the vectors and languages of the items count. Without this call the reference that comes with the bot
        applies. An index keeps the centres with which it was built.
        """
        recentred = self.space.recentred(
            {PROJECT: projects, BACKER: backers, NEED: needs, PLAN_ITEM: plan_items}
        )
        with self._lock:
            self._space = recentred

    def vectorize(self, items: Sequence[Item]) -> Vectors:
        """One row for each item, made of its words and language. This is slow (10 ms a text), so call it in an
        executor.

        Raises EmbedderUnavailableError when the model is unavailable, or is another one than before.
        """
        rows = [self._vectorize(items[start : start + _AT_ONCE]) for start in range(0, len(items), _AT_ONCE)]
        return np.vstack(rows or [self._vectorize(())])

    def _vectorize(self, items: Sequence[Item]) -> Vectors:
        texts = [with_kazakh_letters(item.words, item.language) for item in items]
        embedded, expected = self.embedder.embed(texts, "query"), self.space.dimensions
        if embedded.shape[1] != expected:
            raise EmbedderUnavailableError(f"{embedded.shape[1]} dimensions instead of {expected}")
        # A model gives a direction even to a text without letters, which has no meaning.
        told = np.array([any(map(str.isalpha, text)) for text in texts], dtype=np.bool_)
        return np.hstack([embedded * told[:, None], self.space.lexicon.evidence(texts)])

    def index(self, projects: Iterable[ProjectFacts], backers: Iterable[BackerFacts]) -> MatchingIndex:
        """An index of both sides that can be ranked many times. Keep it, and put into it what changes."""
        return MatchingIndex(self.space, self._neighbours, tuple(projects), tuple(backers))

    def backers_for(
        self,
        project: ProjectFacts,
        backers: Iterable[BackerFacts],
        *,
        limit: int = 10,
        now: datetime | None = None,
    ) -> list[Suggestion]:
        """The eligible backers of a project, best first."""
        return self.index([project], backers).backers_for(project.id, limit=limit, now=now)

    def projects_for(
        self,
        backer: BackerFacts,
        projects: Iterable[ProjectFacts],
        *,
        limit: int = 10,
        now: datetime | None = None,
    ) -> list[Suggestion]:
        """The projects that a backer may be shown, best first."""
        return self.index(projects, [backer]).projects_for(backer.id, limit=limit, now=now)

    def likely_duplicates(
        self, project: ProjectFacts, others: Iterable[ProjectFacts], *, limit: int = 3
    ) -> list[Duplicate]:
        """Projects that may be the same as this one, the likeliest first, in whatever language."""
        return likely_duplicates(self.space, project, tuple(others))[:limit]

    def coverage(self, need: NeedFacts, plan_items: Iterable[PlanItemFacts]) -> Coverage:
        """The items of the plan for the need's place that answer the need."""
        return coverage_of(self.space, need, tuple(plan_items))

    def projects_for_need(
        self, need: NeedFacts, projects: Iterable[ProjectFacts], *, limit: int = 10
    ) -> list[NeedMatch]:
        """Published projects that answer a need, best first."""
        return projects_for_need(self.space, need, tuple(projects), limit)

    @staticmethod
    def bundled(name: str) -> AbstractContextManager[Path]:
        """A bundled file of what was learnt: ``anchors.npz`` of the bundled embedder, ``lexicon.npz`` of the
        ontology's words.
        """
        return as_file(files("bot.matching").joinpath(name))

    def _open_space(self) -> MeaningSpace:
        ontology = load_ontology()
        lexicon = Lexicon(ontology, self._open_centroids())
        digest = digest_of(self.embedder, ontology)
        with self.bundled("anchors.npz") as shipped:
            for path in (shipped, self._kept_anchors(digest)):
                anchors = _read(path, Anchors.load)
                if anchors is not None and anchors.digest == digest:
                    return MeaningSpace(ontology, lexicon, anchors)
        if not self.semantic:
            return MeaningSpace(ontology, lexicon, None)
        anchors = Anchors.learn(self.embedder, ontology)
        if (kept := self._kept_anchors(digest)) is not None:
            # If the folder cannot be written, the anchors are learnt again after the next start.
            with suppress(OSError):
                anchors.keep(kept)
        return MeaningSpace(ontology, lexicon, anchors)

    def _open_centroids(self) -> Centroids:
        ontology = load_ontology()
        with self.bundled("lexicon.npz") as path:
            centroids = _read(path, Centroids.load)
        if centroids is not None and centroids.current(ontology):
            return centroids
        return Centroids.learn(ontology)

    def _kept_anchors(self, digest: str) -> Path | None:
        return None if self._anchors_folder is None else self._anchors_folder / f"anchors-{digest}.npz"


def _read(path: Path | None, load: Callable[[Path], Learnt]) -> Learnt | None:
    """What the file holds; None if it is missing or damaged, because it can be learnt again."""
    if path is None or not path.is_file():
        return None
    with suppress(OSError, EOFError, KeyError, ValueError, BadZipFile):
        return load(path)
    return None
