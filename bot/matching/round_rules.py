"""What a fair round promises, and what it returns."""

from dataclasses import dataclass
from typing import Literal

from bot.matching.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class RoundRules:
    """The promises of a round: the most pitches for a backer, the least and the most viewers for a project."""

    pitches: int = 3
    viewers_least: int = 2
    viewers_most: int = 8

    def __post_init__(self) -> None:
        """Raise ValueError if the promises contradict each other."""
        if min(self.pitches, self.viewers_least) < 0 or self.viewers_most < self.viewers_least:
            raise ValueError(f"contradictory rules of a round: {self}")


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A project with fewer viewers than promised, and why they are too few."""

    project_id: int
    viewers: int
    wanted: int
    cause: Literal["few-eligible", "backers-full"]


@dataclass(frozen=True, slots=True)
class Round:
    """The chosen pairs, in order of project and then backer, and the promises that could not be kept."""

    pairs: tuple[Suggestion, ...]
    shortfalls: tuple[Shortfall, ...]
