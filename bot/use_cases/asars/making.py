"""The project's people write a list, line by line, and open it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from typing import ClassVar

from bot.models.asar_lines import (
    UNIT_MAX,
    WHAT_MAX,
    AsarLine,
    LineKind,
)
from bot.models.asars import (
    LINES_MAX,
    PLACE_MAX,
    Asar,
    AsarStage,
    check_days,
)
from bot.models.country import moment
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.projects import TAKES_INTEREST
from bot.understanding.languages import written_in
from bot.understanding.names import parse_name
from bot.understanding.texts import parse_line
from bot.use_cases.asars.access import Own, require_line, require_own_asar
from bot.use_cases.asars.deciding import DECISION, list_changed, standing_of
from bot.use_cases.asars.notifications import amount_of, asar_told, what_of
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_represented
from bot.use_cases.projects.access import require_own_project

DECIDED = time(18)
"""The hour of the stated day at which it is decided."""
parse_place = partial(parse_name, longest=PLACE_MAX)
parse_what = partial(parse_name, longest=WHAT_MAX)
parse_unit = partial(parse_line, longest=UNIT_MAX)


@dataclass(frozen=True, slots=True)
class AsarForm:
    on: date
    at: time
    place: str
    decided_on: date

    @property
    def starts_at(self) -> datetime:
        return moment(self.on, self.at)

    @property
    def decided_at(self) -> datetime:
        return moment(self.decided_on, DECIDED)


@dataclass(frozen=True, slots=True)
class LineForm:
    kind: LineKind
    wanted: int
    minimum: int
    what: str = ""
    unit: str = ""


class MakeAsar(UseCase):
    """Begin a list for a project. Nobody else sees it until it is opened. A project has one at a time.

    Returns its id; a second tap returns the same.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, submission_id: str, project_id: int, form: AsarForm) -> int:
        now = self.clock.now()
        async with self.uow as block:
            actor, project, carrier = await require_own_project(self, block, project_id, lock=True)
            require_represented(actor, carrier.id, verified=True)
            _, person_id = await self.person()
            existing = await block[Asars].by_submission(submission_id)
            if existing is not None and existing.project_id == project_id:
                return existing.id
            if project.stage not in TAKES_INTEREST:
                raise OutdatedError("project-stage-changed", stage=project.stage.value)
            if await block[Asars].ahead_of_project(project_id) is not None:
                raise OutdatedError("asar-one-at-a-time")
            check_days(form.starts_at, form.decided_at, now)
            place = parse_place(form.place)
            asar = Asar(
                submission_id=submission_id,
                project_id=project_id,
                language=written_in(place, actor.language),
                starts_at=form.starts_at,
                decided_at=form.decided_at,
                place=place,
                created_at=now,
                created_by=person_id,
            )
            await block[Asars].add(asar)
            await block.flush()
            await block.waits.begin(DECISION, asar.id, party_id=carrier.id, until=asar.decided_at)
            await block.audit.record(actor, "asar.make", "asar", asar.id, project_id=project_id)
            await block.commit()
            return asar.id


class WriteLine(UseCase):
    """Add a line. Returns the list's id; a second tap adds nothing."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, submission_id: str, asar_id: int, form: LineForm) -> int:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_own_asar(self, block, asar_id)
            if await block[Asars].line_by_submission(submission_id) is not None:
                return asar_id
            own.asar.must_change(now)
            if len(await standing_of(block, own.asar)) >= LINES_MAX:
                raise InvalidValueError("asar-too-many-lines", most=LINES_MAX)
            line = AsarLine(
                submission_id=submission_id,
                asar_id=asar_id,
                kind=form.kind,
                wanted=form.wanted,
                minimum=form.minimum,
                what=parse_what(form.what) if form.what else "",
                unit=parse_unit(form.unit) if form.unit else "",
            )
            line.check()
            await block[Asars].add(line)
            await block.flush()
            await block.audit.record(own.actor, "asar.line_write", "asar", asar_id, line_id=line.id)
            await list_changed(block, own, now)
            await block.commit()
            return asar_id


class ChangeLine(UseCase):
    """Ask for more or less of a line. What people have promised to bring is never too much: less than that is refused.

    Returns the list's id.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, line_id: int, wanted: int, minimum: int) -> int:
        now = self.clock.now()
        async with self.uow as block:
            line = await require_line(block, line_id)
            own = await require_own_asar(self, block, line.asar_id)
            own.asar.must_change(now)
            (standing,) = (each for each in await standing_of(block, own.asar) if each.line.id == line_id)
            if wanted < standing.neighbours:
                raise InvalidValueError("asar-line-taken", there=amount_of(line, standing.neighbours))
            before = {"wanted": line.wanted, "minimum": line.minimum}
            line.wanted, line.minimum = wanted, minimum
            line.check()
            await _must_need_something(block, own)
            await block.audit.record(
                own.actor, "asar.line_change", "asar", own.asar.id, line_id=line_id, **before
            )
            await list_changed(block, own, now)
            await block.commit()
            return own.asar.id


class RemoveLine(UseCase):
    """Take a line off the list. Whoever would have brought something of it is told. Returns the list's id."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, line_id: int) -> int:
        now = self.clock.now()
        async with self.uow as block:
            line = await require_line(block, line_id)
            own = await require_own_asar(self, block, line.asar_id)
            own.asar.must_change(now)
            taken = [part for one, part in await block[Asars].parts_of(own.asar.id) if one.id == line_id]
            said = asar_told("asar-line-removed", own, what=what_of(line))
            hands = [part.person_id for part in taken if part.person_id is not None]
            await tell(block, hands, said, f"asar-line-removed:{line_id}")
            backing = await block[Asars].backing(line_id)
            for row in (*taken, *((backing,) if backing else ())):
                await block[Asars].remove(row)
            await block.flush()
            await block[Asars].remove(line)
            await block.flush()
            await _must_need_something(block, own)
            await block.audit.record(
                own.actor, "asar.line_remove", "asar", own.asar.id, line_id=line_id, parts=len(taken)
            )
            await list_changed(block, own, now)
            await block.commit()
            return own.asar.id


class OpenAsar(UseCase):
    """Show the list to everybody. The same twice changes nothing."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, asar_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_own_asar(self, block, asar_id)
            if not own.asar.open(await standing_of(block, own.asar), now):
                return
            await block.audit.record(own.actor, "asar.open", "asar", asar_id)
            await block.commit()


async def _must_need_something(block: Block, own: Own) -> None:
    """Raises `InvalidValueError` for an open list that would take place with nothing there."""
    await block.flush()
    if own.asar.stage is AsarStage.OPEN and not any(
        each.line.minimum for each in await standing_of(block, own.asar)
    ):
        raise InvalidValueError("asar-without-minimum")
