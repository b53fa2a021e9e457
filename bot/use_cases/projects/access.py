"""Who may see and change a project: people who represent its carrier."""

from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import SHOWN, Project
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import represents, require_organization, require_represented
from bot.use_cases.projects.ports import Projects


async def require_project(
    block: Block, project_id: int, *, lock: bool = False
) -> tuple[Project, Organization]:
    """A project and its carrier. Raises `NotFoundError`. Does not check who asks."""
    project = await (block[Projects].get_for_update if lock else block[Projects].get)(project_id)
    if project is None:
        raise NotFoundError
    return project, await require_organization(block, project.organization_id)


async def require_own_project(
    use_case: UseCase, block: Block, project_id: int, *, lock: bool = False
) -> tuple[Actor, Project, Organization]:
    """The actor, and a project with its carrier, which the actor must represent. Otherwise raises `NotFoundError`."""
    actor = await use_case.identity.actor()
    project, carrier = await require_project(block, project_id, lock=lock)
    require_represented(actor, carrier.id)
    return actor, project, carrier


async def require_readable_project(
    use_case: UseCase, block: Block, project_id: int
) -> tuple[Project, Organization]:
    """A project that others may read, or one's own, with its carrier. Otherwise raises `NotFoundError`."""
    actor = await use_case.identity.actor()
    project, carrier = await require_project(block, project_id)
    if project.stage not in SHOWN and not represents(actor, carrier.id):
        raise NotFoundError
    return project, carrier


async def require_ngo(use_case: UseCase, organization_id: int) -> tuple[Actor, int]:
    """The actor and their id. They must represent this NGO, which must be verified: only NGOs submit projects.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    actor, person_id = await use_case.person()
    if require_represented(actor, organization_id, verified=True).kind is not OrganizationKind.NGO:
        raise ForbiddenError("project-ngo-only")
    return actor, person_id
