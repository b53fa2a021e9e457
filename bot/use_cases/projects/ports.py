"""Where projects are kept."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, Protocol

from bot.models.organizations import Organization
from bot.models.projects import Project, ProjectStage


class Called(NamedTuple):
    """By what a project may be looked for: its titles, and the names of its carrier."""

    id: int
    names: str


class Projects(Protocol):
    """Projects. Where pairs are returned, a project comes with its carrier."""

    async def add(self, project: Project) -> None: ...
    async def get(self, project_id: int) -> Project | None: ...
    async def get_for_update(self, project_id: int) -> Project | None: ...
    async def by_ids(self, project_ids: Collection[int]) -> Mapping[int, Project]: ...
    async def by_ids_for_update(self, project_ids: Collection[int]) -> Mapping[int, Project]:
        """The same, locked in the order of their ids."""

    async def of_organization(self, organization_id: int, stage: ProjectStage) -> Sequence[Project]:
        """Locked until the transaction ends."""

    async def by_submission(self, submission_id: str) -> Project | None: ...
    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        """Grouped by organisation, each group's newest project first."""

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int: ...
    async def with_stage(
        self, stage: ProjectStage, *, regions: Collection[str] = (), offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        """The newest first; in these regions, if any are given."""

    async def count_with_stage(self, stage: ProjectStage, *, regions: Collection[str] = ()) -> int: ...
    async def by_code(self, code: str) -> Project | None:
        """The one with this code of its page."""

    async def shown(
        self, *, region: str | None = None, offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        """Those that everybody may read, the newest first; in this region, if one is given."""

    async def count_shown(self) -> Mapping[str, int]:
        """By region, how many those are; without regions that have none."""

    async def codes_shown(self, limit: int) -> Sequence[str]:
        """The codes of the pages of those that are not made up, the newest first."""

    async def published(self) -> Sequence[Project]:
        """All projects that seek support now, the longest waiting first."""

    async def called(self, stages: Collection[ProjectStage]) -> Sequence[Called]:
        """What projects in these stages are called whose carrier is verified, the newest first."""

    async def newest(
        self, stages: Collection[ProjectStage], limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        """Projects in these stages whose carrier is verified."""

    async def with_carriers(
        self, project_ids: Collection[int]
    ) -> Mapping[int, tuple[Project, Organization]]: ...
    async def in_region(
        self, region: str, stages: Collection[ProjectStage]
    ) -> Sequence[tuple[Project, Organization]]: ...
