"""What a fair round is asked to keep, and what it answers."""

from dataclasses import dataclass
from typing import Literal

from bot.matching.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class RoundRules:
    """What a round promises: pitches a backer (at most), viewers a project (at least and at most)."""

    pitches: int = 3
    viewers_least: int = 2
    viewers_most: int = 8

    def __post_init__(self) -> None:
        """Raise ValueError for promises that contradict each other."""
        if min(self.pitches, self.viewers_least) < 0 or self.viewers_most < self.viewers_least:
            raise ValueError(f"contradictory rules of a round: {self}")


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A project with fewer viewers than promised, and why."""

    project_id: int
    viewers: int
    wanted: int
    cause: Literal["few-eligible", "backers-full"]


@dataclass(frozen=True, slots=True)
class Round:
    """The chosen pairs, by project and then backer, and the promises that could not be kept."""

    pairs: tuple[Suggestion, ...]
    shortfalls: tuple[Shortfall, ...]
