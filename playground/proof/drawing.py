"""Draws from a seed, so that what else is possible changes as little as may be.

Each option gets a number of its own, which depends on the seed, the deed's number and the option's name alone; the
highest wins. So an option more or less, which a busy machine may bring, changes the choice only where it wins itself.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import TypeVar

Option = TypeVar("Option")


class Lot:
    """The draws for one deed."""

    def __init__(self, seed: int, number: int) -> None:
        self._begin = f"{seed}/{number}"

    def among(self, weights: Mapping[str, float], what: str = "") -> str:
        """One of the keys; one that weighs twice as much is drawn twice as often."""
        return max(
            sorted(weights), key=lambda key: self._number(f"{what}/{key}") ** (1 / max(weights[key], 1e-9))
        )

    def one_of(self, options: Sequence[Option], what: str) -> Option:
        return options[int(self._number(what) * len(options))]

    def up_to(self, most: int, what: str) -> int:
        """A whole number from 1 on."""
        return 1 + int(self._number(what) * most)

    def happens(self, share: float, what: str) -> bool:
        return self._number(what) < share

    def _number(self, what: str) -> float:
        digest = hashlib.blake2b(f"{self._begin}/{what}".encode(), digest_size=8).digest()
        return int.from_bytes(digest) / 2**64
