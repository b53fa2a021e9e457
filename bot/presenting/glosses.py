"""What a message of the bot's would say in another language. It is taken apart into what the bot remembers to have said
(`recipes.py`), the longest pieces first, and each piece is said anew. What people wrote stays as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.models.reference import Language
from bot.presenting.marked import Marked
from bot.presenting.medium import Medium
from bot.presenting.recipes import Recipe, Recipes

_PEOPLES = frozenset({"blockquote", "code", "pre"})
"""Within these tags stand people's own words, as a rule."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """`html` is None, and `buttons` is empty, where it says the same in both languages."""

    html: str | None
    buttons: Sequence[Sequence[str]]


class Glosses:
    def __init__(self, recipes: Recipes) -> None:
        self._recipes = recipes

    def of(self, message: str, buttons: Sequence[Sequence[str]], language: Language) -> Gloss:
        """`message` is HTML, as Telegram shows it; `buttons` are the labels below it."""
        text = self._retold(Marked.of(message), language, Medium.CHAT)
        labels = [
            [self._retold(Marked.plain(label), language, Medium.PLAIN) or label for label in row]
            for row in buttons
        ]
        return Gloss(text, labels if labels != [list(row) for row in buttons] else [])

    def _retold(self, marked: Marked, language: Language, medium: Medium) -> str | None:
        """None if nothing differs."""
        text, told, at, kept = marked.text, [], 0, 0
        while at < len(text):
            found = self._longest(marked, at)
            if found is None:
                at += 1
                continue
            end, recipe = found
            told += [marked.cut(kept, at, medium), recipe.told(language, medium)]
            at = kept = end
        told.append(marked.cut(kept, len(text), medium))
        whole = "".join(told)
        same = Marked.of(whole).text == text if medium is Medium.CHAT else whole == text
        return None if same else whole

    def _longest(self, marked: Marked, at: int) -> tuple[int, Recipe] | None:
        """The longest piece that begins here and is remembered: where it ends, and its recipe."""
        text = marked.text
        if not _is_border(text, at) or not self._recipes.any_begins(text, at):
            return None
        least = marked.end_of(at, _PEOPLES)
        for end in _ends(text, at):
            if end < least:
                return None
            recipe = self._recipes.of(text[at:end])
            if recipe is not None:
                return end, recipe
        return None


def _is_border(text: str, at: int) -> bool:
    """Whether a word may begin or end here."""
    return at in {0, len(text)} or not (text[at - 1].isalnum() and text[at].isalnum())


def _ends(text: str, at: int) -> list[int]:
    """Where a piece that begins here may end: with a line, the last one first, or within its first line."""
    ends, end = [], len(text)
    while end > at:
        ends.append(len(text[:end].rstrip()))
        end = text.rfind("\n", at, end)
    first = min((end for end in ends), default=at)
    ends += [
        end for end in range(first - 1, at + 1, -1) if _is_border(text, end) and not text[end - 1].isspace()
    ]
    return ends
