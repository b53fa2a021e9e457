"""What matching keeps and asks for: vectors, pitches, backers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.matching.embedder import Vectors
from bot.matching.facts import BackerFacts, Item, ProjectFacts, ReadText
from bot.matching.round_rules import Round, RoundRules
from bot.matching.suggestions import Duplicate, Suggestion
from bot.models.backers import BackerProfile
from bot.models.organizations import Organization
from bot.models.pitches import Pitch, PitchStatus, Search
from bot.models.projects import Project
from bot.models.vectors import TextVector, VectorOwner


@dataclass(frozen=True, slots=True)
class PitchFigures:
    """`answered_at` is the last answer's moment, also of a pitch that was put off."""

    status: PitchStatus
    asked_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class ProjectFigures:
    region: str
    spheres: tuple[str, ...]
    pitches: tuple[PitchFigures, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Eligible pairs of several projects, each project's best first, and by project what it clearly speaks of."""

    suggestions: tuple[Suggestion, ...]
    causes: Mapping[int, tuple[str, ...]]


class VectorRepository(Protocol):
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


class PitchRepository(Protocol):
    async def add(self, pitch: Pitch) -> None: ...
    async def get(self, pitch_id: int) -> Pitch | None: ...
    async def get_for_update(self, pitch_id: int) -> Pitch | None: ...
    async def of_project(self, project_id: int) -> Sequence[tuple[Pitch, Organization]]:
        """With the backers, in the order of sending."""

    async def of_backers(
        self, backer_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[tuple[Pitch, Project, Organization]]:
        """Those that have arrived, with the projects and who carries them: open ones first, then the newest."""

    async def asked_together(
        self, backer_id: int, at: datetime
    ) -> Sequence[tuple[Pitch, Project, Organization]]:
        """Those that the backer is asked at exactly this moment, the last time; the best fitting first."""

    async def count_of_backers(self, backer_ids: Collection[int], now: datetime) -> int: ...
    async def told_of_published(self) -> Collection[tuple[int, int]]:
        """Project and backer of every pitch of a project that seeks support."""

    async def count_since(self, backer_ids: Collection[int], since: datetime) -> Mapping[int, int]:
        """How many went to each backer, with those that came back; one that got none is left out."""

    async def projects_to_search_for(
        self, now: datetime, *, per_wave: int, waves: int, retry: timedelta, limit: int
    ) -> Sequence[int]:
        """Published projects whose wave has room, or has ended without interest before the last one: not searched
        for yet, or the last search is older than `retry`, than a change among the backers, or than an answer.
        Longest waiting first.
        """

    async def searched(self, project_id: int, at: datetime) -> None: ...
    async def search_of(self, project_id: int) -> Search | None: ...
    async def due(
        self, now: datetime, *, nudge: timedelta, expiry: timedelta, later: timedelta, limit: int
    ) -> Sequence[int]:
        """Open pitches whose next step has come, of projects that take interest. Longest waiting first."""

    async def open_of_project(self, project_id: int) -> Sequence[Pitch]:
        """Those that still await their backer's answer; locked."""

    async def left_alone(
        self, *, waves: int, published_before: datetime, searched_after: datetime, limit: int
    ) -> Sequence[int]:
        """Published projects that nobody is asked for or interested in and whose moderators were not told.

        Either the last of the waves has ended, or nobody was found by a search after `searched_after` and after
        the last answer, for a project that was published before the given moment.
        """

    async def figures(self, now: datetime) -> Sequence[ProjectFigures]:
        """Every project that was ever published, with its pitches that have arrived."""


class BackerRepository(Protocol):
    """Profiles, by the organisation's id."""

    async def add(self, profile: BackerProfile) -> None: ...
    async def get(self, organization_id: int) -> BackerProfile | None: ...
    async def get_for_update(self, organization_id: int) -> BackerProfile | None: ...
    async def active(self) -> Sequence[tuple[BackerProfile, Organization]]:
        """Of verified organisations, without those that rest."""


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
