"""The lines of a list, numbered as the buttons below it are (`handlers/widgets/numbered.py`)."""

from collections.abc import Iterable

from bot.presenting.translator import Translator

_AFTER_NUMBER = "\u00a0"
"""A number does not stay behind alone at the end of a line."""


def numbered(t: Translator, lines: Iterable[str], *, first: int = 1) -> str:
    """The lines, each with its number before it. They are finished words of the translator's medium."""
    return t.lines(
        *(t.medium.words(f"{number}.{_AFTER_NUMBER}") + line for number, line in enumerate(lines, first))
    )
