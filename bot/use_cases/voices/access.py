"""Who reads what people say at the place of a project, and who may ask them there."""

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.voices import VoicePoint
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.progress.access import require_carrying, require_reader
from bot.use_cases.projects.access import require_project
from bot.use_cases.voices.ports import VoicePoints


async def require_point(block: Block, code: str, *, lock: bool = False) -> VoicePoint:
    """The point with this code, whoever asks. Raises `NotFoundError`."""
    point = await block[VoicePoints].by_code(code, lock=lock) if code else None
    if point is None:
        raise NotFoundError
    return point


async def require_own_point(
    use_case: UseCase, block: Block, project_id: int
) -> tuple[Actor, Project, VoicePoint]:
    """The actor, and an open point of a project of their own, which is locked, and the project before it.

    Raises `NotFoundError`, `ForbiddenError`, and `OutdatedError` where it is closed.
    """
    actor, _, project, _carrier = await require_carrying(use_case, block, project_id)
    point = await block[VoicePoints].of_project(project_id, lock=True)
    if point is None:
        raise NotFoundError
    point.require_open()
    return actor, project, point


async def require_listener(
    use_case: UseCase, block: Block, project_id: int
) -> tuple[Actor, Project, Organization, VoicePoint]:
    """The actor, and a project's open point that they may read about: its people, and those who follow it.

    Raises `NotFoundError` and `OutdatedError`.
    """
    actor, project, carrier = await require_reader(use_case, block, project_id)
    point = await block[VoicePoints].of_project(project_id)
    if point is None:
        raise NotFoundError
    point.require_open()
    return actor, project, carrier, point


async def ground_of(block: Block, point: VoicePoint, *, lock: bool = False) -> tuple[Project, Organization]:
    """The project of a point, with its carrier."""
    return await require_project(block, point.project_id, lock=lock)
