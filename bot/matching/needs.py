"""Finds projects that answer a need of residents."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.matching.facts import NeedFacts, ProjectFacts
from bot.matching.scoring import probability
from bot.matching.space import NEED, PROJECT, MeaningSpace

# ``scripts/learn_weights.py`` learnt these weights, as those of ``scoring``.
_BASE: Final = -6.0
_MEANING: Final = 4.7
_CAUSES: Final = 5.0
_SAME_REGION: Final = 2.6
"""Log-odds for a project in the need's region. A project elsewhere can be repeated here, but one that is here already
answers the need.
"""


@dataclass(frozen=True, slots=True)
class NeedMatch:
    """A project that answers a need."""

    project_id: int
    score: float
    """The probability that the project answers the need, within 0 and 1."""


def projects_for_need(
    space: MeaningSpace, need: NeedFacts, projects: Sequence[ProjectFacts], limit: int
) -> list[NeedMatch]:
    """The closest published projects, best first. Of equally close ones, those in the need's region come first."""
    candidates = [project for project in projects if project.published]
    if not candidates:
        return []
    ((_, direction, profile),) = space.directions_and_profiles(NEED, [need])
    _, directions, profiles = zip(*space.directions_and_profiles(PROJECT, candidates), strict=True)
    same = np.array([project.region == need.region for project in candidates])
    scores = probability(
        _BASE
        + _MEANING * (np.stack(directions) @ direction)
        + _CAUSES * (np.stack(profiles) @ (space.relations @ profile))
        + _SAME_REGION * same
    )
    found = [NeedMatch(project.id, float(score)) for project, score in zip(candidates, scores, strict=True)]
    return sorted(found, key=lambda one: (-one.score, one.project_id))[:limit]
