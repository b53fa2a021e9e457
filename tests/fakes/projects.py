"""Projects in memory."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from bot.models.organizations import Organization
from bot.models.projects import Project, ProjectStage
from tests.fakes.shelf import Shelf

_NEVER = datetime.min.replace(tzinfo=UTC)


class FakeProjects:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, project: Project) -> None:
        self._shelf.add(project)

    async def get(self, project_id: int) -> Project | None:
        return self._shelf.by_id(Project, project_id)

    async def get_for_update(self, project_id: int) -> Project | None:
        return await self.get(project_id)

    async def by_submission(self, submission_id: str) -> Project | None:
        return self._shelf.first(Project, lambda row: row.submission_id == submission_id)

    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        found = self._shelf.all(Project, lambda row: row.organization_id in organization_ids)
        found.sort(key=lambda row: (row.organization_id, -row.id))
        return self._pairs(found)[offset : offset + limit]

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int:
        return len(self._shelf.all(Project, lambda row: row.organization_id in organization_ids))

    async def with_stage(
        self, stage: ProjectStage, *, offset: int, limit: int
    ) -> Sequence[tuple[Project, Organization]]:
        return self._pairs(self._shelf.all(Project, lambda row: row.stage is stage))[offset : offset + limit]

    async def count_with_stage(self, stage: ProjectStage) -> int:
        return len(self._shelf.all(Project, lambda row: row.stage is stage))

    async def published(self) -> Sequence[Project]:
        found = self._shelf.all(Project, lambda row: row.stage is ProjectStage.PUBLISHED)
        return sorted(found, key=lambda row: (row.published_at or _NEVER, row.id))

    async def in_region(
        self, region: str, stages: Collection[ProjectStage]
    ) -> Sequence[tuple[Project, Organization]]:
        return self._pairs(self._shelf.all(Project, lambda row: row.region == region and row.stage in stages))

    def _pairs(self, projects: list[Project]) -> list[tuple[Project, Organization]]:
        pairs = []
        for project in projects:
            organization = self._shelf.by_id(Organization, project.organization_id)
            if organization is not None:
                pairs.append((project, organization))
        return pairs
