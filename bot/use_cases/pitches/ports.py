"""Where pitches and searches for backers are kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.models.organizations import Organization
from bot.models.pitches import Pitch, PitchStatus, Search
from bot.models.projects import Project
from bot.use_cases.pitches.waves import Asked


@dataclass(frozen=True, slots=True)
class PitchFigures:
    """`answered_at` is the moment of the backer's last answer; to postpone a pitch is an answer too."""

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
    async def with_sides(
        self, pitch_ids: Collection[int], *, lock: bool = True
    ) -> Sequence[tuple[Pitch, Project, Organization, Organization]]:
        """These pitches, locked unless they are only read, each with its project, the project's carrier and its
        backer; one query for all.
        """

    async def of_project(self, project_id: int) -> Sequence[tuple[Pitch, Organization]]:
        """A project's pitches with their backers, in the order of sending."""

    async def questions_of(self, project_id: int) -> Mapping[int, Asked]:
        """When the backers of a project asked their questions and got their answers, by pitch. Those that ended without
        need are left out.
        """

    async def with_open_question(self, pitch_ids: Collection[int]) -> Collection[int]:
        """Those of these pitches whose backer waits for an answer to its question."""

    async def matched_of(self, project_ids: Collection[int]) -> Sequence[tuple[int, int]]:
        """The ids of these projects, each with that of a backer that has a match with it."""

    async def declined_of(self, organization_id: int, *, but: int) -> Sequence[tuple[int, Project]]:
        """The ids of the backers that have declined one of the organisation's projects, other than `but`, each with
        that project.
        """

    async def declined_by(self, backer_id: int) -> Sequence[Project]:
        """The projects that this backer has declined."""

    async def hopeful_of(self, organization_id: int) -> Sequence[int]:
        """Ids of the pitches of which the organisation is either side, and to which the backer has said yes and the
        project's side not no.
        """

    async def of_backers(
        self, backer_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[tuple[Pitch, Project, Organization]]:
        """Pitches that have arrived, with their projects and carriers: open ones first, and then the newest first."""

    async def of_digest(self, backer_id: int, at: datetime) -> Sequence[tuple[Pitch, Project, Organization]]:
        """Pitches that the backer was last asked, or will be, at exactly this moment; the best fitting first."""

    async def count_of_backers(self, backer_ids: Collection[int], now: datetime) -> int: ...
    async def pairs_of_published(self) -> Collection[tuple[int, int]]:
        """The ids of project and backer of every pitch whose project seeks support."""

    async def count_asked(
        self, backer_ids: Collection[int], since: datetime, until: datetime
    ) -> Mapping[int, int]:
        """How many times each backer is asked from `since` on and before `until`, by new pitches and by those that came
        back. What it has asked for itself is not counted.

        Backers that are not asked are left out.
        """

    async def count_asked_for(self, backer_id: int, since: datetime) -> int:
        """How many pitches the backer has asked for itself from `since` on."""

    async def put_off_by(self, backer_ids: Collection[int]) -> Mapping[int, int]:
        """The ids of the pitches that these backers have put off and that are to come back, each with its backer."""

    async def shown_to(self, backer_id: int) -> Collection[int]:
        """The ids of all projects that were ever put before the backer."""

    async def asked_for_lately(self, backer_id: int, since: datetime) -> Pitch | None:
        """The last pitch that the backer has asked for itself, if that was after `since`."""

    async def taken_or_crowded(self, most: int) -> Collection[int]:
        """The ids of projects that need no further backers now: one has said yes, or `most` are being asked."""

    async def projects_to_search_for(
        self, now: datetime, *, per_wave: int, waves: int, retry: timedelta, limit: int
    ) -> Sequence[int]:
        """Ids of published projects for which backers are to be searched, the longest waiting first.

        Such a project has room in its present wave, or that wave has ended without interest and was not the last. And
        it was never searched for, or `retry` has passed since, or since then a backer has changed or an answer come.
        """

    async def mark_searched(self, project_id: int, at: datetime) -> None: ...
    async def search_of(self, project_id: int) -> Search | None: ...
    async def alive(
        self, *, project_id: int | None = None, organization_id: int | None = None
    ) -> Sequence[tuple[Pitch, Project, Organization, Organization]]:
        """The pitches of a project, or those with this organisation as a side, that can still be answered or are
        matches. They are locked, each with its project, carrier and backer.
        """

    async def last_steps(self, pitch_ids: Collection[int]) -> Mapping[int, datetime]:
        """When the sides of these matches last took a step together: proposed or held a meeting, or drafted a
        memorandum. Of a meeting ahead it is its start. Those without are left out.
        """

    async def with_agreed_memorandum(self, pitch_ids: Collection[int]) -> Collection[int]:
        """Those of these matches that have led to a memorandum."""

    async def search_again(self, project_id: int) -> None:
        """What the project hoped for has come to nothing: moderators may be asked about it anew."""

    async def search_again_for(self, project_ids: Collection[int]) -> None:
        """The same for many."""

    async def left_alone(self, project_ids: Collection[int]) -> Collection[int]:
        """Those of these projects that seek support while no backer is asked, interested or matched."""

    async def projects_left_without_answer(
        self, *, waves: int, published_before: datetime, searched_after: datetime, limit: int
    ) -> Sequence[int]:
        """Ids of published projects that have nobody left to be asked, and of which moderators were not told.

        No backer is being asked or interested. And either the last wave has ended, or the project was published
        before `published_before`, and a search after `searched_after` and after the last answer found nobody.
        """

    async def next_left_without_answer(self, *, published_after: datetime) -> datetime | None:
        """When the first of those was published that were so after this moment: it has its time still."""

    async def figures(self, now: datetime) -> Sequence[ProjectFigures]:
        """All projects that were ever published, each with its pitches that have arrived."""
