"""How well a pair fits, in three bands, and the floor below which nothing is sent.

Measured on both benchmark splits over all eligible pairs (`benchmarks/floor.py`, decision 27). Of the pairs that name
a common topic, a reasonable funder would accept 95 and 92 of 100 in the highest band, 63 and 56 in the middle one, 26
and 40 in the lowest. Below the floor it would accept 11 and 15.
"""

from enum import StrEnum
from typing import Final

from bot.matching.suggestions import Suggestion

FLOOR: Final = 0.2
"""The chance that the backer cares, below which a project is not put before it."""
_WELL: Final = 0.4
_VERY_WELL: Final = 0.8

TOPICS: Final = frozenset({"shared-cause", "related-cause", "shared-sphere", "close-in-meaning"})
"""Codes of the reasons that tell of a common topic. The same region, an amount within the limit, and money on offer
are true of every second pair, so by themselves they are no reason to ask anybody.
"""


class Fit(StrEnum):
    """How well a project and a backer fit, the best first."""

    VERY_WELL = "very_well"
    WELL = "well"
    PARTLY = "partly"


def fit_of(score: float) -> Fit:
    """The band of a score between 0 and 1. The lowest one has no lower edge: a moderator also sees what was sent when
    the floor was lower.
    """
    if score >= _VERY_WELL:
        return Fit.VERY_WELL
    return Fit.WELL if score >= _WELL else Fit.PARTLY


def is_relevant(suggestion: Suggestion) -> bool:
    """Whether the pair may be put before the backer at all: it has a common topic and reaches the floor."""
    return suggestion.score >= FLOOR and any(reason.code in TOPICS for reason in suggestion.reasons)
