"""Whole numbers that add up to what is shown beside them, by the method of largest remainders (Hamilton's)."""

from collections.abc import Sequence
from math import floor


def shared_out(values: Sequence[float], total: int) -> tuple[int, ...]:
    """Whole numbers in the proportion of these values, none of which is negative, that add up to `total`.

    All are zero if the values are.
    """
    whole = sum(values)
    if whole <= 0:
        return (0,) * len(values)
    return _up_to([total * value / whole for value in values], total)


def rounded_together(values: Sequence[float], to: float) -> tuple[tuple[int, ...], int]:
    """The values in units of `to`, and the sum of all, rounded so that the former add up to the latter."""
    units = [value / to for value in values]
    total = round(sum(units))
    return _up_to(units, total), total


def _up_to(exact: Sequence[float], total: int) -> tuple[int, ...]:
    floors = [floor(value) for value in exact]
    nearest = sorted(range(len(exact)), key=lambda place: (floors[place] - exact[place], place))
    for place in nearest[: total - sum(floors)]:
        floors[place] += 1
    return tuple(floors)
