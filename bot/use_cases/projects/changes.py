"""How a project goes on: it rests, seeks support again, or is taken back."""

from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.projects.access import own


class PauseProject(UseCase):
    """No new pitches until it is resumed."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as uow:
            actor, project, _ = await own(self, uow, project_id)
            project.pause()
            await uow.audit.record(actor, "project.pause", "project", project_id)
            await uow.commit()


class ResumeProject(UseCase):
    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as uow:
            actor, project, _ = await own(self, uow, project_id)
            project.resume()
            await uow.audit.record(actor, "project.resume", "project", project_id)
            await uow.commit()


class WithdrawProject(UseCase):
    """For good. Backers that have not answered yet need not any more."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as uow:
            actor, project, _ = await own(self, uow, project_id)
            project.withdraw()
            for pitch in await uow.pitches.open_of_project(project_id):
                pitch.close(self.clock.now())
            await uow.audit.record(actor, "project.withdraw", "project", project_id)
            await uow.commit()
