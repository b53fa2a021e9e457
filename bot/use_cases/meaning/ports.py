"""The matching engine, as use cases call it, and where vectors of texts are kept."""

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
        """Keep a vector, in place of an earlier one of the same text."""

    async def drop(self, kind: VectorOwner, owner_id: int) -> None:
        """Remove the vector of a text whose words have changed, so that the text is read anew."""

    async def may_be_read(self, kind: VectorOwner, owner_ids: Collection[int], elsewhere: str) -> set[int]:
        """Those of these owners whose texts may be sent to the host `elsewhere`: everybody who represents the
        organisation, and whoever wrote the project, has agreed to terms that name it. All, if `elsewhere` is empty.
        """

    async def unread(
        self, kind: VectorOwner, model: str, version: str, elsewhere: str, *, limit: int
    ) -> Sequence[int]:
        """Ids of owners whose texts have no vector of this model and may be read by it. The newest come first: they
        are needed soonest.
        """

    async def count_unread(self, kind: VectorOwner, model: str, version: str, elsewhere: str) -> int: ...
    async def read_texts(
        self, kind: VectorOwner, model: str, version: str, *, after: int, limit: int
    ) -> Sequence[ReadText]:
        """Texts that are matched now and have a vector of this model, by their owners' ids, beyond the id `after`."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Eligible pairs of several projects, each project's best first. `causes` are what a project clearly speaks of."""

    suggestions: tuple[Suggestion, ...]
    causes: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """How texts are understood now: by `model`. If it cannot be used, `without` tells why, and texts are compared by
    their keywords.

    `broken` is true if a model was set up and cannot be used. It is false if none is made for this machine's platform.
    """

    model: str
    without: str = ""
    broken: bool = False


class MatchingService(Protocol):
    """The matching engine. Its slow work is done off the event loop."""

    @property
    def elsewhere(self) -> str:
        """The host of another machine to which texts are sent to be read; empty where they are read on this one."""

    async def vector_version(self) -> str:
        """`<model>@<version>` of the model that makes vectors now."""

    async def vectorize(self, items: Sequence[Item]) -> Vectors | None:
        """A row for each item; None if the model cannot be used, and matching then goes on without vectors."""

    async def reading(self, *, tried: bool = False) -> Reading:
        """How texts are understood, as far as is known. With `tried` a word is read to be sure, which takes seconds."""

    def centring_due(self, now: datetime) -> bool:
        """Whether vectors have to be centred on the texts: at first, once a day, and when the texts have doubled."""

    async def centre(self, projects: Sequence[ReadText], backers: Sequence[ReadText], now: datetime) -> None:
        """Centre all vectors on these texts from now on."""

    async def backers_for(
        self, project: ProjectFacts, backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Sequence[Suggestion]:
        """The eligible backers of a project, the best first, at most `limit`."""

    async def projects_for(
        self, backer: BackerFacts, projects: Sequence[ProjectFacts], *, limit: int, now: datetime
    ) -> Sequence[Suggestion]:
        """The projects that the backer may be shown, the best first, at most `limit`."""

    async def candidates(
        self, projects: Sequence[ProjectFacts], backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Candidates:
        """The eligible pairs of these projects and backers, with at most `limit` backers for each project."""

    async def share_out(
        self,
        suggestions: Sequence[Suggestion],
        rules: RoundRules,
        *,
        pitches_left: Mapping[int, int],
        project_ids: Collection[int],
    ) -> Round:
        """Choose the pairs of a fair's round. A process of its own does it, because it takes long."""

    async def causes_of(self, project: ProjectFacts) -> Sequence[str]:
        """The causes that the project clearly speaks of, the clearest first; none if nothing is known of its words."""

    async def likely_duplicates(
        self, project: ProjectFacts, others: Sequence[ProjectFacts]
    ) -> Sequence[Duplicate]:
        """Those of `others` that are likely the same project, the likeliest first, whatever their language."""
