"""Who may tell how a project comes along, and who reads it: its people, and those who have agreed with them on it. To
everybody else it looks as if there were nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.models.memoranda import Memorandum
from bot.models.organizations import Organization, OrganizationKind
from bot.models.plan_steps import PlanStep
from bot.models.projects import RUNNING, Project, ProjectStage
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import require_party
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import (
    represents,
    require_organization,
    require_represented,
    works_for_state,
)
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pledges.ports import Pledges
from bot.use_cases.progress.ports import PlanSteps
from bot.use_cases.projects.access import require_own_project, require_project

HAS_PROGRESS = RUNNING | {ProjectStage.COMPLETED}


async def followers_of(block: Block, project: Project) -> set[int]:
    """The ids of the organisations that are told how a project comes along: backers that have a match with it, whoever
    has promised it something, and the other parties of its agreed memoranda.
    """
    return (await followers_of_all(block, [project]))[project.id]


async def followers_of_all(block: Block, projects: Collection[Project]) -> Mapping[int, set[int]]:
    """The same of many projects, by project."""
    found: dict[int, set[int]] = {project.id: set() for project in projects}
    for project_id, backer_id in await block[Pitches].matched_of(found):
        found[project_id].add(backer_id)
    for project_id, giver_id in await block[Pledges].givers_of(found):
        found[project_id].add(giver_id)
    for memorandum in await block[Memoranda].holding_of_projects(found):
        found[memorandum.project_id or 0] |= {party.organization_id for party in memorandum.parties}
    return {project.id: found[project.id] - {project.organization_id} for project in projects}


async def require_carrying(
    use_case: UseCase, block: Block, project_id: int
) -> tuple[Actor, int, Project, Organization]:
    """The actor and their id, and a project of their own with its carrier, which must be verified. It is locked.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    actor, project, carrier = await require_own_project(use_case, block, project_id, lock=True)
    require_represented(actor, carrier.id, verified=True)
    _, person_id = await use_case.person()
    return actor, person_id, project, carrier


async def require_reader(
    use_case: UseCase, block: Block, project_id: int
) -> tuple[Actor, Project, Organization]:
    """The actor, and a project whose progress they may read, with its carrier. Raises `NotFoundError`, and
    `OutdatedError` where there is no progress to read of.
    """
    actor = await use_case.identity.actor()
    project, carrier = await require_project(block, project_id)
    if not represents(actor, carrier.id):
        followers = await followers_of(block, project)
        if not any(represents(actor, id_) for id_ in followers):
            raise NotFoundError
    if project.stage not in HAS_PROGRESS:
        raise OutdatedError("project-stage-changed", stage=project.stage.value)
    return actor, project, carrier


async def require_plan(use_case: UseCase, block: Block, memorandum_id: int) -> tuple[Actor, Memorandum]:
    """The actor and an agreed memorandum about a project, to which an organisation of theirs is a party."""
    actor, memorandum = await require_party(use_case, block, memorandum_id)
    if not memorandum.holds:
        raise OutdatedError("memorandum-not-in-force")
    if memorandum.project_id is None:
        raise NotFoundError
    return actor, memorandum


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A line of a plan that the actor may tick, with its ground. `responsible` answers for it; `acting_id` is the
    organisation of the actor that does it: this one, or the project's carrier.
    """

    actor: Actor
    person_id: int
    step: PlanStep
    memorandum: Memorandum
    project: Project
    responsible: Organization
    acting_id: int


async def require_step(use_case: UseCase, block: Block, step_id: int) -> OwnStep:
    """A line of a plan that the actor may tick, locked together with its project: the party that answers for it does,
    and the project's carrier, which keeps the plan together.

    Of two ticks at once, the second sees that the first is late no more. Raises `NotFoundError` or `ForbiddenError`.
    """
    actor, person_id = await use_case.person()
    for step, memorandum, ground in await block[PlanSteps].with_ground([step_id]):
        responsible = await require_organization(block, step.organization_id)
        if not may_tick(actor, responsible, ground):
            raise NotFoundError
        project, carrier = await require_project(block, ground.id, lock=True)
        own = responsible if represents(actor, responsible.id) else carrier
        require_represented(actor, own.id, verified=True)
        if not memorandum.holds or project.stage not in HAS_PROGRESS:
            raise OutdatedError("memorandum-not-in-force")
        return OwnStep(actor, person_id, step, memorandum, project, responsible, own.id)
    raise NotFoundError


async def require_own_step(use_case: UseCase, block: Block, step_id: int) -> OwnStep:
    """The same for the party that answers for the line, and for nobody else: that it needs more time is its own word.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    own = await require_step(use_case, block, step_id)
    if own.acting_id != own.responsible.id:
        raise NotFoundError
    return own


def may_tick(actor: Actor, responsible: Organization, project: Project) -> bool:
    if represents(actor, responsible.id):
        return True
    return represents(actor, project.organization_id) and sees_how_it_goes(actor, responsible)


def sees_how_it_goes(actor: Actor, responsible: Organization) -> bool:
    """Whether the actor may know what has become of the lines that this organisation answers for. Nobody who works for
    a state body does of a business: one that is late would be asked under power, and a line that is not shown as done
    after its day is late.
    """
    kept = responsible.kind is OrganizationKind.BUSINESS and works_for_state(actor)
    return not kept or represents(actor, responsible.id)


def is_told_how_it_goes(party: Organization, responsible: Organization) -> bool:
    """The same for a party that would be told."""
    return responsible.kind is not OrganizationKind.BUSINESS or party.kind is not OrganizationKind.STATE
