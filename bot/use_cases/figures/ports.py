"""Counts that the public figures are made of."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.models.organizations import OrganizationKind
from bot.models.projects import ProjectStage


@dataclass(frozen=True, slots=True)
class Answers:
    """`answered` of `pitches` got an answer; they went to `backers` different backers."""

    backers: int
    pitches: int
    answered: int


class Figures(Protocol):
    """Returns counts and no records. Made-up records are counted beside the real ones only with `sample`."""

    async def verified_organizations(self, *, sample: bool) -> Mapping[OrganizationKind, int]: ...

    async def projects_by_stage(self, *, sample: bool) -> Mapping[ProjectStage, int]: ...

    async def regions_of_projects(self, stages: Collection[ProjectStage], *, sample: bool) -> int: ...

    async def memoranda_in_force(self, on: date, *, sample: bool) -> int:
        """How many memoranda are in force on that day: all parties agreed, and the term has not ended."""

    async def answers(self, now: datetime, *, sample: bool) -> Answers:
        """Counts all pitches that had arrived by that moment."""

    async def holds_sample(self) -> bool:
        """Whether any verified organisation is made up."""
