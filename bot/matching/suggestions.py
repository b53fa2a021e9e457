"""The engine's answer: a pair, its score, the parts of the score, and the reasons as codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Parameters = Mapping[str, str | int | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why a project and a backer fit. It is a code, never prose, and is put into words in the reader's
    language.

    Codes and their parameters: ``shared-cause`` (cause), ``related-cause`` (cause, related), ``shared-sphere``
    (sphere), ``same-region`` (region), ``neighbour-region`` (region), ``nationwide`` (none), ``within-ceiling``
    (none), ``minimum-within-ceiling`` (none), ``minimum-above-ceiling`` (none), ``offers`` (needs), ``waiting`` (days),
    ``deadline`` (days), ``close-in-meaning`` (none), ``liked-before`` (none).
    """

    code: str
    parameters: Parameters = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A project and a backer that fit."""

    project_id: int
    backer_id: int
    score: float
    """The probability that the backer cares, within 0 and 1."""
    parts: Mapping[str, float]
    """All parts of the score by name, in log-odds: the score is 1 / (1 + exp(-sum))."""
    reasons: tuple[Reason, ...]
    """The strongest reason first."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A project that is likely to be the same as the one in question."""

    project_id: int
    score: float
    """The probability that it is the same, within 0 and 1."""
