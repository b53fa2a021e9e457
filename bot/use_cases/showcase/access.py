"""A project's page is everybody's as long as everybody may read the project."""

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.projects.ports import Projects


async def require_page(block: Block, code: str) -> tuple[Project, Organization]:
    """The project with this code, which everybody may read or could read once, and its carrier. Otherwise raises
    `NotFoundError`: what nobody outside has seen looks as if there were nothing.
    """
    project = await block[Projects].by_code(code) if code else None
    if project is None or not (project.shown or project.was_shown):
        raise NotFoundError
    return project, await require_organization(block, project.organization_id)
