"""The engine's front: facts in, suggestions with their reasons out."""

import threading
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np

from bot.matching.columns import Neighbours
from bot.matching.coverage import Coverage, coverage_of
from bot.matching.duplicates import likely_duplicates
from bot.matching.embedder import Embedder, FallbackEmbedder, Vectors
from bot.matching.facts import BackerFacts, Item, NeedFacts, PlanItemFacts, ProjectFacts
from bot.matching.index import MatchingIndex
from bot.matching.needs import NeedMatch, projects_for_need
from bot.matching.ontology import load_ontology
from bot.matching.space import BACKER, NEED, PLAN_ITEM, PROJECT, Anchors, MeaningSpace, digest_of
from bot.matching.spelling import restored
from bot.matching.suggestions import Duplicate, Suggestion

_AT_ONCE = 4
"""Texts read in one go: keyword search holds the interpreter while it runs, and others wait for it."""


class MatchingEngine:
    """Pure and thread-safe. The first use reads the ontology and what was learnt of it.

    A vector belongs to ``vector_version``: whoever stores it stores that beside it, computes it anew
    when either the text or the version has changed, and gives it back in the facts.
    """

    def __init__(self, embedder: Embedder | None = None, neighbours: Neighbours | None = None) -> None:
        self.embedder: Embedder = FallbackEmbedder() if embedder is None else embedder
        self._neighbours: Neighbours = {} if neighbours is None else neighbours
        self._lock = threading.Lock()
        self._space: MeaningSpace | None = None

    @property
    def semantic(self) -> bool:
        """Whether texts are understood, or only their keywords; for the health report."""
        return self.embedder.dimensions > 0

    @property
    def vector_version(self) -> str:
        """Model and ontology that the stored vectors are of."""
        return f"{self.embedder.name}@{self.embedder.version}+{digest_of(self.embedder, load_ontology())}"

    @property
    def space(self) -> MeaningSpace:
        """Blocks for some 20 s when the embedder is not the bundled one: its anchors are learnt then."""
        with self._lock:
            if self._space is None:
                self._space = self._open_space()
            return self._space

    def adapt(
        self,
        *,
        projects: Sequence[Item] = (),
        backers: Sequence[Item] = (),
        needs: Sequence[Item] = (),
        plan_items: Sequence[Item] = (),
    ) -> None:
        """Centre the meaning on the texts at hand: cheap, for a start and once a day.

        Their vectors and languages are all that counts. Without it the reference that comes with the bot
        holds. An index keeps the centres it was built with.
        """
        recentred = self.space.recentred(
            {PROJECT: projects, BACKER: backers, NEED: needs, PLAN_ITEM: plan_items}
        )
        with self._lock:
            self._space = recentred

    def vectorize(self, items: Sequence[Item]) -> Vectors:
        """One row an item, from its words and language. Slow (10 ms a text): call it in an executor.

        Raises EmbedderUnavailableError when the model cannot be loaded.
        """
        rows = [self._vectorize(items[start : start + _AT_ONCE]) for start in range(0, len(items), _AT_ONCE)]
        return np.vstack(rows or [self._vectorize(())])

    def _vectorize(self, items: Sequence[Item]) -> Vectors:
        texts = [restored(item.words, item.language) for item in items]
        return np.hstack([self.embedder.embed(texts, "query"), self.space.keywords.hits(texts)])

    def index(self, projects: Iterable[ProjectFacts], backers: Iterable[BackerFacts]) -> MatchingIndex:
        """Both sides ready to be ranked many times; keep it, and put into it what changes."""
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
        """Projects that look like the same one, likeliest first, whatever their language."""
        return likely_duplicates(self.space, project, tuple(others))[:limit]

    def coverage(self, need: NeedFacts, plan_items: Iterable[PlanItemFacts]) -> Coverage:
        """Which items of the development plan of its place answer a need."""
        return coverage_of(self.space, need, tuple(plan_items))

    def projects_for_need(
        self, need: NeedFacts, projects: Iterable[ProjectFacts], *, limit: int = 10
    ) -> list[NeedMatch]:
        """Published projects that answer a need, best first."""
        return projects_for_need(self.space, need, tuple(projects), limit)

    @staticmethod
    def shipped_anchors() -> AbstractContextManager[Path]:
        """The file of what was learnt with the bundled embedder."""
        return as_file(files("bot.matching").joinpath("anchors.npz"))

    def _open_space(self) -> MeaningSpace:
        ontology = load_ontology()
        if not self.semantic:
            return MeaningSpace(ontology, None)
        with self.shipped_anchors() as path:
            shipped = Anchors.load(path) if path.is_file() else None
        if shipped is not None and shipped.digest == digest_of(self.embedder, ontology):
            return MeaningSpace(ontology, shipped)
        return MeaningSpace(ontology, Anchors.learn(self.embedder, ontology))
