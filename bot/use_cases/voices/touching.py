"""Where people are asked when a project is completed, and where they are asked no more."""

from collections.abc import Sequence
from datetime import datetime
from secrets import choice

from bot.models.memoranda import CODE_LETTERS
from bot.models.projects import ProjectStage
from bot.models.voices import POINT_CODE_LENGTH, VoicePoint
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectReopened
from bot.use_cases.voices.ports import VoicePoints


async def _open(block: Block, event: ProjectCompleted, now: datetime) -> Sequence[Settled]:
    await _open_point(block, event.project_id, now)
    return ()


async def _open_point(block: Block, project_id: int, since: datetime) -> None:
    """The first time it gets its code, which stays the same: a poster may hang already."""
    point = await block[VoicePoints].of_project(project_id, lock=True)
    if point is None:
        code = "".join(choice(CODE_LETTERS) for _ in range(POINT_CODE_LENGTH))
        await block[VoicePoints].add(VoicePoint(project_id=project_id, code=code, opened_at=since))
    else:
        point.open_again(since)
    await block.flush()


async def _close(block: Block, event: ProjectClosed, now: datetime) -> Sequence[Settled]:
    point = await block[VoicePoints].of_project(event.project_id, lock=True)
    if point is not None:
        point.close(now)
    return ()


async def _follow(block: Block, event: ProjectReopened, now: datetime) -> Sequence[Settled]:
    """A project that goes on is not to be judged yet. One that was put back as completed is asked about again."""
    project, _carrier = await require_project(block, event.project_id)
    if project.stage is ProjectStage.COMPLETED:
        await _open_point(block, project.id, project.completed_at or now)
        return ()
    point = await block[VoicePoints].of_project(project.id, lock=True)
    if point is not None:
        point.close(now)
    return ()


WHEN_PROJECT_COMPLETED = Touch(_open, nothing_depends)
WHEN_PROJECT_CLOSED = Touch(_close, nothing_depends)
WHEN_PROJECT_REOPENED = Touch(_follow, nothing_depends)
