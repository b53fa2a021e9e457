"""More ways in which people speak of causes: residents, companies, organisations and offices.

The descriptions of the ontology say what a cause is. People seldom say that: they tell what happened to them. These
sentences teach the discriminant to recognise the cause in such a tale. They are plain text, one file for each field:
a line ``@`` with the id of the cause, then lines that begin with the letter of their language (k, r, e).
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
    """A line does not have the expected form; the message quotes it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A sentence that somebody concerned with the cause could say."""

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
    """The voices in the text of one file. Raises VoicesError for a line that is no voice."""
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
    """All texts whose cause is known: the descriptions of causes, and the voices."""
    for cause in ontology.causes:
        for language, described in sorted(cause.descriptions.items()):
            yield from (Voice(cause.id, language, text) for text in described)
    known = {cause.id for cause in ontology.causes}
    yield from (voice for voice in load_voices() if voice.cause in known)


def keyword_lists(ontology: Ontology) -> Iterator[Voice]:
    """The keywords of a cause in one language, joined as one text."""
    for cause in ontology.causes:
        for language, listed in sorted(cause.keywords.items()):
            yield Voice(cause.id, language, " ".join(listed))


def digest_of(ontology: Ontology) -> str:
    """A hash that changes with any text or keyword from which something is learnt."""
    content = hashlib.sha256()
    for voice in (*voices_of(ontology), *keyword_lists(ontology)):
        content.update(f"{voice.cause}\t{voice.language}\t{voice.text}\n".encode())
    return content.hexdigest()[:16]
