"""The words by which the story knows buttons and screens, in the three languages.

The bot's own words are not typed here: `words.json` holds them, written from the bot's texts by
`scripts/story_words.py`. Of a sentence with gaps it holds the longest piece without any.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

LANGUAGES = ("kk", "ru", "en")
FILE = Path(__file__).with_name("words.json")
CUT = 20
"""As much of a typed name as a button surely shows."""


class Text(NamedTuple):
    """Words of the story's own, in each language."""

    kk: str
    ru: str
    en: str

    def in_language(self, language: str) -> str:
        return self[LANGUAGES.index(language)]


def same(words: str) -> Text:
    """What is written alike in all languages, such as a number."""
    return Text(words, words, words)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person types and others are shown later. By hand it may be something else than the story suggests."""

    name: str
    suggested: Text


Piece: TypeAlias = str | Text | Typed
"""Words of the bot by their key, or words that people typed."""
Screen: TypeAlias = tuple[Piece, ...]
"""What a message must hold: each piece, in whatever language."""
Told: TypeAlias = Mapping[str, list[str]]
"""What people have typed, by the name of what was asked."""


@cache
def _words() -> Mapping[str, Mapping[str, list[str]]]:
    words: dict[str, dict[str, list[str]]] = json.loads(FILE.read_text(encoding="utf-8"))
    return words


def plain(text: str) -> str:
    """The text with single spaces: a line may be broken, or held together, in another place than in the file."""
    return " ".join(re.split(r"\s+", text)).strip()


def in_language(piece: Piece, language: str) -> str:
    """The piece as a reader of this language would be told it."""
    match piece:
        case str():
            return _words()[piece][language][0]
        case Text():
            return piece.in_language(language)
        case Typed():
            return piece.suggested.in_language(language)


def variants(piece: Piece, told: Told) -> Iterable[str]:
    """All that the piece may look like."""
    match piece:
        case str():
            return [words for language in LANGUAGES for words in _words()[piece][language]]
        case Text():
            return piece
        case Typed():
            return [*told.get(piece.name, ()), *piece.suggested]


def shows(text: str, screen: Screen, told: Told) -> bool:
    """Whether a text holds all pieces of a screen, in small or capital letters."""
    text = plain(text).casefold()
    return all(any(words.casefold() in text for words in variants(piece, told)) for piece in screen)


def on_button(label: str, piece: Piece, told: Told) -> bool:
    """Whether a button has these words on it. Those that people typed may be cut, as labels are."""
    label = plain(label).casefold()
    long = not isinstance(piece, str)
    return any((words[:CUT] if long else words).casefold() in label for words in variants(piece, told))
