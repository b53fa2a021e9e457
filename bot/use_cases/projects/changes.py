"""Later steps of a project: it is paused, resumed or withdrawn."""

from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.access import require_represented
from bot.use_cases.projects.access import require_own_project
from bot.use_cases.projects.events import ProjectClosed
from bot.use_cases.projects.waiting import REVIEW


class PauseProject(UseCase):
    """Pause a project. Backers get no new pitches of it until it is resumed."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as block:
            actor, project, _ = await require_own_project(self, block, project_id, lock=True)
            project.pause()
            await block.audit.record(actor, "project.pause", "project", project_id)
            await block.commit()


class ResumeProject(UseCase):
    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as block:
            actor, project, carrier = await require_own_project(self, block, project_id, lock=True)
            require_represented(actor, carrier.id, verified=True)
            project.resume()
            await block.audit.record(actor, "project.resume", "project", project_id)
            await block.commit()


class WithdrawProject(UseCase):
    """Withdraw a project for good. Features that rely on it settle what they have to in the same transaction."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as block:
            actor, project, _ = await require_own_project(self, block, project_id, lock=True)
            project.withdraw()
            await block.waits.end(REVIEW, project_id, "withdrawn")
            await block.touch(ProjectClosed(project_id))
            await block.audit.record(actor, "project.withdraw", "project", project_id)
            await block.commit()
