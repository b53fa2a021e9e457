"""The matching engine as the use cases ask for it, and where vectors of texts are kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.matching.embedder import Vectors
from bot.matching.facts import BackerFacts, Item, ProjectFacts, ReadText
from bot.matching.round_rules import Round, RoundRules
from bot.matching.suggestions import Duplicate, Suggestion
from bot.models.meaning import TextVector, VectorOwner


class TextVectors(Protocol):
    async def of(self, kind: VectorOwner, owner_ids: Collection[int]) -> Mapping[int, TextVector]: ...
    async def put(self, vector: TextVector) -> None:
        """In place of the one that was kept before."""

    async def drop(self, kind: VectorOwner, owner_id: int) -> None:
        """Its words have changed: they are to be read anew."""

    async def unread(self, kind: VectorOwner, model: str, version: str, *, limit: int) -> Sequence[int]:
        """Owners of texts without a vector of this model, newest first: those are looked at soonest."""

    async def count_unread(self, kind: VectorOwner, model: str, version: str) -> int: ...
    async def read_texts(
        self, kind: VectorOwner, model: str, version: str, *, after: int, limit: int
    ) -> Sequence[ReadText]:
        """Texts that are matched now and have a vector of this model, in the order of their owners' ids."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Eligible pairs of several projects, each project's best first, and by project what it clearly speaks of."""

    suggestions: tuple[Suggestion, ...]
    causes: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """How texts are understood now: by a `model`, or `without` one for that reason, by their keywords alone.

    It is `broken` where a model was set up that cannot be had, and not where there is none for this machine.
    """

    model: str
    without: str = ""
    broken: bool = False


class MatchingService(Protocol):
    """The matching engine; its slow work is done where it does not hold up others."""

    async def vector_version(self) -> str:
        """`<model>@<version>` that vectors are made by now."""

    async def vectorize(self, items: Sequence[Item]) -> Vectors | None:
        """One row an item; None where the model cannot be had, and matching goes on without."""

    async def reading(self, *, tried: bool = False) -> Reading:
        """What is known by now; `tried` reads a word to be sure, which may take seconds."""

    def centring_due(self, now: datetime) -> bool:
        """Whether the meaning has to be centred on the texts: at first, once a day, and when they have doubled."""

    async def centre(self, projects: Sequence[ReadText], backers: Sequence[ReadText], now: datetime) -> None:
        """Centre the meaning on these texts from now on."""

    async def backers_for(
        self, project: ProjectFacts, backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Sequence[Suggestion]:
        """The eligible ones, best first."""

    async def candidates(
        self, projects: Sequence[ProjectFacts], backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Candidates:
        """At most `limit` backers a project."""

    async def share_out(
        self,
        suggestions: Sequence[Suggestion],
        rules: RoundRules,
        *,
        pitches_left: Mapping[int, int],
        project_ids: Collection[int],
    ) -> Round:
        """The fair round, solved in a process of its own."""

    async def causes_of(self, project: ProjectFacts) -> Sequence[str]:
        """What it clearly speaks of, clearest first; none where nothing is known."""

    async def likely_duplicates(
        self, project: ProjectFacts, others: Sequence[ProjectFacts]
    ) -> Sequence[Duplicate]:
        """Projects that look like the same one, likeliest first, whatever their language."""
