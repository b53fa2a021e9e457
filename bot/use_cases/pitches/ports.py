"""What matching keeps and asks for: vectors, pitches, backers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.models.organizations import Organization
from bot.models.pitches import Pitch, PitchStatus, Search
from bot.models.projects import Project


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


class Pitches(Protocol):
    async def add(self, pitch: Pitch) -> None: ...
    async def get(self, pitch_id: int) -> Pitch | None: ...
    async def get_for_update(self, pitch_id: int) -> Pitch | None: ...
    async def of_project(self, project_id: int) -> Sequence[tuple[Pitch, Organization]]:
        """With the backers, in the order of sending."""

    async def of_backers(
        self, backer_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[tuple[Pitch, Project, Organization]]:
        """Those that have arrived, with the projects and who carries them: open ones first, then the newest."""

    async def of_digest(self, backer_id: int, at: datetime) -> Sequence[tuple[Pitch, Project, Organization]]:
        """Those that the backer is asked at exactly this moment, the last time; the best fitting first."""

    async def count_of_backers(self, backer_ids: Collection[int], now: datetime) -> int: ...
    async def pairs_of_published(self) -> Collection[tuple[int, int]]:
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

    async def mark_searched(self, project_id: int, at: datetime) -> None: ...
    async def search_of(self, project_id: int) -> Search | None: ...
    async def due(
        self, now: datetime, *, nudge: timedelta, expiry: timedelta, later: timedelta, limit: int
    ) -> Sequence[int]:
        """Open pitches whose next step has come, of projects that take interest. Longest waiting first."""

    async def open_of_project(self, project_id: int) -> Sequence[Pitch]:
        """Those that still await their backer's answer; locked."""

    async def projects_left_without_answer(
        self, *, waves: int, published_before: datetime, searched_after: datetime, limit: int
    ) -> Sequence[int]:
        """Published projects that nobody is asked for or interested in and whose moderators were not told.

        Either the last of the waves has ended, or nobody was found by a search after `searched_after` and after
        the last answer, for a project that was published before the given moment.
        """

    async def figures(self, now: datetime) -> Sequence[ProjectFigures]:
        """Every project that was ever published, with its pitches that have arrived."""
