"""Finds out whether the development plan of a territory answers what its residents lack."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

import numpy as np

from bot.matching.facts import NeedFacts, PlanItemFacts
from bot.matching.space import NEED, PLAN_ITEM, MeaningSpace
from bot.understanding.same_places import lies_in

COVERED: Final = 0.5
PARTLY: Final = 0.25
"""From this probability on, an item answers the need (`COVERED`), or a person should look whether it does
(`PARTLY`).
"""

# ``scripts/learn_weights.py`` learnt these weights, as those of ``scoring``. The base is 0.2 above the learnt one:
# the threshold then lies in the middle of the range in which F1 hardly changes, not at its upper end.
_BASE: Final = 1.3
_DIRECTION: Final = 5.3
_CAUSES: Final = 0.72
_FLOOR: Final = 1e-3
"""Added to the share of common causes, so that its logarithm exists even if there are none."""


@dataclass(frozen=True, slots=True)
class Answering:
    """An item of the plan for the need's place that is about the same matter."""

    plan_item_id: int
    score: float
    """Probability that it answers the need, within 0 and 1."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The items of the plan that may answer a need, the likeliest first."""

    items: tuple[Answering, ...]

    @property
    def state(self) -> str:
        """``covered``, ``partly`` (a person should look) or ``absent``."""
        best = self.items[0].score if self.items else 0.0
        return "covered" if best >= COVERED else "partly" if best >= PARTLY else "absent"

    @property
    def covering(self) -> tuple[int, ...]:
        """Ids of the items that answer the need."""
        return tuple(item.plan_item_id for item in self.items if item.score >= COVERED)


def coverage_of(space: MeaningSpace, need: NeedFacts, plan_items: Sequence[PlanItemFacts]) -> Coverage:
    """Compare a need with the plan's items for its settlement and for its whole region."""
    local = [item for item in plan_items if same_place(need, item)]
    if not local:
        return Coverage(())
    found = [
        Answering(item.id, 1 / (1 + exp(-(_BASE + _DIRECTION * direction + _CAUSES * shared))))
        for item, (direction, shared) in zip(local, nearness(space, need, local), strict=True)
    ]
    likely = [one for one in found if one.score >= PARTLY]
    return Coverage(tuple(sorted(likely, key=lambda one: (-one.score, one.plan_item_id))))


def same_place(need: NeedFacts, item: PlanItemFacts) -> bool:
    """Whether the item is for the need's settlement, or for the whole district or region in which it lies."""
    if need.region != item.region:
        return False
    return not item.settlement or lies_in(need.settlement, item.settlement, need.region)


def nearness(
    space: MeaningSpace, need: NeedFacts, local: Sequence[PlanItemFacts]
) -> list[tuple[float, float]]:
    """For each item: how alike its direction and the need's are, and the logarithm of the share of causes in common.

    Only the causes themselves count, not related ones: street lamps do not answer the need for a crossing.
    """
    ((_, direction, profile),) = space.directions_and_profiles(NEED, [need])
    return [
        (float(np.dot(direction, other)), log(float(np.dot(profile, causes)) + _FLOOR))
        for _, other, causes in space.directions_and_profiles(PLAN_ITEM, local)
    ]
