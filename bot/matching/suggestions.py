"""What the engine answers: a pair, its score, the parts of it, and the reasons in code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Parameters = Mapping[str, str | int | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why two fit, never prose: the reader's language puts it into words.

    Codes and their parameters: ``shared-cause`` (cause), ``related-cause`` (cause), ``shared-sphere``
    (sphere), ``same-region`` (region), ``neighbour-region`` (region), ``nationwide`` (none),
    ``within-ceiling`` (none), ``minimum-within-ceiling`` (none), ``offers`` (needs),
    ``waiting`` (days), ``deadline`` (days), ``close-in-meaning`` (none).
    """

    code: str
    parameters: Parameters = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A project and a backer that fit."""

    project_id: int
    backer_id: int
    score: float
    """Probability that the backer cares, within 0 and 1."""
    parts: Mapping[str, float]
    """Every part of the score by name, in log-odds: 1 / (1 + exp(-sum)) is the score."""
    reasons: tuple[Reason, ...]
    """Strongest first."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A project that is likely the same as the one asked about."""

    project_id: int
    score: float
    """Probability, within 0 and 1."""
