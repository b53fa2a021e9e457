"""What people see of an asar list."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.asar_lines import (
    LineKind,
)
from bot.models.asars import (
    CONTACTS_FOR,
    NAMED,
    UNDECIDED,
    Asar,
    AsarStage,
)
from bot.models.errors import OutdatedError
from bot.models.projects import TAKES_INTEREST, Project
from bot.models.reference import Language
from bot.models.words import OrganizationName, Value, Words
from bot.use_cases.asars.access import Led, led, require_asar, require_shown_asar
from bot.use_cases.asars.deciding import DECISION, PHOTO, standing_of
from bot.use_cases.asars.notifications import amount_of, what_of
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.access import represents, require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.access import require_project


@dataclass(frozen=True, slots=True)
class LineView:
    """`mine` is what the reader brings of it, `matched` what a backer gives beside, who is named if it said so."""

    id: int
    kind: LineKind
    what: Value
    unit: str
    wanted: int
    minimum: int
    there: int
    matched: int = 0
    mine: int = 0
    backer: OrganizationName | None = None
    came: int | None = None

    @property
    def left(self) -> int:
        return self.wanted - self.there


@dataclass(frozen=True, slots=True)
class AsarView:
    """A list as everybody sees it, without names of people. `ours`: the reader leads it; `phone` is what the reader has
    given for such a day before.
    """

    id: int
    project_id: int
    code: str
    title: Words
    organization: OrganizationName
    language: Language
    stage: AsarStage
    starts_at: datetime
    decided_at: datetime
    place: str
    lines: tuple[LineView, ...]
    words: str = ""
    photo: str | None = None
    ours: bool = False
    open_to_parts: bool = False
    over: bool = False
    changeable: bool = False
    phone: str = ""
    waits: tuple[WaitView, ...] = ()


@dataclass(frozen=True, slots=True)
class HandView:
    name: str
    phone: str
    what: Value
    amount: Value


@dataclass(frozen=True, slots=True)
class HandsView:
    """Who comes with what."""

    asar_id: int
    title: Words
    starts_at: datetime
    hands: tuple[HandView, ...]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """The day as an entry of a calendar."""

    code: str
    revision: int
    title: Words
    organization: OrganizationName
    place: str
    starts_at: datetime
    written_at: datetime


class ShowAsar(UseCase):
    """A list, with what the reader brings of it."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, asar_id: int) -> AsarView:
        now = self.clock.now()
        async with self.uow.read() as block:
            ground = await require_shown_asar(self, block, asar_id)
            kinds = (DECISION, PHOTO)
            waits = [view for kind in kinds for view in (await block.waits.views(kind, [asar_id])).values()]
            return await view_of(
                block,
                ground,
                now,
                reader_id=ground.actor.person_id,
                ours=ground.ours,
                waits=tuple(view.read_by(ours=True) for view in waits) if ground.ours else (),
            )


class FindAsar(UseCase):
    """The list behind a code that somebody has shared. Returns its id, or raises `NotFoundError`."""

    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, code: str) -> int:
        async with self.uow.read() as block:
            asar = await block[Asars].by_code(code)
            if asar is None:
                raise NotFoundError
            return (await require_shown_asar(self, block, asar.id)).asar.id


@dataclass(frozen=True, slots=True)
class AsarOfProject:
    """What a project's card says: the list that is there, and whether the reader can begin one."""

    asar: AsarView | None
    can_make: bool


class ShowAsarOfProject(UseCase):
    permission: ClassVar = Permission.PARTICIPATE
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> AsarOfProject:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            project, carrier = await require_project(block, project_id)
            ours = represents(actor, carrier.id)
            ahead = await block[Asars].ahead_of_project(project_id) if ours else None
            asar = ahead or await block[Asars].shown_of_project(project_id)
            view = None
            if asar is not None:
                view = await view_of(
                    block,
                    Led(asar, project, carrier),
                    self.clock.now(),
                    reader_id=actor.person_id,
                    ours=ours,
                )
            can_make = ours and carrier.verified and ahead is None and project.stage in TAKES_INTEREST
            return AsarOfProject(view, can_make)


