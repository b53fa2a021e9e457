"""The score of a pair: how likely the backer is to care, as a sum of parts in log-odds.

``scripts/learn_weights.py`` learnt the weights of meaning, causes and spheres on benchmark splits (logistic
regression on "a reasonable funder would accept it", folds over causes). The other weights cannot be learnt from
texts. They are set by hand: together they move a pair by less than its meaning does, but enough to order pairs that
are alike in meaning.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Columns = Mapping[str, NDArray[Any]]
Parts = dict[str, NDArray[np.float64]]

_DAY: Final = 86_400.0
_PATIENCE: Final = 30 * _DAY
"""Seconds. A project that has waited this long gets the full part for waiting."""
_URGENT: Final = 60 * _DAY
"""Seconds. A deadline further off than this does not count."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The log-odds that each part brings at its full strength."""

    base: float = -3.3
    meaning: float = 7.1
    causes: float = 6.6
    shared_sphere: float = 1.9
    other_spheres: float = 1.1
    territory: float = 0.3
    budget: float = 0.2
    waiting: float = 0.3
    urgency: float = 0.2
    record: float = 0.2
    liked_cause: float = 1.5
    liked_region: float = 0.6


WEIGHTS: Final = Weights()


def eligible_rows(project: Columns, backer: Columns) -> NDArray[np.bool_]:
    """The hard rules applied to columns. Declined projects are not among them; see ``eligibility`` for the rules."""
    needs, offers = project["needs"], backer["offers"]
    regions = backer["regions"]
    allowed: NDArray[np.bool_] = (
        project["published"]
        & backer["open"]
        & (project["organization"] != backer["organization"])
        & ((regions == 0) | ((project["region"] & regions) != 0))
        & (project["least"] <= backer["reach"])
        & ((needs == 0) | (offers == 0) | ((needs & offers) != 0))
    )
    return allowed


def circumstances(project: Columns, backer: Columns, now: float, weights: Weights = WEIGHTS) -> Parts:
    """All parts but the meaning. Each side may be a single row, which broadcasts. ``now`` is in seconds."""
    parts: Parts = {
        "spheres": _spheres(project["spheres"], backer["spheres"], weights),
        "territory": weights.territory * (1 + backer["far"]) * _nearness(project, backer),
        "budget": weights.budget * (1 + backer["dear"]) * _affordable(project, backer),
        "waiting": weights.waiting * _zero_for_nan(np.clip((now - project["waiting"]) / _PATIENCE, 0, 1)),
        "record": weights.record * project["record"],
    }
    left = project["deadline"] - now
    parts["urgency"] = weights.urgency * _zero_for_nan(
        np.where(left >= 0, np.clip(1 - left / _URGENT, 0, 1), 0)
    )
    return parts


def probability(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """The logistic function."""
    return 1 / (1 + np.exp(-log_odds))


def _spheres(mine: NDArray[np.uint64], theirs: NDArray[np.uint64], weights: Weights) -> NDArray[np.float64]:
    """The part for spheres. Ticks are weak evidence: a quarter of them is missing, and ticking everything says
    nothing.
    """
    ticked = (mine != 0) & (theirs != 0)
    shared = np.bitwise_count(mine & theirs).astype(np.float64)
    sizes = np.bitwise_count(mine).astype(np.float64) * np.bitwise_count(theirs)
    likeness = shared / np.sqrt(np.maximum(sizes, 1))
    return np.where(
        shared > 0, weights.shared_sphere * likeness, np.where(ticked, -weights.other_spheres, 0.0)
    )


def _nearness(project: Columns, backer: Columns) -> NDArray[np.float64]:
    """1 if the backer has named the territory or sits in it, 0.5 if it sits in a neighbouring region, else 0."""
    home = backer["home"]
    named = (backer["regions"] != 0) | ((project["region"] & home) != 0)
    return np.where(named, 1.0, np.where((project["around"] & home) != 0, 0.5, 0.0))


def _affordable(project: Columns, backer: Columns) -> NDArray[np.float64]:
    """1 if the full budget is within the ceiling, 0.5 if only the minimum budget is, else 0."""
    ceiling = backer["ceiling"]
    return np.where(project["full"] <= ceiling, 1.0, np.where(project["least"] <= ceiling, 0.5, 0.0))


def _zero_for_nan(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(np.isnan(values), 0.0, values)
