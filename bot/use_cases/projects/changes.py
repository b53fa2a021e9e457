"""Later steps of a project: it is paused, resumed or withdrawn. What hangs on that is shown before."""

from collections.abc import Mapping
from typing import ClassVar

from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.access import require_represented
from bot.use_cases.organizations.telling import tell_touched
from bot.use_cases.organizations.views import REASON_MAX
from bot.use_cases.projects.access import require_own_project
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectPaused, ProjectResumed
from bot.use_cases.projects.notifications import project_paused_told, project_withdrawn_told
from bot.use_cases.projects.waiting import REVIEW


class CountDependents(UseCase):
    """How much hangs on one's own project, by what it is: what a pause, a withdrawal or its completion
    would settle.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    async def __call__(
        self, project_id: int, event: type[ProjectClosed | ProjectCompleted | ProjectPaused]
    ) -> Mapping[str, int]:
        async with self.uow.read() as block:
            await require_own_project(self, block, project_id)
            return await block.depending(event(project_id))


class PauseProject(UseCase):
    """Pause a project. Backers get no new pitches of it until it is resumed; those whom it touches are told."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            actor, project, carrier = await require_own_project(self, block, project_id, lock=True)
            project.pause()
            settled = await block.touch(ProjectPaused(project_id))
            paused = project_paused_told(project, carrier)
            occasion = f"project-paused:{project_id}:{now.isoformat()}"
            await tell_touched(block, settled, paused, occasion, but=actor.person_id)
            await block.audit.record(actor, "project.pause", "project", project_id)
            await block.commit()


class ResumeProject(UseCase):
    """Resume a paused project. The next tick looks for backers again, and nobody else needs to know."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        async with self.uow as block:
            actor, project, carrier = await require_own_project(self, block, project_id, lock=True)
            require_represented(actor, carrier.id, verified=True)
            project.resume()
            await block.touch(ProjectResumed(project_id))
            await block.audit.record(actor, "project.resume", "project", project_id)
            await block.commit()


class WithdrawProject(UseCase):
    """Withdraw a project for good, with a reason if they like. Features that rely on it settle what they have to in the
    same transaction, and each organisation concerned is told once.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int, reason: str = "") -> None:
        tidy = parse_line(reason, longest=REASON_MAX) if reason else ""
        async with self.uow as block:
            actor, project, carrier = await require_own_project(self, block, project_id, lock=True)
            project.withdraw(tidy)
            await block.waits.end(REVIEW, project_id, "withdrawn")
            settled = await block.touch(ProjectClosed(project_id))
            withdrawn = project_withdrawn_told(project, carrier)
            occasion = f"project-withdrawn:{project_id}"
            await tell_touched(block, settled, withdrawn, occasion, but=actor.person_id)
            await block.audit.record(actor, "project.withdraw", "project", project_id)
            await block.commit()