class ListHands(UseCase):
    """Who comes with what: for the project's people, once the day takes place."""

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    async def __call__(self, asar_id: int) -> HandsView:
        async with self.uow.read() as block:
            own = await require_shown_asar(self, block, asar_id)
            if not own.ours:
                raise NotFoundError
            return await _hands(block, own.asar, own.project)


class PrintHands(UseCase):
    """The same for the file that goes with a message to them. The system calls this when it sends the message."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self, asar_id: int) -> HandsView:
        async with self.uow.read() as block:
            asar = await require_asar(block, asar_id)
            project, _carrier = await require_project(block, asar.project_id)
            return await _hands(block, asar, project)


class PrintDay(UseCase):
    """The day for a calendar's file that goes with a message. The system calls this when it sends the message."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self, asar_id: int) -> CalendarDay:
        async with self.uow.read() as block:
            asar = await require_asar(block, asar_id)
            project, carrier = await require_project(block, asar.project_id)
            return CalendarDay(
                code=asar.code,
                revision=asar.revision,
                title=project.name,
                organization=name_of(carrier),
                place=asar.place,
                starts_at=asar.starts_at,
                written_at=asar.created_at,
            )


async def _hands(block: Block, asar: Asar, project: Project) -> HandsView:
    if asar.stage not in NAMED:
        raise OutdatedError("asar-hands-later")
    if asar.erased_at is not None:
        raise OutdatedError("asar-hands-erased", days=CONTACTS_FOR.days)
    hands = tuple(
        HandView(part.name, part.phone, what_of(line), amount_of(line, part.amount))
        for line, part in await block[Asars].parts_of(asar.id)
    )
    return HandsView(asar.id, project.name, asar.starts_at, hands)


async def asar_of_project(block: Block, project_id: int, now: datetime) -> AsarView | None:
    """The list on a project's public page: no names of people. None if there was none."""
    asar = await block[Asars].shown_of_project(project_id)
    if asar is None:
        return None
    return await view_of(block, await led(block, asar), now)


async def view_of(
    block: Block,
    of: Led,
    now: datetime,
    *,
    reader_id: int | None = None,
    ours: bool = False,
    waits: tuple[WaitView, ...] = (),
) -> AsarView:
    asar, project, carrier = of.asar, of.project, of.carrier
    lines = []
    for each in await standing_of(block, asar):
        own = await block[Asars].part(each.line.id, reader_id) if reader_id is not None else None
        backing = await block[Asars].backing(each.line.id) if each.up_to else None
        named = backing is not None and backing.named
        backer = await require_organization(block, backing.organization_id) if backing and named else None
        lines.append(
            LineView(
                id=each.line.id,
                kind=each.line.kind,
                what=what_of(each.line),
                unit=each.line.unit,
                wanted=each.line.wanted,
                minimum=each.line.minimum,
                there=each.there,
                matched=each.matched,
                mine=own.amount if own else 0,
                backer=name_of(backer) if backer else None,
                came=each.line.came,
            )
        )
    end = asar.decided_at if asar.stage is AsarStage.OPEN else asar.starts_at
    return AsarView(
        id=asar.id,
        project_id=project.id,
        code=asar.code,
        title=project.name,
        organization=name_of(carrier),
        language=asar.language,
        stage=asar.stage,
        starts_at=asar.starts_at,
        decided_at=asar.decided_at,
        place=asar.place,
        lines=tuple(lines),
        words=asar.words,
        photo=asar.photo,
        ours=ours,
        open_to_parts=asar.stage in {AsarStage.OPEN, AsarStage.TAKES_PLACE} and now < end,
        changeable=ours and asar.stage in UNDECIDED and now < asar.decided_at,
        phone=await block[Asars].last_phone(reader_id) if reader_id is not None else "",
        over=asar.stage in {AsarStage.TAKES_PLACE, AsarStage.NOT_TOLD} and now >= asar.starts_at,
        waits=waits,
    )
