"""A project together with who carries it, for all deeds here."""

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.projects.ports import Projects


async def found(block: Block, project_id: int, *, lock: bool = True) -> tuple[Project, Organization]:
    get = block[Projects].get_for_update if lock else block[Projects].get
    project = await get(project_id)
    organization = await block[Organizations].get(project.organization_id) if project else None
    if project is None or organization is None:
        raise NotFoundError
    return project, organization


async def own(
    use_case: UseCase, block: Block, project_id: int, *, lock: bool = True
) -> tuple[Actor, Project, Organization]:
    """A project of an organisation that the actor represents: to others it does not exist."""
    actor = await use_case.identity.actor()
    project, organization = await found(block, project_id, lock=lock)
    if actor.represented(project.organization_id) is None:
        raise NotFoundError
    return actor, project, organization
