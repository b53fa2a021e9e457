"""The engine's front: facts and vectors in, suggestions with their reasons out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final

import numpy as np

from bot.matching.eligibility import eligible
from bot.matching.embedder import Embedder, FallbackEmbedder, Vectors
from bot.matching.facts import BackerFacts, Item, ProjectFacts
from bot.matching.suggestions import Duplicate, Reason, Suggestion

Neighbours = Mapping[str, frozenset[str]]

_WEIGHTS: Final = {"meaning": 0.7, "spheres": 0.12, "territory": 0.1, "budget": 0.08}
_DUPLICATE_FROM: Final = 0.6


class MatchingEngine:
    """Pure and thread-safe. ``vectorize`` is slow (10 ms a text): call it in an executor, keep the rows.

    A vector belongs to ``vector_version``: whoever stores it stores that beside it, and computes it
    anew when either the text or the version has changed, and gives it back in the facts.
    """

    def __init__(self, embedder: Embedder | None = None, neighbours: Neighbours | None = None) -> None:
        self.embedder: Embedder = FallbackEmbedder() if embedder is None else embedder
        self._neighbours: Neighbours = MappingProxyType({}) if neighbours is None else neighbours

    @property
    def vector_version(self) -> str:
        """Model and version that the stored vectors are of."""
        return f"{self.embedder.name}@{self.embedder.version}"

    def vectorize(self, items: Sequence[Item]) -> Vectors:
        """One row an item, from its words and language. Blocking."""
        texts = [item.words for item in items]
        return np.hstack([self.embedder.embed(texts, "query"), self.embedder.embed(texts, "passage")])

    def backers_for(
        self,
        project: ProjectFacts,
        backers: Iterable[BackerFacts],
        *,
        limit: int = 10,
        now: datetime | None = None,
    ) -> list[Suggestion]:
        """The eligible backers of a project, best first."""
        pairs = [(project, backer) for backer in backers if not eligible(project, backer)]
        return self._ranked(pairs, limit, now)

    def projects_for(
        self,
        backer: BackerFacts,
        projects: Iterable[ProjectFacts],
        *,
        limit: int = 10,
        now: datetime | None = None,
    ) -> list[Suggestion]:
        """The projects that a backer may be shown, best first."""
        pairs = [(project, backer) for project in projects if not eligible(project, backer)]
        return self._ranked(pairs, limit, now)

    def likely_duplicates(
        self, project: ProjectFacts, others: Iterable[ProjectFacts], *, limit: int = 3
    ) -> list[Duplicate]:
        """Projects that look like the same one, likeliest first, whatever their language."""
        found = [
            Duplicate(other.id, score)
            for other in others
            if other.id != project.id and other.region == project.region
            if (score := self._cosine(project, other)) >= _DUPLICATE_FROM
        ]
        return sorted(found, key=lambda one: (-one.score, one.project_id))[:limit]

    def _ranked(
        self,
        pairs: list[tuple[ProjectFacts, BackerFacts]],
        limit: int,
        now: datetime | None,  # noqa: ARG002
    ) -> list[Suggestion]:
        scored = [self._suggestion(project, backer) for project, backer in pairs]
        scored.sort(key=lambda one: (-one.score, one.project_id, one.backer_id))
        return scored[:limit]

    def _suggestion(self, project: ProjectFacts, backer: BackerFacts) -> Suggestion:
        shared = sorted(project.spheres & backer.spheres)
        same_region = project.region in backer.regions
        within = 0 < project.budget_full <= backer.ceiling
        offered = tuple(sorted(project.needs & backer.offers))
        parts = {
            "meaning": _WEIGHTS["meaning"] * max(0.0, self._cosine(project, backer)),
            "spheres": _WEIGHTS["spheres"] * bool(shared),
            "territory": _WEIGHTS["territory"] * (1.0 if same_region else 0.5),
            "budget": _WEIGHTS["budget"] * within,
        }
        reasons = [Reason("shared-sphere", {"sphere": sphere}) for sphere in shared[:1]]
        if same_region:
            reasons.append(Reason("same-region", {"region": project.region}))
        if within:
            reasons.append(Reason("within-ceiling"))
        if offered:
            reasons.append(Reason("offers", {"needs": offered}))
        return Suggestion(project.id, backer.id, sum(parts.values()), parts, tuple(reasons))

    def _cosine(self, one: Item, other: Item) -> float:
        a, b = one.vector, other.vector
        if a is None or b is None or not a.size or a.shape != b.shape:
            return 0.0
        half = a.shape[0] // 2
        return float((a[:half] @ b[half:] + a[half:] @ b[:half]) / 2)
