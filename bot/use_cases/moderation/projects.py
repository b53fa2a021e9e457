"""Moderators publish projects, or reject them with a reason."""

from typing import ClassVar

from bot.models.projects import ProjectStage
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import REASON_MAX, name_of
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.notifications import DecidedProject
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectPage, ProjectView, view_of
from bot.use_cases.projects.waiting import REVIEW


class ListProjectsToReview(UseCase):
    """Projects that wait for a moderator's decision. With `published`, those that seek support, to see how they do."""

    permission: ClassVar = Permission.MODERATE
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = 8, published: bool = False) -> ProjectPage:
        stage = ProjectStage.PUBLISHED if published else ProjectStage.SUBMITTED
        async with self.uow.read() as block:
            waiting = await block[Projects].with_stage(stage, offset=offset, limit=limit)
            total = await block[Projects].count_with_stage(stage)
            return ProjectPage(tuple(view_of(*pair) for pair in waiting), total)


class ReviewProject(UseCase):
    """Any project, for a moderator."""

    permission: ClassVar = Permission.MODERATE
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> ProjectView:
        async with self.uow.read() as block:
            return view_of(*await require_project(block, project_id))


class PublishProject(UseCase):
    """Publish a project. Its people are told at once, and the next tick looks for backers."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, project_id: int) -> str:
        return await _decide(self, project_id, None)


class RejectProject(UseCase):
    """Reject a project. Its people read the reason word for word."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, project_id: int, reason: str) -> str:
        return await _decide(self, project_id, parse_line(reason, longest=REASON_MAX, shortest=3))


async def _decide(use_case: UseCase, project_id: int, reason: str | None) -> str:
    """Publish the project, or reject it if there is a reason. Returns its title, for the moderator's screen."""
    actor = await use_case.authorize()
    now = use_case.clock.now()
    async with use_case.uow as block:
        project, carrier = await require_project(block, project_id, lock=True)
        if reason is None:
            if not carrier.verified:
                raise OutdatedError("carrier-not-verified", organization=name_of(carrier))
            project.publish(now)
        else:
            project.reject(reason)
        decision = project.stage.value
        await block.waits.end(REVIEW, project_id, decision)
        await block.audit.record(actor, f"project.{decision}", "project", project_id)
        notification = Notification(
            f"project-{decision}",
            {"title": project.title, "reason": reason or ""},
            actions=((Action("open-project", project_id),),),
            about=DecidedProject(project_id, project.stage, project.stage_reason),
        )
        key = f"project-{decision}:{project_id}:{now.isoformat()}"
        await tell_representatives(block, project.organization_id, notification, key)
        await block.commit()
        return project.title
