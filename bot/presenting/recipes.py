"""What the bot has said lately, and from what: so that whoever tries it out can read it in another language as well.

Every sentence passes a `Translator`. In development one is used that remembers, for what it has given out, its recipe:
the key with the values of its gaps, or a value by itself. In production nothing is remembered.
"""

import html
import re
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.models.reference import Language
from bot.models.words import Bilingual, Localized, Text, Value
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator

KEPT = 20_000
_LETTERS_LEAST = 2
_FEELER = 3
_TAG = re.compile(r"<[^<>]*>")
_LETTER = re.compile(r"[^\W\d_]")


_TYPED = (str, Localized, Bilingual)


class MakeTranslator(Protocol):
    """How a translator is made: as by `Translator` itself."""

    def __call__(
        self,
        language: Language,
        now: Callable[[], datetime],
        medium: Medium = Medium.CHAT,
        *,
        lasts: bool = False,
    ) -> Translator: ...


@dataclass(frozen=True, slots=True)
class Formatted:
    """What `Translator.formatted` was given."""

    write: Callable[..., str]
    given: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """What was said, and when: days are called by names that hold for that moment."""

    said: Value | Formatted
    at: datetime
    lasts: bool

    @property
    def typed(self) -> bool:
        """Whether these are people's own words."""
        return isinstance(self.said, _TYPED)


class Recipes:
    """The latest `kept` recipes, by the words that were given out, as they are read: without markup. The same words may
    stand in a message with markup, and on a label.
    """

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._by_words: OrderedDict[tuple[str, Medium], Recipe] = OrderedDict()
        self._beginnings: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._by_words)

    def keep(self, words: str, medium: Medium, recipe: Recipe) -> None:
        if (words, medium) not in self._by_words:
            self._beginnings[words[:_FEELER]] += 1
        self._by_words[words, medium] = recipe
        self._by_words.move_to_end((words, medium))
        if len(self._by_words) > self._kept:
            (oldest, _), _ = self._by_words.popitem(last=False)
            self._beginnings[oldest[:_FEELER]] -= 1
            if not self._beginnings[oldest[:_FEELER]]:
                del self._beginnings[oldest[:_FEELER]]

    def of(self, words: str, medium: Medium) -> Recipe | None:
        """The one that was said in this medium, else in the other one."""
        other = Medium.PLAIN if medium is Medium.CHAT else Medium.CHAT
        return self._by_words.get((words, medium)) or self._by_words.get((words, other))

    def any_begins(self, text: str, at: int) -> bool:
        """Whether anything that is remembered may begin at this place of a text."""
        return any(
            text[at : at + length] in self._beginnings for length in range(_LETTERS_LEAST, _FEELER + 1)
        )


class RememberingTranslator(Translator):
    """Remembers what it says in the chat, on labels included."""

    def __init__(
        self,
        recipes: Recipes,
        language: Language,
        now: Callable[[], datetime],
        medium: Medium = Medium.CHAT,
        *,
        lasts: bool = False,
    ) -> None:
        super().__init__(language, now, medium, lasts=lasts)
        self._recipes = recipes

    def __call__(self, key: str, /, **args: Value) -> str:
        return self._remembered(super().__call__(key, **args), Text(key, args), self.medium)

    def value(self, value: Value) -> str:
        return self._remembered(super().value(value), value, self.medium)

    def plain(self, key: str, /, **args: Value) -> str:
        return self._remembered(super().plain(key, **args), Text(key, args), Medium.PLAIN)

    def plain_value(self, value: Value) -> str:
        return self._remembered(super().plain_value(value), value, Medium.PLAIN)

    def _like(self, language: Language, medium: Medium, *, lasts: bool) -> Translator:
        return RememberingTranslator(self._recipes, language, self._now, medium, lasts=lasts)

    def formatted(self, write: Callable[..., str], *given: object) -> str:
        told = super().formatted(write, *given)
        self._remember(told, Formatted(write, given), Medium.PLAIN)
        return told

    def _remembered(self, told: str, said: Value, medium: Medium) -> str:
        if medium not in {Medium.CHAT, Medium.PLAIN}:
            return told
        if isinstance(said, Text):
            for inner in said.args.values():
                if isinstance(inner, _TYPED):
                    self._remember(Translator.plain_value(self, inner), inner, Medium.PLAIN)
            said = Text(said.key, {name: self._unfinished(inner) for name, inner in said.args.items()})
        self._remember(told if medium is Medium.PLAIN else as_read(told), said, medium)
        return told

    def _unfinished(self, value: Value) -> Value:
        """What a text in a gap was before it was finished, if we have said it ourselves."""
        recipe = self._recipes.of(value, Medium.PLAIN) if isinstance(value, str) else None
        return value if recipe is None or recipe.typed or isinstance(recipe.said, Formatted) else recipe.said

    def _remember(self, words: str, said: Value | Formatted, medium: Medium) -> None:
        """What people typed is known as theirs wherever it stands, so that no word of it is taken for one of ours. What
        we have said stays ours: it may come back as a text that is finished already.
        """
        words = words.strip()
        known = self._recipes.of(words, medium) if isinstance(said, _TYPED) else None
        known_better = known is not None and (isinstance(said, str) or not known.typed)
        distinct = not isinstance(said, _TYPED) and len(words) > _FEELER
        if not known_better and (distinct or len(_LETTER.findall(words)) >= _LETTERS_LEAST):
            self._recipes.keep(words, medium, Recipe(said, self._now(), self._lasts))


def as_read(text: str) -> str:
    """The words of a message in Telegram's HTML."""
    return html.unescape(_TAG.sub("", text))
