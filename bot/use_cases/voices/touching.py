"""Where people are asked when a project is completed, and where they are asked no more."""

from collections.abc import Sequence
from datetime import datetime
from secrets import choice

from bot.models.memoranda import CODE_LETTERS
from bot.models.projects import Project, ProjectStage
from bot.models.voices import POINT_CODE_LENGTH, VoicePoint
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import OrganizationResumed, OrganizationStopped
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectReopened
from bot.use_cases.voices.access import ground_of
from bot.use_cases.voices.adding import begin_reviews, end_reviews
from bot.use_cases.voices.asking import POSTER, ask_to_hang, end_asking
from bot.use_cases.voices.ports import VoicePoints


async def _open(block: Block, event: ProjectCompleted, now: datetime) -> Sequence[Settled]:
    project, _carrier = await require_project(block, event.project_id)
    await _open_point(block, project, now, now)
    return ()


async def _open_point(block: Block, project: Project, since: datetime, now: datetime) -> None:
    """The first time it gets its code, which stays the same: a poster may hang already."""
    point = await block[VoicePoints].of_project(project.id, lock=True)
    if point is None:
        code = "".join(choice(CODE_LETTERS) for _ in range(POINT_CODE_LENGTH))
        point = VoicePoint(project_id=project.id, code=code, opened_at=since)
        await block[VoicePoints].add(point)
    else:
        point.open_again(since)
    await block.flush()
    await ask_to_hang(block, project, point, now)
    await begin_reviews(block, point, project.region)


async def _end_point(block: Block, project_id: int, outcome: str, now: datetime) -> None:
    point = await block[VoicePoints].of_project(project_id, lock=True)
    if point is not None:
        point.close(now)
        await end_asking(block, project_id, point, outcome)
        await end_reviews(block, point, outcome)


async def _close(block: Block, event: ProjectClosed, now: datetime) -> Sequence[Settled]:
    await _end_point(block, event.project_id, "project_closed", now)
    return ()


async def _follow(block: Block, event: ProjectReopened, now: datetime) -> Sequence[Settled]:
    """A project that goes on is not to be judged yet. One that was put back as completed is asked about again."""
    project, _carrier = await require_project(block, event.project_id)
    if project.stage is ProjectStage.COMPLETED:
        await _open_point(block, project, project.completed_at or now, now)
    else:
        await _end_point(block, project.id, "project_goes_on", now)
    return ()


async def _stop(block: Block, event: OrganizationStopped, _: datetime) -> Sequence[Settled]:
    """Whoever may not act is asked for nothing. People at the place go on answering: they are asked, and not it."""
    points = await block[VoicePoints].of_organization(event.organization_id)
    await block.waits.end_all(POSTER, [point.id for point in points], "organization_stopped")
    return ()


async def _resume(block: Block, event: OrganizationResumed, now: datetime) -> Sequence[Settled]:
    for point in await block[VoicePoints].of_organization(event.organization_id):
        if point.open:
            project, _carrier = await ground_of(block, point)
            await ask_to_hang(block, project, point, now)
    return ()


WHEN_PROJECT_COMPLETED = Touch(_open, nothing_depends)
WHEN_PROJECT_CLOSED = Touch(_close, nothing_depends)
WHEN_PROJECT_REOPENED = Touch(_follow, nothing_depends)
WHEN_ORGANIZATION_STOPPED = Touch(_stop, nothing_depends)
WHEN_ORGANIZATION_RESUMED = Touch(_resume, nothing_depends)
