"""What a scenario has measured, and the arithmetic that several of them need."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `held` says whether what was measured keeps within the bar."""

    scenario: str
    database: str
    measured: str
    bar: str
    held: bool


def slope(points: Sequence[tuple[float, float]]) -> float:
    """By how much the second value grows for one more of the first, by least squares."""
    count = len(points)
    mean_x = sum(x for x, _ in points) / count
    mean_y = sum(y for _, y in points) / count
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all values does not exceed."""
    return sorted(values)[max(0, ceil(len(values) * share) - 1)]
