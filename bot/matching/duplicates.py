"""Finds out whether two projects are the same one, told again, reworded or in another language.

A project that is told again keeps its place, its sum, its needs and its figures, in whatever language. Two different
projects for the same cause in the same town are alike in meaning only. The words therefore weigh as much as all
circumstances together, and neither is enough without the other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

import numpy as np

from bot.matching.embedder import Vectors
from bot.matching.facts import ProjectFacts
from bot.matching.ngrams import gram_vectors
from bot.matching.space import PROJECT, MeaningSpace
from bot.matching.suggestions import Duplicate
from bot.understanding.same_places import same_settlement

LIKELY: Final = 0.5
"""From this probability on, two projects count as likely duplicates."""

_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two projects of one region are, in each respect roughly between 0 and 1."""

    direction: float
    causes: float
    spelling: float
    settlement: float
    budget: float
    needs: float
    figures: float


_BASE: Final = -11.5
_WEIGHTS: Final = Likeness(
    direction=9.8, causes=3.5, spelling=3.1, settlement=2.4, budget=3.1, needs=3.2, figures=2.1
)


def likely_duplicates(
    space: MeaningSpace, project: ProjectFacts, others: Sequence[ProjectFacts]
) -> list[Duplicate]:
    """Projects of the same region that are probably the same project, the likeliest first."""
    nearby = [other for other in others if other.id != project.id and other.region == project.region]
    if not nearby:
        return []
    found = [
        Duplicate(other.id, probability)
        for other, likeness in zip(nearby, likenesses(space, project, nearby), strict=True)
        if (probability := duplicate_probability(likeness)) >= LIKELY
    ]
    return sorted(found, key=lambda one: (-one.score, one.project_id))


def likenesses(space: MeaningSpace, project: ProjectFacts, nearby: Sequence[ProjectFacts]) -> list[Likeness]:
    """The likeness of the project to each of the others."""
    _, directions, profiles = zip(*space.directions_and_profiles(PROJECT, (project, *nearby)), strict=True)
    spelling = gram_vectors([item.words for item in (project, *nearby)])
    return [
        Likeness(
            direction=_dot(directions[0], directions[place]),
            causes=_dot(profiles[0], profiles[place]),
            spelling=_dot(spelling[0], spelling[place]),
            settlement=float(_same_place(project, other)),
            budget=_budget(project, other),
            needs=_overlap(project.needs, other.needs),
            figures=_overlap(_figures(project), _figures(other)),
        )
        for place, other in enumerate(nearby, start=1)
    ]


def duplicate_probability(likeness: Likeness) -> float:
    """The probability by logistic regression. ``scripts/learn_weights.py`` learnt the weights."""
    log_odds = _BASE + sum(
        getattr(_WEIGHTS, name) * getattr(likeness, name) for name in Likeness.__dataclass_fields__
    )
    return 1 / (1 + exp(-log_odds))


def _dot(one: Vectors, other: Vectors) -> float:
    return float(np.dot(one, other))


def _same_place(one: ProjectFacts, other: ProjectFacts) -> bool:
    return same_settlement(one.settlement, other.settlement, one.region)


def _budget(one: ProjectFacts, other: ProjectFacts) -> float:
    """1 for equal sums, falling to 0 when one sum is half as much again as the other."""
    if min(one.budget_full, other.budget_full) <= 0:
        return 0.0
    return max(0.0, 1 - abs(log(one.budget_full / other.budget_full)) / log(1.5))


def _figures(project: ProjectFacts) -> frozenset[str]:
    return frozenset(_NUMBER.findall(project.words))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
