"""What a message of the bot's would say in another language. It is taken apart into what the bot remembers to have said
(`recipes.py`), the longest pieces first, and each piece is said anew. What people wrote stays as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.models.reference import Language
from bot.models.words import Listed, Text, Value
from bot.presenting.marked import Marked
from bot.presenting.medium import Medium
from bot.presenting.recipes import Formatted, Recipe, Recipes
from bot.presenting.translator import Translator

_PEOPLES = frozenset({"blockquote", "code", "pre"})
"""Within these tags stand people's own words, as a rule."""
_NESTED_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Gloss:
    """`html` is None, and `buttons` is empty, where it says the same in both languages."""

    html: str | None
    buttons: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Piece:
    begin: int
    end: int
    recipe: Recipe
    capital: bool
    """Whether it stands with a capital here whatever the language: it was said without one, or begins a label."""


class Glosses:
    def __init__(self, recipes: Recipes) -> None:
        self._recipes = recipes

    def of(self, message: str, buttons: Sequence[Sequence[str]], language: Language) -> Gloss:
        """`message` is HTML, as Telegram shows it; `buttons` are the labels below it."""
        given = Marked.of(message)
        html = self._retold(given, self._pieces(given, Medium.CHAT), language, Medium.CHAT)
        labels = [[self._label(label, language) for label in row] for row in buttons]
        return Gloss(
            None if Marked.of(html).text == given.text else html,
            labels if labels != [list(row) for row in buttons] else [],
        )

    def _label(self, label: str, language: Language) -> str:
        marked = Marked.plain(label)
        return self._retold(marked, self._pieces(marked, Medium.PLAIN), language, Medium.PLAIN)

    def _retold(
        self, marked: Marked, pieces: Sequence[_Piece], language: Language, medium: Medium, depth: int = 0
    ) -> str:
        told, at = [], 0
        for piece in pieces:
            told += [marked.cut(at, piece.begin, medium), self._told(piece, language, medium, depth)]
            at = piece.end
        return "".join((*told, marked.cut(at, len(marked.text), medium)))

    def _told(self, piece: _Piece, language: Language, medium: Medium, depth: int) -> str:
        recipe = piece.recipe
        t = Translator(language, lambda: recipe.at, medium, lasts=recipe.lasts)
        if isinstance(recipe.said, Formatted):
            told = t.formatted(recipe.said.write, *recipe.said.given)
        else:
            told = t.value(self._ours(recipe.said, recipe, language, depth))
        return told[:1].upper() + told[1:] if piece.capital else told

    def _ours(self, value: Value, of: Recipe, language: Language, depth: int) -> Value:
        """A value `of` a recipe, with the finished texts in its gaps said anew, where every word of them is ours."""
        match value:
            case str() if depth < _NESTED_AT_MOST:
                marked = Marked.plain(value)
                pieces = self._pieces(marked, Medium.PLAIN, within=of)
                left, at = "", 0
                for piece in pieces:
                    left, at = left + value[at : piece.begin], piece.end
                if not pieces or any(letter.isalpha() for letter in left + value[at:]):
                    return value
                return self._retold(marked, pieces, language, Medium.PLAIN, depth + 1)
            case Text():
                args = {name: self._ours(arg, of, language, depth) for name, arg in value.args.items()}
                return replace(value, args=args)
            case Listed():
                return replace(
                    value, items=tuple(self._ours(item, of, language, depth) for item in value.items)
                )
            case _:
                return value

    def _pieces(self, marked: Marked, medium: Medium, *, within: Recipe | None = None) -> list[_Piece]:
        """What is remembered in a text, from its beginning on. In a text that stands `within` a recipe, what people may
        have typed is none, and nor is that recipe itself.
        """
        pieces, at = [], 0
        while at < len(marked.text):
            piece = self._longest(marked, at, medium, within)
            at = piece.end if piece else at + 1
            pieces += [piece] if piece else []
        return pieces

    def _longest(self, marked: Marked, at: int, medium: Medium, within: Recipe | None) -> _Piece | None:
        text = marked.text
        if not _is_border(text, at):
            return None
        small = text[:at] + text[at].lower()[:1] + text[at + 1 :]
        spelled = [one for one in dict.fromkeys((text, small)) if self._recipes.any_begins(one, at)]
        least = marked.end_of(at, _PEOPLES)
        for end in _ends(text, at) if spelled else ():
            if end < least:
                return None
            for one in spelled:
                recipe = self._recipes.of(one[at:end], medium)
                if recipe is None or (within is not None and (recipe is within or recipe.typed)):
                    continue
                begins = (
                    medium is Medium.PLAIN and text[at].isupper() and not any(map(str.isalnum, text[:at]))
                )
                headed = begins and not isinstance(recipe.said, Formatted)
                return _Piece(at, end, recipe, capital=headed or one is not text)
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
    within = range(ends[-1] - 1, at + 1, -1)
    return [*ends, *(end for end in within if _is_border(text, end) and not text[end - 1].isspace())]
