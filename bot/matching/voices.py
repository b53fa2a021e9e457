"""More ways in which causes are spoken of: by residents, companies, organisations and offices.

The ontology's descriptions say what a cause is. People seldom do: they tell what happened to them. These
sentences teach the discriminant to hear the cause in such a tale. Plain text, one file per field: a line
``@`` with the cause's id, then lines that begin with the letter of their language (k, r, e).
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from bot.matching.ontology import Ontology

_LANGUAGES: Final[Mapping[str, str]] = MappingProxyType({"k": "kk", "r": "ru", "e": "en"})


class VoicesError(ValueError):
    """A line is not of the expected form; the message quotes it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One sentence that somebody concerned with the cause could say."""

    cause: str
    language: str
    text: str


@cache
def load_voices() -> tuple[Voice, ...]:
    """All voices, read once. Raises VoicesError for a malformed file."""
    folder = files("bot.matching.ontology").joinpath("voices")
    parts = sorted(
        (part for part in folder.iterdir() if part.name.endswith(".txt")), key=lambda part: part.name
    )
    return tuple(voice for part in parts for voice in parse_voices(part.read_text(encoding="utf-8")))


def parse_voices(text: str) -> Iterator[Voice]:
    """The voices of one file. Raises VoicesError for a line that is none."""
    cause = ""
    for line in text.splitlines():
        mark, _, rest = line.partition(" ")
        if not line.strip():
            continue
        if line.startswith("@"):
            cause = line[1:].strip()
        elif cause and rest.strip() and mark in _LANGUAGES:
            yield Voice(cause, _LANGUAGES[mark], rest.strip())
        else:
            raise VoicesError(f"neither a cause nor a voice: {line}")


def voices_of(ontology: Ontology) -> Iterator[Voice]:
    """Every text whose cause is known: the descriptions, and the voices of people."""
    for cause in ontology.causes:
        for language, described in sorted(cause.descriptions.items()):
            yield from (Voice(cause.id, language, text) for text in described)
    known = {cause.id for cause in ontology.causes}
    yield from (voice for voice in load_voices() if voice.cause in known)


def keyword_lists(ontology: Ontology) -> Iterator[Voice]:
    """The keywords of each cause and language, as one text."""
    for cause in ontology.causes:
        for language, listed in sorted(cause.keywords.items()):
            yield Voice(cause.id, language, " ".join(listed))


def digest_of(ontology: Ontology) -> str:
    """Changes with any text or keyword that something is learnt from."""
    content = hashlib.sha256()
    for voice in (*voices_of(ontology), *keyword_lists(ontology)):
        content.update(f"{voice.cause}\t{voice.language}\t{voice.text}\n".encode())
    return content.hexdigest()[:16]
