"""Figures that would speak of single people or organisations, in words instead."""

from bot.models.few import few
from bot.models.words import Text, Value


def from_five(count: int) -> Value:
    return Text("fewer-than-five") if few(count) else count
