"""Whoever has come by a project's page opens it in the bot: its own people as theirs, all others as it is shown."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.projects import TAKES_INTEREST
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.organizations.access import represents
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.views import ProjectView, view_of
from bot.use_cases.showcase.access import require_seen


@dataclass(frozen=True, slots=True)
class OpenedProject:
    """A project as the actor sees it. `page` is the address of its public page; empty if there is none now.
    `takes_help`: the actor can promise it something.
    """

    project: ProjectView
    page: str
    mine: bool
    takes_help: bool


class OpenProject(UseCase):
    """A project that everybody may read, or the actor's own. Raises `NotFoundError`."""

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, imprint: Imprint) -> None:
        super().__init__(identity, uow, clock)
        self._imprint = imprint

    async def __call__(self, project_id: int) -> OpenedProject:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            project, carrier = await require_seen(block, actor, project_id)
            mine = represents(actor, carrier.id)
            takes = project.stage in TAKES_INTEREST and carrier.verified
            return OpenedProject(
                view_of(project, carrier),
                self._imprint.project(project.code) if project.shown else "",
                mine=mine,
                takes_help=takes and Permission.BACK in actor.permissions,
            )


class FindByPage(UseCase):
    """The id of the project whose page has this code. Raises `NotFoundError` unless the actor may see it."""

    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self, code: str) -> int:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            project = await block[Projects].by_code(code) if code else None
            if project is None:
                raise NotFoundError
            await require_seen(block, actor, project.id)
            return project.id
