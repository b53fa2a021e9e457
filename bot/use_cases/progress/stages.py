"""A project's people say that work has begun, that it is complete, or that it is not so far yet."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.organizations import Organization
from bot.models.progress import MORNING, ProgressReport, month_of
from bot.models.projects import Project, ProjectStage
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_text
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives, with_settled
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.access import followers_of, require_carrying
from bot.use_cases.progress.asking import BEGINNING, COMPLETION, PATIENCE, ask_of_project
from bot.use_cases.progress.late import settle_call
from bot.use_cases.progress.notifications import ReachedStage, words_of
from bot.use_cases.progress.ports import Reports
from bot.use_cases.progress.reports import REPORT_MAX, REPORT_MIN
from bot.use_cases.projects.events import ProjectCompleted, ProjectReopened


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """When the project's people are asked about it again."""

    on: datetime


class StartProject(UseCase):
    """Work on a supported project has begun. Those who follow it are told. The same twice changes nothing."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, project, carrier = await require_carrying(self, block, project_id)
            if not project.begin(now):
                return
            await block.waits.end(BEGINNING, project_id, "begun")
            await settle_call(block, project, "begun")
            await ask_of_project(block, project, now)
            await block.audit.record(actor, "project.begin", "project", project_id)
            await _tell_followers(block, "project-begun", project, carrier, now, but=person_id)
            await block.commit()


class TakeBackStart(UseCase):
    """That work has begun was a mistake. Those who were told so read that. Raises `OutdatedError` after 72 hours."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, project, carrier = await require_carrying(self, block, project_id)
            project.take_back_beginning(now)
            await block.waits.end(COMPLETION, project_id, "taken back")
            await ask_of_project(block, project, now)
            await block.audit.record(actor, "project.begin_taken_back", "project", project_id)
            await _tell_followers(block, "project-not-begun", project, carrier, now, but=person_id)
            await block.commit()


class SayNotYet(UseCase):
    """Work has not begun, or is not complete yet, whichever is asked. It is asked again later."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int, stage: ProjectStage) -> AskedAgain:
        now = self.clock.now()
        async with self.uow as block:
            actor, _, project, _carrier = await require_carrying(self, block, project_id)
            if project.stage is not stage:
                raise OutdatedError("project-stage-changed", stage=project.stage.value)
            kind = BEGINNING if stage is ProjectStage.SUPPORTED else COMPLETION
            again = moment(today(now + PATIENCE), MORNING)
            await block.waits.end(kind, project_id, "not yet")
            await settle_call(block, project, "not yet")
            await block.waits.begin(kind, project_id, party_id=project.organization_id, until=again)
            await block.audit.record(actor, "project.not_yet", "project", project_id)
            await block.commit()
            return AskedAgain(again)


class CompleteProject(UseCase):
    """A project is carried out: its people close it with a word on what came of it, and a photo if they like.

    What is open about it ends, and everybody concerned is told once. The same words twice change nothing; where a
    colleague has closed it with other words, `OutdatedError` is raised. Returns the id of the closing report.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int, words: str, photo: str | None = None) -> int:
        tidy = parse_text(words, longest=REPORT_MAX, shortest=REPORT_MIN)
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, project, carrier = await require_carrying(self, block, project_id)
            month = month_of(today(now))
            language = written_in(tidy, actor.language)
            report = await _closing_of(block, project_id)
            if not project.complete(now):
                if report is None or (report.words, report.photo) != (tidy, photo):
                    raise OutdatedError("project-stage-changed", stage=project.stage.value)
                return report.id
            if report is None:
                report = ProgressReport(
                    project_id=project_id,
                    month=month,
                    words=tidy,
                    language=language,
                    author_id=person_id,
                    written_at=now,
                    photo=photo,
                    closing=True,
                )
                await block[Reports].add(report)
            else:  # it was taken back before, and is completed anew
                report.month, report.written_at = month, now
                report.words, report.language, report.photo = tidy, language, photo
            await block.flush()
            followers = await followers_of(block, project)
            settled = await block.touch(ProjectCompleted(project_id))
            await block.audit.record(actor, "project.complete", "project", project_id)
            said = _completed(project, carrier, report)
            for organization_id in sorted((followers | set(settled)) - {carrier.id}):
                told = with_settled(said, settled.get(organization_id, ()))
                occasion = f"project-completed:{project_id}:{now.isoformat()}:{organization_id}"
                await tell_representatives(block, organization_id, told, occasion, but=person_id)
            await block.commit()
            return report.id


class TakeBackCompletion(UseCase):
    """The project goes on. What its completion has settled stays so. Raises `OutdatedError` after 72 hours."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            actor, person_id, project, carrier = await require_carrying(self, block, project_id)
            project.take_back_completion(now)
            await block.touch(ProjectReopened(project_id))
            await block.audit.record(actor, "project.complete_taken_back", "project", project_id)
            await _tell_followers(block, "project-goes-on", project, carrier, now, but=person_id)
            await block.commit()


async def _closing_of(block: Block, project_id: int) -> ProgressReport | None:
    reports = await block[Reports].of_project(project_id)
    return next((report for report in reports if report.closing), None)


def _completed(project: Project, carrier: Organization, report: ProgressReport) -> Notification:
    return Notification(
        "project-completed",
        {"title": project.name, "organization": name_of(carrier), **words_of(report)},
        actions=((Action("open-progress", project.id),),),
        about=ReachedStage(project.id, ProjectStage.COMPLETED),
    )


async def _tell_followers(
    block: Block, key: str, project: Project, carrier: Organization, now: datetime, *, but: int
) -> None:
    said = Notification(
        key,
        {"title": project.name, "organization": name_of(carrier)},
        actions=((Action("open-progress", project.id),),),
        about=ReachedStage(project.id, project.stage),
    )
    for organization_id in sorted(await followers_of(block, project)):
        occasion = f"{key}:{project.id}:{now.isoformat()}:{organization_id}"
        await tell_representatives(block, organization_id, said, occasion, but=but)
