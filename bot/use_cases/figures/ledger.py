"""The ledger: everything that was asked of somebody, a line each, with its end and who was told of it.

It is for whoever runs the service. It names organisations and no person, no contact, no ceiling and no reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.models.waits import WaitsFor
from bot.models.words import OrganizationName, Words
from bot.use_cases.figures.ends import KnownEnds, known_ends
from bot.use_cases.figures.ports import Figures, Ledger, Told, WaitInLedger
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Clocks, Untold

PAGE = 500


class EndState(StrEnum):
    """`SILENT` has no end, no clock that rings and no administrator: there must be none."""

    ENDED = "ended"
    WAITING = "waiting"
    OVERDUE = "overdue"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """A line of the ledger. `told` of its end, or of its being overdue; where nobody is to be told, `untold` says why.

    What ended before the ledger was kept has neither. When something ended is left out where that would tell a refusal
    apart from silence, which ends at its clock's last moment.
    """

    id: int
    kind: str
    waits_for: WaitsFor
    project: Words | None
    organization: OrganizationName | None
    counterpart: OrganizationName | None
    party: OrganizationName | None
    region: str | None
    since: datetime
    state: EndState
    outcome: str
    ended_at: datetime | None
    next_at: datetime | None
    told: Sequence[Told]
    untold: Untold | None


@dataclass(frozen=True, slots=True)
class WholeLedger:
    known: KnownEnds
    ends: Sequence[End]


class _Reading(UseCase):
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, clocks: Clocks) -> None:
        super().__init__(identity, uow, clock)
        self._clocks = clocks

    def _read(self, row: WaitInLedger) -> End:
        state = _state_of(row)
        kind = self._clocks.kinds.get(row.kind)
        reasons = kind.untold if kind and state in {EndState.ENDED, EndState.OVERDUE} else {}
        untold = reasons.get(row.outcome or OVERDUE) or (reasons.get(ANY) if row.outcome else None)
        told = () if untold is Untold.UNDER_POWER else row.told
        return End(
            id=row.id,
            kind=row.kind,
            waits_for=row.waits_for,
            project=row.project,
            organization=row.organization,
            counterpart=row.counterpart,
            party=row.party,
            region=row.region,
            since=row.since,
            state=state,
            outcome=row.outcome,
            ended_at=None if untold is Untold.UNDER_POWER else row.ended_at,
            next_at=row.next_at,
            told=told,
            untold=None if any(not one.acted for one in told) else untold,
        )


class ListEnds(_Reading):
    """Reads the ledger page by page: the lines behind that of the id `after`, in the order in which they began."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self, after: int = 0, limit: int = PAGE) -> Sequence[End]:
        async with self.uow.read() as block:
            return [self._read(row) for row in await block[Ledger].page(after, limit)]


class ShowLedger(_Reading):
    """Reads the whole ledger with its figures, as they were at one moment."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self) -> WholeLedger:
        ends: list[End] = []
        async with self.uow.read() as block:
            known = known_ends(await block[Figures].waits())
            while rows := await block[Ledger].page(ends[-1].id if ends else 0, PAGE):
                ends += map(self._read, rows)
        return WholeLedger(known, ends)


def _state_of(row: WaitInLedger) -> EndState:
    if row.ended_at is not None:
        return EndState.ENDED
    if row.overdue:
        return EndState.OVERDUE
    return EndState.WAITING if row.next_at is not None else EndState.SILENT
