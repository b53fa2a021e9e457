"""Figures about fewer than five people or organisations are words."""

import pytest

from bot.models.words import Text
from bot.presenting.few import from_five


@pytest.mark.parametrize("count", range(1, 5))
def test_a_few_are_not_counted(count: int) -> None:
    assert from_five(count) == Text("fewer-than-five")


@pytest.mark.parametrize("count", [0, 5, 6, 200])
def test_none_and_five_or_more_are(count: int) -> None:
    assert from_five(count) == count
