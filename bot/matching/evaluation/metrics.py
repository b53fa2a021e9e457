"""nDCG (Järvelin and Kekäläinen, 2002) and F1, as the benchmark's description defines them."""

from collections.abc import Iterable, Mapping, Sequence
from math import log2
from statistics import fmean
from typing import Final

Grades = Mapping[str, Mapping[str, int]]
"""Query to document to grade. A document that is not named has grade 0."""
Ranking = Mapping[str, Sequence[str]]

DEPTH: Final = 10


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH) -> float:
    """The nDCG with gain ``2**grade - 1`` and discount ``log2(rank + 1)``; 0 if nothing is relevant."""
    best = _discounted(sorted((grade for grade in grades.values()), reverse=True)[:depth])
    return _discounted([grades.get(document, 0) for document in ranked[:depth]]) / best if best else 0.0


def ndcg_by_query(ranking: Ranking, grades: Grades) -> dict[str, float]:
    """The nDCG of each query that has a relevant document."""
    return {
        query: ndcg(ranking.get(query, ()), found) for query, found in grades.items() if any(found.values())
    }


def mean_ndcg(ranking: Ranking, grades: Grades, queries: Iterable[str] | None = None) -> float:
    """The mean over all queries with a relevant document, or over those of them in ``queries``; 0 if there are none."""
    figures = ndcg_by_query(ranking, grades)
    chosen = figures.values() if queries is None else [figures[name] for name in queries if name in figures]
    return fmean(chosen) if chosen else 0.0


def f1(found: frozenset[object], true: frozenset[object]) -> float:
    """The harmonic mean of precision and recall; 1 if there was nothing to find and nothing was found."""
    if not found and not true:
        return 1.0
    return 2 * len(found & true) / (len(found) + len(true))


def _discounted(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, start=1))
