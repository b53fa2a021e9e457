"""Staff move the next reports of a region by one act, where people have other worries: a flood, holidays. Reports that
were missed before stay missed.

A later act moves what the earlier one has moved: the days add up, and only the last act can be taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from bot.models import reference
from bot.models.country import today
from bot.models.organizations import Organization
from bot.models.progress import due_of
from bot.models.projects import RUNNING, Project
from bot.models.report_delays import DAYS_MOST, ReportDelay, ReportMove
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, Clock, Identity
from bot.use_cases.kernel.telling import Addressing, tell_all
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.organizations.access import governs, represents
from bot.use_cases.progress.asking import REPORT, again_in_a_week, asked_month
from bot.use_cases.progress.delay_news import news_of_delay
from bot.use_cases.progress.ports import ReportDelays
from bot.use_cases.projects.ports import Projects

REASON_MIN, REASON_MAX = 3, 300
"""Characters of the reason, which all who are told read."""
LIST_LENGTH = 5


@dataclass(frozen=True, slots=True)
class DelayAhead:
    """What an act would move: reports of so many projects of so many organisations, the first of which is due on one
    day now and would be on another; `moved_before` counts those that an earlier act has moved.
    """

    region: str
    days: int
    projects: int
    organizations: int
    due: date
    due_then: date
    moved_before: int = 0


@dataclass(frozen=True, slots=True)
class DelayView:
    """An act, and whether the reader can take it back."""

    id: int
    region: str
    days: int
    reason: str
    made_at: datetime
    projects: int
    taken_back_at: datetime | None = None
    can_take_back: bool = False


class ForeseeDelay(UseCase):
    """What an act would move. Raises `InvalidValueError` where nothing waits, and `ForbiddenError` for whoever may not
    decide on this region.
    """

    permission: ClassVar = Permission.MOVE_REPORTS
    reads: ClassVar = True

    async def __call__(self, region: str, days: int) -> DelayAhead:
        actor = await self.identity.actor()
        require_days(days)
        async with self.uow.read() as block:
            waiting = await _waiting(block, actor, region)
            before = await block[ReportDelays].moves_of_projects([project.id for project, _ in waiting])
        due = min(due for _, due in waiting)
        return DelayAhead(
            region=region,
            days=days,
            projects=len(waiting),
            organizations=len({project.organization_id for project, _ in waiting}),
            due=today(due),
            due_then=today(due + timedelta(days=days)),
            moved_before=sum(
                any(move.due_after == due > due_of(asked_month(project, due)) for move in before[project.id])
                for project, due in waiting
            ),
        )


class MoveReports(UseCase):
    """The next report of each project that is carried out in this region is due so many days later. Its people and
    those who follow it are told once. The same `submission_id` twice is one act. Returns the act's id.
    """

    permission: ClassVar = Permission.MOVE_REPORTS

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, addressing: Addressing) -> None:
        super().__init__(identity, uow, clock)
        self._addressing = addressing

    async def __call__(self, submission_id: str, region: str, days: int, reason: str) -> int:
        actor, person_id = await self.person()
        require_days(days)
        tidy = parse_line(reason, longest=REASON_MAX, shortest=REASON_MIN)
        async with self.uow as block:
            earlier = await block[ReportDelays].by_submission(submission_id)
            if earlier is not None:
                return earlier.id
            waiting = await _waiting(block, actor, region, lock=True)
            delay = ReportDelay(
                submission_id=submission_id,
                region=region,
                days=days,
                reason=tidy,
                made_at=self.clock.now(),
                made_by=person_id,
            )
            await block[ReportDelays].add(delay)
            await block.flush()
            moved = [
                (
                    project,
                    ReportMove(
                        delay_id=delay.id,
                        project_id=project.id,
                        month=asked_month(project, due),
                        due_before=due,
                        due_after=due + timedelta(days=days),
                    ),
                )
                for project, due in waiting
            ]
            await block[ReportDelays].add_moves([move for _, move in moved])
            await block.waits.move(REPORT, {project.id: move.due_after for project, move in moved})
            await block.flush()
            await block.audit.record(
                actor, "reports.move", "report-delay", delay.id, region=region, days=days, projects=len(moved)
            )
            await tell_all(block, self._addressing, await news_of_delay(block, delay, moved))
            await block.commit()
            return delay.id


class TakeBackDelay(UseCase):
    """The reports of an act are due on their former days again; what would be over by now, in a week. Those who were
    told hear of it. The same twice changes nothing.

    Raises `OutdatedError` after 72 hours, and where a later act of the region stands.
    """

    permission: ClassVar = Permission.MOVE_REPORTS

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, addressing: Addressing) -> None:
        super().__init__(identity, uow, clock)
        self._addressing = addressing

    async def __call__(self, delay_id: int) -> None:
        actor = await self.identity.actor()
        now = self.clock.now()
        async with self.uow as block:
            delays = block[ReportDelays]
            moves = await delays.moves_of(delay_id)
            projects = await block[Projects].by_ids_for_update([move.project_id for move in moves])
            delay = await delays.get(delay_id)
            if delay is None:
                raise NotFoundError
            _require_impartial(actor, delay.region, list(projects.values()))
            if delay.taken_back_at is None and await delays.last_standing(delay.region) != delay.id:
                raise OutdatedError("report-delay-later")
            if not delay.take_back(now):
                return
            waits = await block.waits.of(REPORT, list(projects))
            moved = []
            for move in moves:
                project, wait = projects[move.project_id], waits.get(move.project_id)
                waits_for_it = wait is not None and not wait.overdue and wait.until == move.due_after
                move.due_after = move.due_before
                if waits_for_it:
                    due = max(due_of(asked_month(project, now)), move.due_before)
                    move.due_after = due if due > now else again_in_a_week(now)
                    moved.append((project, move))
            await block.waits.move(REPORT, {project.id: move.due_after for project, move in moved})
            await block.flush()
            await block.audit.record(actor, "reports.move_back", "report-delay", delay.id)
            await tell_all(block, self._addressing, await news_of_delay(block, delay, moved))
            await block.commit()


class ListDelays(UseCase):
    """All acts, the newest first, and how many there are."""

    permission: ClassVar = Permission.MOVE_REPORTS
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = LIST_LENGTH) -> tuple[Sequence[DelayView], int]:
        async with self.uow.read() as block:
            delays, total = await block[ReportDelays].newest(offset=offset, limit=limit)
            return [await _view(block, delay, self.clock.now()) for delay in delays], total


class ShowDelay(UseCase):
    permission: ClassVar = Permission.MOVE_REPORTS
    reads: ClassVar = True

    async def __call__(self, delay_id: int) -> DelayView:
        async with self.uow.read() as block:
            delay = await block[ReportDelays].get(delay_id)
            if delay is None:
                raise NotFoundError
            return await _view(block, delay, self.clock.now())


async def _view(block: Block, delay: ReportDelay, now: datetime) -> DelayView:
    last = await block[ReportDelays].last_standing(delay.region)
    return DelayView(
        id=delay.id,
        region=delay.region,
        days=delay.days,
        reason=delay.reason,
        made_at=delay.made_at,
        projects=len(await block[ReportDelays].moves_of(delay.id)),
        taken_back_at=delay.taken_back_at,
        can_take_back=delay.can_be_taken_back(now) and last == delay.id,
    )


def require_days(days: int) -> None:
    if not 1 <= days <= DAYS_MOST:
        raise InvalidValueError("days-not-number", most=DAYS_MOST)


async def _waiting(
    block: Block, actor: Actor, region: str, *, lock: bool = False
) -> Sequence[tuple[Project, datetime]]:
    """The projects of the region whose report waits, with the moments at which it is due. What stands as overdue was
    missed. They are locked before their waits, as by every deed.
    """
    if region not in reference.regions():
        raise InvalidValueError("choice-unknown")
    pairs: Sequence[tuple[Project, Organization]] = await block[Projects].in_region(region, RUNNING)
    projects = {project.id: project for project, _ in pairs}
    _require_impartial(actor, region, list(projects.values()))
    if lock:
        projects = {**await block[Projects].by_ids_for_update(list(projects))}
    waits = await block.waits.of(REPORT, list(projects))
    waiting = [
        (projects[id_], wait.until)
        for id_, wait in sorted(waits.items())
        if wait.until is not None and not wait.overdue
    ]
    if not waiting:
        raise InvalidValueError("report-delay-nothing")
    return waiting


def _require_impartial(actor: Actor, region: str, projects: Sequence[Project]) -> None:
    """Nobody decides on what is theirs, and no state body on what is done in its territory."""
    if governs(actor, region):
        raise ForbiddenError("decision-in-own-territory")
    if any(represents(actor, project.organization_id) for project in projects):
        raise ForbiddenError("decision-on-own")
