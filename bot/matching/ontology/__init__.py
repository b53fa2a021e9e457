"""The causes that organisations in Kazakhstan work for, and the words in which people speak of them.

It anchors matching: the engine places a text in any of the three languages by its likeness to the descriptions of
causes. Two texts without a word in common can therefore meet, and a cause can be given as the reason. The data is
edited by hand, one file for each field in ``data``; its rules are checked when it is read.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final, get_args

from bot.matching.facts import Language

__all__ = ["Cause", "Ontology", "OntologyError", "load_ontology", "parse_causes", "sphere_ids"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
_VERSION: Final = 1
_SPHERES: Final = range(1, 4)
_DESCRIPTIONS: Final = range(3, 5)
_KEYWORDS: Final = range(4, 9)
_RELATED: Final = range(1, 6)


class OntologyError(ValueError):
    """The data breaks a rule of the ontology; the message names the cause and the rule."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that people care for, narrow enough to be given as a reason.

    ``spheres`` are spheres of the law on state social orders, the best one first. ``keywords`` are stems, and phrases
    of stems, in lower case. ``related`` are causes that a reasonable funder would accept as close.
    """

    id: str
    spheres: tuple[str, ...]
    name: Mapping[Language, str]
    descriptions: Mapping[Language, tuple[str, ...]]
    keywords: Mapping[Language, tuple[str, ...]]
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ontology:
    causes: tuple[Cause, ...]
    by_id: Mapping[str, Cause]
    by_sphere: Mapping[str, tuple[Cause, ...]]
    """Causes by sphere; those for which it is the best sphere come first."""

    @classmethod
    def of(cls, causes: Iterable[Cause], spheres: Iterable[str]) -> "Ontology":
        """An ontology of these causes. Raises ``OntologyError`` if they break a rule among themselves."""
        causes = tuple(causes)
        by_id = {cause.id: cause for cause in causes}
        if len(by_id) != len(causes):
            raise OntologyError("two causes share an id")
        known = tuple(spheres)
        for cause in causes:
            _check(cause, by_id, known)
        by_sphere = {
            sphere: tuple(
                sorted((c for c in causes if sphere in c.spheres), key=lambda c: c.spheres.index(sphere))
            )
            for sphere in known
        }
        return cls(causes, MappingProxyType(by_id), MappingProxyType(by_sphere))


def _check(cause: Cause, by_id: Mapping[str, Cause], spheres: tuple[str, ...]) -> None:
    def demand(kept: bool, rule: str) -> None:  # noqa: FBT001
        if not kept:
            raise OntologyError(f"{cause.id}: {rule}")

    demand(len(cause.spheres) in _SPHERES, "one to three spheres")
    demand(len(set(cause.spheres)) == len(cause.spheres), "a sphere is named once")
    demand(set(cause.spheres) <= set(spheres), "spheres are those of the law")
    for language in LANGUAGES:
        demand(bool(cause.name.get(language)), f"a name in {language}")
        demand(len(cause.descriptions.get(language, ())) in _DESCRIPTIONS, f"3 or 4 texts in {language}")
        demand(len(cause.keywords.get(language, ())) in _KEYWORDS, f"4 to 8 keywords in {language}")
    demand(len(cause.related) in _RELATED, "one to five related causes")
    demand(len(set(cause.related)) == len(cause.related), "a related cause is named once")
    for other in cause.related:
        demand(other != cause.id, "a cause is not related to itself")
        demand(other in by_id, f"related to {other}, which does not exist")
        demand(cause.id in by_id[other].related, f"{other} does not name it as related in turn")


def parse_causes(text: str) -> tuple[Cause, ...]:
    """The causes in the text of a data file. Raises ``OntologyError`` if its shape is not the expected one."""
    try:
        document: dict[str, Any] = json.loads(text)
        if document["version"] != _VERSION:
            raise OntologyError(f"version {document['version']} of the format is not known")
        return tuple(_cause(record) for record in document["causes"])
    except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        raise OntologyError(f"not a file of causes: {error!r}") from error


def _cause(record: Mapping[str, Any]) -> Cause:
    def lists(field: str) -> Mapping[Language, tuple[str, ...]]:
        return MappingProxyType({language: tuple(texts) for language, texts in record[field].items()})

    return Cause(
        id=record["id"],
        spheres=tuple(record["spheres"]),
        name=MappingProxyType(dict(record["name"])),
        descriptions=lists("descriptions"),
        keywords=lists("keywords"),
        related=tuple(record["related"]),
    )


def sphere_ids() -> tuple[str, ...]:
    """Ids of the spheres of state social orders, in the order of the law."""
    text = files("bot").joinpath("models", "data", "spheres.json").read_text(encoding="utf-8")
    return tuple(sphere["id"] for sphere in json.loads(text)["spheres"])


@cache
def load_ontology() -> Ontology:
    """The ontology, read once. Raises ``OntologyError`` if the data breaks a rule."""
    folder = files("bot.matching.ontology").joinpath("data")
    parts = sorted((part for part in folder.iterdir() if part.name.endswith(".json")), key=lambda p: p.name)
    causes = [cause for part in parts for cause in parse_causes(part.read_text(encoding="utf-8"))]
    return Ontology.of(causes, sphere_ids())
