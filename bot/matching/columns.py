"""Keeps facts as columns, so that one backer is compared with a hundred thousand projects in a few array operations.

Sets (needs, spheres, regions) become bits of 64-bit masks. A row stays in its place until its item is removed; then
the last row moves into the gap. A changed item therefore costs one row, never a rebuild.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.matching.eligibility import CEILING_TOLERANCE, usable_offers
from bot.matching.embedder import Vectors
from bot.matching.facts import BackerFacts, ProjectFacts

Neighbours = Mapping[str, frozenset[str]]

_WIDTH: Final = 64


class Vocabulary:
    """Gives each name a bit, in the order in which names are first met. After 64 names, bits are shared, beginning
    with the first.
    """

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}

    def mask(self, names: Iterable[str]) -> int:
        """The bits of all these names in one mask."""
        mask = 0
        for name in names:
            mask |= 1 << (self._bits.setdefault(name, len(self._bits)) % _WIDTH)
        return mask


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The vocabularies that the columns of projects and those of backers share, so that their masks can be compared."""

    needs: Vocabulary
    spheres: Vocabulary
    regions: Vocabulary
    neighbours: Neighbours

    @classmethod
    def empty(cls, neighbours: Neighbours) -> "Vocabularies":
        """Vocabularies without names."""
        return cls(Vocabulary(), Vocabulary(), Vocabulary(), neighbours)


PROJECT_COLUMNS: Final[Mapping[str, type]] = {
    "organization": np.int64,
    "published": np.bool_,
    "region": np.uint64,
    "around": np.uint64,
    "needs": np.uint64,
    "spheres": np.uint64,
    "least": np.float64,
    "full": np.float64,
    "waiting": np.float64,
    "deadline": np.float64,
    "record": np.float64,
}
BACKER_COLUMNS: Final[Mapping[str, type]] = {
    "organization": np.int64,
    "open": np.bool_,
    "regions": np.uint64,
    "home": np.uint64,
    "offers": np.uint64,
    "spheres": np.uint64,
    "ceiling": np.float64,
    "reach": np.float64,
    "far": np.float64,
    "dear": np.float64,
}


def project_columns(project: ProjectFacts, names: Vocabularies) -> dict[str, int | float | bool]:
    """The row of a project. Times are in seconds; ``nan`` stands for none."""
    return {
        "organization": project.organization_id,
        "published": project.published,
        "region": names.regions.mask([project.region]),
        "around": names.regions.mask(names.neighbours.get(project.region, ())),
        "needs": names.needs.mask(project.needs),
        "spheres": names.spheres.mask(project.spheres),
        "least": project.budget_min,
        "full": project.budget_full,
        "waiting": _seconds(project.waiting_since),
        "deadline": _seconds(project.deadline),
        "record": min(max(project.track_record, 0.0), 1.0),
    }


def backer_columns(backer: BackerFacts, names: Vocabularies) -> dict[str, int | float | bool]:
    """The row of a backer. ``reach`` is the highest minimum budget of a project that the backer is shown; ``far`` and
    ``dear`` are leanings.
    """
    offers = names.needs.mask(usable_offers(backer))
    return {
        "organization": backer.id,
        "open": not backer.paused and backer.pitches_left > 0,
        "regions": names.regions.mask(backer.regions),
        "home": names.regions.mask([backer.home_region] if backer.home_region else []),
        # If a backer has ticked offers but none is usable, the empty mask would read as "offers anything".
        "offers": offers or (1 << (_WIDTH - 1) if backer.offers else 0),
        "spheres": names.spheres.mask(backer.spheres),
        "ceiling": backer.ceiling,
        "reach": CEILING_TOLERANCE * backer.ceiling if backer.ceiling > 0 else np.inf,
        "far": backer.leanings.get("part:territory", 0.0),
        "dear": backer.leanings.get("part:budget", 0.0),
    }


def _seconds(moment: datetime | None) -> float:
    return np.nan if moment is None else moment.timestamp()


Facts = TypeVar("Facts", ProjectFacts, BackerFacts)


class Table(Generic[Facts]):
    """Rows of facts with their columns and meaning. The views that it returns are valid until the next change."""

    def __init__(self, columns: Mapping[str, type], width: int) -> None:
        self._columns: dict[str, NDArray[Any]] = {
            name: np.zeros(16, dtype=kind) for name, kind in columns.items()
        }
        self._meaning: Vectors = np.zeros((16, width), dtype=np.float32)
        self.width = width
        self._facts: list[Facts] = []
        self._place: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._facts)

    def __contains__(self, item_id: int) -> bool:
        return item_id in self._place

    def __getitem__(self, place: int) -> Facts:
        return self._facts[place]

    def place(self, item_id: int) -> int:
        """The row in which an item is now. Raises KeyError if the item is not in the table."""
        return self._place[item_id]

    @property
    def meaning(self) -> Vectors:
        """The vectors of all rows."""
        return self._meaning[: len(self._facts)]

    def columns(self, rows: int | NDArray[np.intp] | None = None) -> dict[str, NDArray[Any]]:
        """Values by column: of all rows, of some rows in ascending order, or of one row as arrays of length 1, which
        broadcast against others. All rows, or one, come as views; a selection is a copy.
        """
        if rows is None or (not isinstance(rows, int) and len(rows) == len(self._facts)):
            chosen: slice | NDArray[np.intp] = slice(0, len(self._facts))
        else:
            chosen = slice(rows, rows + 1) if isinstance(rows, int) else rows
        return {name: values[chosen] for name, values in self._columns.items()}

    def put(self, facts: Facts, row: Mapping[str, int | float | bool], meaning: Vectors) -> None:
        """Add an item, or replace the item with the same id."""
        place = self._place.setdefault(facts.id, len(self._facts))
        if place == len(self._facts):
            self._facts.append(facts)
            if place == len(self._meaning):
                self._grow()
        self._facts[place] = facts
        for name, value in row.items():
            self._columns[name][place] = value
        self._meaning[place] = meaning

    def remove(self, item_id: int) -> None:
        """Remove an item, if it is in the table."""
        place = self._place.pop(item_id, None)
        if place is None:
            return
        last = len(self._facts) - 1
        if place != last:
            moved = self._facts[place] = self._facts[last]
            self._place[moved.id] = place
            self._meaning[place] = self._meaning[last]
            for values in self._columns.values():
                values[place] = values[last]
        del self._facts[last]

    def _grow(self) -> None:
        self._meaning = np.concatenate([self._meaning, np.zeros_like(self._meaning)])
        self._columns = {
            name: np.concatenate([values, np.zeros_like(values)]) for name, values in self._columns.items()
        }
