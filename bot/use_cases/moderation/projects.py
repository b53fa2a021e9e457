"""Moderators publish projects, or reject them with a reason. What is published they can take down, and put back."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from bot.models.projects import ProjectStage
from bot.models.reasons import Occasion, logged, reason_in_words
from bot.models.words import Live, Text, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.moderation.access import regions_of, require_impartial
from bot.use_cases.moderation.queues import Backlog, names_of_projects
from bot.use_cases.moderation.reasons import given_reason
from bot.use_cases.moderation.undoing import require_project_undoable
from bot.use_cases.organizations.telling import tell_representatives, tell_touched, with_settled
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectClosed, ProjectReopened
from bot.use_cases.projects.notifications import DecidedProject
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectPage, ProjectView, view_of
from bot.use_cases.projects.waiting import REVIEW


async def _taken_down(block: Block, project_id: int) -> tuple[Text, datetime] | None:
    """That a project was taken down after it was published, and when."""
    project = (await require_project(block, project_id))[0]
    at = [one.at for one in await block.audit.of("project", project_id) if one.action == "project.take_down"]
    return (Text("decision-taken-down"), at[-1]) if project.stage is ProjectStage.TAKEN_DOWN and at else None


PROJECTS_TO_REVIEW = Backlog(
    (REVIEW,),
    names_of_projects,
    {"published": "decision-published", "rejected": "decision-rejected"},
    require_project_undoable,
    _taken_down,
)


class ListPublishedProjects(UseCase):
    """Projects of their regions that seek support, for a moderator to see how they do or to take one down; the
    newest first.
    """

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> ProjectPage:
        stage, regions = ProjectStage.PUBLISHED, regions_of(await self.identity.actor())
        async with self.uow.read() as block:
            published = await block[Projects].with_stage(stage, regions=regions, offset=offset, limit=limit)
            total = await block[Projects].count_with_stage(stage, regions=regions)
            return ProjectPage(tuple(view_of(*pair) for pair in published), total)


class ReviewProject(UseCase):
    """Any project, for a moderator."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> ProjectView:
        async with self.uow.read() as block:
            return view_of(*await require_project(block, project_id))


class PublishProject(UseCase):
    """Publish a project. Its people are told at once, with the address of its page, and the next tick looks for
    backers.
    """

    permission: ClassVar = Permission.OVERSEE

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, imprint: Imprint) -> None:
        super().__init__(identity, uow, clock)
        self._imprint = imprint

    async def __call__(self, project_id: int) -> Words:
        return await _decide(self, project_id, "", self._imprint)


class RejectProject(UseCase):
    """Reject a project, for a reason that is `ready`, in own words, or both. Its people read it."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, project_id: int, words: str = "", *, ready: str = "") -> Words:
        language = (await self.identity.actor()).language
        return await _decide(self, project_id, given_reason(Occasion.RETURN_PROJECT, words, ready, language))


class CountDependentsOfProject(UseCase):
    """How much hangs on any project, by what it is: what taking it down would settle."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> Mapping[str, int]:
        async with self.uow.read() as block:
            await require_project(block, project_id)
            return await block.depending(ProjectClosed(project_id))


class TakeProjectDown(UseCase):
    """Take down a project that others may read. Its people read the reason, which is `ready`, in own words, or both;
    all others concerned are told once that it is over.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, project_id: int, words: str = "", *, ready: str = "") -> Words:
        actor = await self.authorize()
        reason = given_reason(Occasion.TAKE_DOWN, words, ready, actor.language)
        now = self.clock.now()
        async with self.uow as block:
            project, carrier = await require_project(block, project_id, lock=True)
            await require_impartial(block, actor, carrier, region=project.region)
            project.take_down(reason)
            settled = dict(await block.touch(ProjectClosed(project_id)))
            await block.audit.record(actor, "project.take_down", "project", project_id, **logged(reason))
            ours = Notification(
                "project-taken-down-ours",
                {"title": project.name, "reason": reason_in_words(reason)},
                actions=((Action("open-project", project_id),),),
            )
            occasion = f"project-taken-down:{project_id}:{now.isoformat()}"
            own = with_settled(ours, settled.pop(carrier.id, ()))
            await tell_representatives(block, carrier.id, own, f"{occasion}:{carrier.id}")
            others = Notification(
                "project-taken-down",
                {"title": project.name, "organization": name_of(carrier)},
                ((Action("open-menu", 0),),),
            )
            await tell_touched(block, settled, others, occasion)
            await block.commit()
            return project.name


class PutProjectBack(UseCase):
    """Undo `TakeProjectDown`: the project has its former stage again, and pitches and interests that it has closed wait
    again. Matches that it has ended stay so. Its people are told, and whose interest waits again.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, project_id: int) -> Words:
        actor = await self.authorize()
        now = self.clock.now()
        async with self.uow as block:
            project, carrier = await require_project(block, project_id, lock=True)
            await require_impartial(block, actor, carrier, region=project.region)
            taken_down = await _taken_down(block, project_id)
            project.put_back()
            closed_at = taken_down[1] if taken_down else None
            settled = dict(await block.touch(ProjectReopened(project_id, closed_at)))
            await block.audit.record(actor, "project.put_back", "project", project_id)
            ours = settled.pop(carrier.id, ())
            notification = Notification(
                "project-put-back-ours" if ours else "project-put-back",
                {"title": project.name},
                actions=((Action("open-project", project_id),),),
                about=DecidedProject(project_id, project.stage, project.stage_reason),
            )
            key = f"project-put-back:{project_id}:{now.isoformat()}"
            own = with_settled(notification, ours) if ours else notification
            await tell_representatives(block, carrier.id, own, key)
            others = Notification(
                "project-put-back-others",
                {"title": project.name, "organization": name_of(carrier)},
                ((Action("open-menu", 0),),),
            )
            await tell_touched(block, settled, others, key)
            await block.commit()
            return project.name


async def _decide(use_case: UseCase, project_id: int, reason: str, imprint: Imprint | None = None) -> Words:
    """Publish the project, or reject it if there is a reason. Returns its title, for the moderator's screen."""
    actor = await use_case.authorize()
    now = use_case.clock.now()
    async with use_case.uow as block:
        project, carrier = await require_project(block, project_id, lock=True)
        await require_impartial(block, actor, carrier, region=project.region)
        if not reason:
            if not carrier.verified:
                raise OutdatedError("carrier-not-verified", organization=name_of(carrier))
            project.publish(now)
        else:
            project.reject(reason)
        decision = project.stage.value
        await block.waits.end(REVIEW, project_id, decision)
        await block.audit.record(actor, f"project.{decision}", "project", project_id, **logged(reason))
        told: dict[str, Value] = {"title": project.name, "reason": reason_in_words(reason)}
        ways = [(Action("open-project", project_id),)]
        page = imprint.project(project.code) if imprint is not None else ""
        if page:
            told["page"] = Text("project-page-line", {"page": Live(page)})
            ways.insert(0, (Action("share-project", project_id, "primary"),))
        notification = Notification(
            f"project-{decision}",
            told,
            actions=tuple(ways),
            about=DecidedProject(project_id, project.stage, project.stage_reason),
        )
        key = f"project-{decision}:{project_id}:{now.isoformat()}"
        await tell_representatives(block, project.organization_id, notification, key)
        await block.commit()
        return project.name
