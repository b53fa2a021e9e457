"""Projects as the people of their own organisation see them."""

from typing import ClassVar

from bot.models.changes import Entity
from bot.use_cases.changes.proposing import open_views
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.access import own_organization_ids, require_represented
from bot.use_cases.projects.access import require_own_project, require_readable_project
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectPage, ProjectView, view_of
from bot.use_cases.projects.waiting import REVIEW


class ListMyProjects(UseCase):
    """Projects of one organisation, or of all that the actor represents: by organisation, the newest project first."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(
        self, organization_id: int | None = None, *, offset: int = 0, limit: int = 8
    ) -> ProjectPage:
        actor, _ = await self.person()
        ids = own_organization_ids(actor)
        if organization_id is not None:
            require_represented(actor, organization_id)
            ids = [organization_id]
        async with self.uow.read() as block:
            found = await block[Projects].of_organizations(ids, offset=offset, limit=limit)
            total = await block[Projects].count_of_organizations(ids)
            return ProjectPage(tuple(view_of(*pair) for pair in found), total)


class ShowProject(UseCase):
    """A project of an organisation that the actor represents."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> ProjectView:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            _, project, organization = await require_own_project(self, block, project_id)
            changes = await open_views(block, Entity.PROJECT, project_id, person_id, self.clock.now())
            waits = await block.waits.views(REVIEW, [project_id])
            return view_of(project, organization, next(iter(changes), None), waits.get(project_id))


class ReadProject(UseCase):
    """A project that others may read: to compare one's own with it. Nothing is told of what waits or is to change."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> ProjectView:
        async with self.uow.read() as block:
            return view_of(*await require_readable_project(self, block, project_id))
