"""What public figures are counted from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.models.organizations import OrganizationKind
from bot.models.projects import ProjectStage


@dataclass(frozen=True, slots=True)
class Answers:
    """`answered` of `pitches`, which went to so many different `backers`."""

    backers: int
    pitches: int
    answered: int


class Figures(Protocol):
    """Counts alone, no record. With `sample`, made-up records count beside the real ones; without it, they do not."""

    async def verified_organizations(self, *, sample: bool) -> Mapping[OrganizationKind, int]: ...

    async def projects_by_stage(self, *, sample: bool) -> Mapping[ProjectStage, int]: ...

    async def regions_of_projects(self, stages: Collection[ProjectStage], *, sample: bool) -> int: ...

    async def memoranda_in_force(self, on: date, *, sample: bool) -> int:
        """Agreed by all parties, and the term has not ended by that day."""

    async def answers(self, now: datetime, *, sample: bool) -> Answers:
        """Of all pitches that had arrived by that moment."""

    async def holds_sample(self) -> bool:
        """Whether any verified organisation is made up."""
