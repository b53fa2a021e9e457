"""Reasons in words: the strongest few, and what must be said."""

from itertools import permutations

import pytest

from bot.models.pitches import StoredReason
from bot.models.words import Text
from bot.use_cases.pitches.reasons import SHOWN, reasons_in_words

ABOVE: StoredReason = {"code": "minimum-above-ceiling", "parameters": {}}
OTHERS: tuple[StoredReason, ...] = (
    {"code": "shared-cause", "parameters": {"cause": "coding"}},
    {"code": "shared-sphere", "parameters": {"sphere": "education_science_sport"}},
    {"code": "liked-before", "parameters": {}},
    {"code": "same-region", "parameters": {"region": "KZ-23"}},
)


def keys(reasons: list[StoredReason], *, to_backer: bool = True) -> list[str]:
    said = reasons_in_words(reasons, to_backer=to_backer)
    return [text.key for text in said.items if isinstance(text, Text)]


@pytest.mark.parametrize("order", list(permutations((ABOVE, *OTHERS))))
def test_a_minimum_above_the_limit_is_always_said_to_the_backer_and_never_to_others(
    order: tuple[StoredReason, ...],
) -> None:
    to_backer = keys(list(order))
    assert len(to_backer) == SHOWN
    assert "reason-minimum-above-ceiling" in to_backer
    assert not any("ceiling" in key for key in keys(list(order), to_backer=False))


def test_without_it_the_strongest_are_said() -> None:
    assert keys(list(OTHERS)) == ["reason-shared-cause", "reason-liked-before", "reason-same-region"]


def test_it_says_so_even_alone() -> None:
    assert keys([ABOVE]) == ["reason-minimum-above-ceiling"]
    assert keys([ABOVE], to_backer=False) == ["reason-theirs-nearest"]
