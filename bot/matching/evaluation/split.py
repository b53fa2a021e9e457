"""Reads a benchmark split as the engine's own facts. Ranking reads the four files of items and nothing else."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Generic, TypeVar

from bot.matching.facts import BackerFacts, Language, NeedFacts, PlanItemFacts, ProjectFacts

Item = TypeVar("Item", ProjectFacts, BackerFacts, NeedFacts, PlanItemFacts)

_NATIONWIDE: Final = "KZ"
_NEEDS: Final = MappingProxyType({"venue": "premises"})
"""Words of the benchmark, with the bot's word for the same thing."""

# Spheres that the split invents beside those of the law. The split's own word is kept as well, because it is more
# precise.
_SPHERES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "education": "education_science_sport",
        "science": "education_science_sport",
        "digital": "education_science_sport",
        "sport": "education_science_sport",
        "health": "health",
        "ecology": "environment",
        "environment": "environment",
        "youth": "youth_children",
        "children": "youth_children",
        "family": "family_gender",
        "gender": "family_gender",
        "women": "family_gender",
        "social": "vulnerable",
        "inclusion": "vulnerable",
        "disability": "vulnerable",
        "orphans": "orphans_large_families",
        "employment": "employment",
        "economy": "employment",
        "entrepreneurship": "employment",
        "rights": "rights_protection",
        "legal": "rights_protection",
        "culture": "culture_art",
        "art": "culture_art",
        "arts": "culture_art",
        "heritage": "heritage",
        "unity": "unity",
        "probation": "probation",
        "civic": "civil_society",
        "volunteering": "volunteering",
        "animals": "animals",
        "emergency": "hardship",
    }
)


class SplitError(ValueError):
    """A file of the split is missing or malformed; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Items(Generic[Item]):
    """The items of one file. An item's id is its position; ``names`` holds the ids that the file gives."""

    facts: tuple[Item, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """What an engine may know of a benchmark split."""

    projects: Items[ProjectFacts]
    backers: Items[BackerFacts]
    needs: Items[NeedFacts]
    plan_items: Items[PlanItemFacts]

    @property
    def size(self) -> int:
        """The number of items of all kinds."""
        return sum(len(of.names) for of in (self.projects, self.backers, self.needs, self.plan_items))


def read_split(folder: Path) -> Split:
    """Read the items of a split. Raises SplitError, which names the line and what is wrong with it."""
    return Split(
        _read(folder / "projects.jsonl", _project),
        _read(folder / "businesses.jsonl", _backer),
        _read(folder / "needs.jsonl", _need),
        _read(folder / "plan_items.jsonl", _plan_item),
    )


def _read(path: Path, make: Callable[[int, Mapping[str, Any]], Item]) -> Items[Item]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SplitError(f"{path}: {error}") from error
    facts: list[Item] = []
    names: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            facts.append(make(len(facts), record))
            names.append(record["id"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SplitError(f"{path}, line {number}: {error!r}") from error
    return Items(tuple(facts), tuple(names))


def _project(number: int, record: Mapping[str, Any]) -> ProjectFacts:
    return ProjectFacts(
        id=number,
        organization_id=-1 - number,
        language=_language(record["lang"]),
        title=record["title"],
        text=record["summary"],
        region=record["region"],
        settlement=record["settlement"] or "",
        spheres=_spheres(record["topics"]),
        budget_min=int(record["budget_kzt"]),
        budget_full=int(record["budget_kzt"]),
        needs=_named(record["needs"]),
    )


def _backer(number: int, record: Mapping[str, Any]) -> BackerFacts:
    regions = frozenset(record["regions"])
    return BackerFacts(
        id=number,
        language=_language(record["lang"]),
        text=record["interests"],
        spheres=_spheres(record["topics"]),
        regions=frozenset() if _NATIONWIDE in regions else regions,
        ceiling=int(record["max_budget_kzt"]),
        offers=_named(record["offers"]),
    )


def _need(number: int, record: Mapping[str, Any]) -> NeedFacts:
    return NeedFacts(
        id=number,
        language=_language(record["lang"]),
        text=record["text"],
        region=record["region"],
        settlement=record["settlement"] or "",
    )


def _plan_item(number: int, record: Mapping[str, Any]) -> PlanItemFacts:
    return PlanItemFacts(
        id=number,
        language=_language(record["lang"]),
        title=record["title"],
        region=record["region"],
        settlement=record["settlement"] or "",
    )


def _language(code: str) -> Language:
    match code:
        case "kk" | "ru" | "en":
            return code
        case _:
            raise ValueError(f"unknown language: {code}")


def _spheres(topics: list[str]) -> frozenset[str]:
    return frozenset(topics) | {_SPHERES[topic] for topic in topics if topic in _SPHERES}


def _named(needs: list[str]) -> frozenset[str]:
    return frozenset(_NEEDS.get(need, need) for need in needs)
