"""Who may see and touch an asar list: everybody sees it once it is open; its project's people write and lead it."""

from dataclasses import dataclass

from bot.models.asar_lines import AsarLine
from bot.models.asars import SHOWN, Asar
from bot.models.organizations import Organization
from bot.models.projects import SHOWN as SHOWN_STAGES
from bot.models.projects import Project
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import represents, require_represented
from bot.use_cases.projects.access import require_own_project, require_project


@dataclass(frozen=True, slots=True)
class Led:
    """A list with its project, and the project's carrier, which leads it."""

    asar: Asar
    project: Project
    carrier: Organization


@dataclass(frozen=True, slots=True)
class Ground(Led):
    """The same, and who asks for it."""

    actor: Actor

    @property
    def ours(self) -> bool:
        return represents(self.actor, self.carrier.id)


@dataclass(frozen=True, slots=True)
class Own(Ground):
    """A list of the actor's own, locked together with its project."""

    person_id: int


async def require_asar(block: Block, asar_id: int, *, lock: bool = False) -> Asar:
    """Raises `NotFoundError`. Does not check who asks."""
    asar = await (block[Asars].get_for_update if lock else block[Asars].get)(asar_id)
    if asar is None:
        raise NotFoundError
    return asar


async def led(block: Block, asar: Asar) -> Led:
    """The list with its project and carrier."""
    return Led(asar, *await require_project(block, asar.project_id))


async def require_line(block: Block, line_id: int) -> AsarLine:
    """Raises `NotFoundError`. Does not check who asks."""
    line = await block[Asars].line(line_id)
    if line is None:
        raise NotFoundError
    return line


async def require_own_asar(use_case: UseCase, block: Block, asar_id: int) -> Own:
    """Raises `NotFoundError`, and `ForbiddenError` while the carrier is not verified."""
    asar = await require_asar(block, asar_id)
    actor, project, carrier = await require_own_project(use_case, block, asar.project_id, lock=True)
    require_represented(actor, carrier.id, verified=True)
    _, person_id = await use_case.person()
    return Own(await require_asar(block, asar_id, lock=True), project, carrier, actor, person_id)


async def require_shown_asar(use_case: UseCase, block: Block, asar_id: int, *, lock: bool = False) -> Ground:
    """A list that the actor may see: an open one, one's own, or one of which they take a part.

    Raises `NotFoundError`.
    """
    actor, person_id = await use_case.person()
    asar = await require_asar(block, asar_id, lock=lock)
    project, carrier = await require_project(block, asar.project_id)
    ground = Ground(asar, project, carrier, actor)
    if ground.ours:
        return ground
    if asar.stage not in SHOWN:
        raise NotFoundError
    if (
        project.stage not in SHOWN_STAGES
        and person_id not in (await block[Asars].hands_of([asar.id]))[asar.id]
    ):
        raise NotFoundError
    return ground
