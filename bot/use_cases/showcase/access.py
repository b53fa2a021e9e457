"""A project's page is everybody's as long as everybody may read the project. Its own people see more."""

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import represents, require_organization
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.ports import Projects


class GoneError(NotFoundError):
    """Everybody could read the project once. Its people have withdrawn it, or a moderator took it down."""

    def __init__(self, *, taken_down: bool) -> None:
        super().__init__()
        self.taken_down = taken_down


async def require_page(block: Block, code: str) -> tuple[Project, Organization]:
    """The project with this code, which everybody may read, and its carrier. Raises `GoneError`, or `NotFoundError`:
    what nobody outside has seen looks as if there were nothing.
    """
    project = await block[Projects].by_code(code) if code else None
    if project is None or not (project.shown or project.was_shown):
        raise NotFoundError
    if not project.shown:
        raise GoneError(taken_down=project.taken_down_from is not None)
    return project, await require_organization(block, project.organization_id)


async def require_seen(block: Block, actor: Actor, project_id: int) -> tuple[Project, Organization]:
    """A project that the actor may see: one of their own, or one that everybody may read. Raises `NotFoundError`."""
    project, carrier = await require_project(block, project_id)
    if not project.shown and not represents(actor, carrier.id):
        raise NotFoundError
    return project, carrier
