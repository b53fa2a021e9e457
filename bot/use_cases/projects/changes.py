"""How a project goes on: it rests, seeks support again, or is taken back."""

from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.access import own


class PauseProject(UseCase):
    """No new pitches until it is resumed."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as block:
            actor, project, _ = await own(self, block, project_id)
            project.pause()
            await block.audit.record(actor, "project.pause", "project", project_id)
            await block.commit()


class ResumeProject(UseCase):
    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as block:
            actor, project, _ = await own(self, block, project_id)
            project.resume()
            await block.audit.record(actor, "project.resume", "project", project_id)
            await block.commit()


class WithdrawProject(UseCase):
    """For good. Backers that have not answered yet need not any more."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as block:
            actor, project, _ = await own(self, block, project_id)
            project.withdraw()
            for pitch in await block[Pitches].open_of_project(project_id):
                pitch.close(self.clock.now())
            await block.audit.record(actor, "project.withdraw", "project", project_id)
            await block.commit()
