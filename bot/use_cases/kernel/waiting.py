"""The law of waiting: nothing waits in silence.

A deed that leaves something waiting for somebody begins a wait in its own transaction (`block.waits.begin`), and the
deed that answers ends it (`block.waits.end`). When its clock rings, what happens then and how it ends is data: a
`WaitKind` that a feature registers. One tick, `RingClocks`, lets the clocks ring. It looks at the records anew before,
so that a forgotten `end` does no harm.
"""

from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import accumulate, groupby
from typing import Any, ClassVar, TypeAlias

from bot.models.waits import Wait, WaitsFor
from bot.models.working_days import WorkingDays
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.held import summed_up
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Heard, Identity, StorageUnavailableError
from bot.use_cases.kernel.telling import Addressing, Message, Said, said_by
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.kernel.wait_views import Due

BATCH = 10_000
"""As many wait at once only after a jump of time. They ring together, so that one person gets one summary."""
REST, BUGS_AT_MOST = timedelta(hours=1), 10
"""A wait whose ring was a bug is tried again after that time. So many bugs of one pass are looked for one by one."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When a clock rings: so many days after the wait began, or `before` the moment that the record names; with a
    negative number of days, after that moment. With `working`, only working days are counted.
    """

    days: int
    working: bool = False
    before: bool = False

    def of(self, since: datetime, until: datetime | None, calendar: WorkingDays) -> datetime:
        if self.before:
            if until is None:
                msg = "a clock that rings before a moment needs a record that names one"
                raise ValueError(msg)
            return until - timedelta(days=self.days)
        return calendar.after(since, self.days) if self.working else since + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Ring:
    """A clock that rings now. `step` counts from 1. After a jump of time it is the last step that has passed, so that
    nobody is reminded several times of one thing. `last`: the clock rings no more after this. `record` is what
    `still_waiting` has found, if it hands that on.
    """

    wait: Wait
    step: int
    last: bool
    record: Any = None

    @property
    def record_id(self) -> int:
        return self.wait.record_id

    @property
    def waits(self) -> tuple[int, ...]:
        """What a message tells of that is said because of this ring: see `Message.of`."""
        return (self.wait.id,)


StillWaiting: TypeAlias = Callable[[Block, Collection[int], datetime], Awaitable[Collection[int]]]
"""Given a block, the ids of records and the moment: the ids of those that wait still. Where these are the keys of a
mapping, each ring gets its value, so that nothing is looked up twice. What `OnRing` changes is locked here, in the
order in which deeds lock it (a project, its pitches, what hangs on them): the waits themselves are locked after it.
"""

OnRing: TypeAlias = Callable[[Block, Sequence[Ring], datetime], Awaitable[Sequence[Message]]]
"""Given a block, the clocks of one kind that ring, and the moment: does what has to be done and returns what has to be
said. It changes records and begins or ends waits, but it promises no message itself: the tick puts together what one
person is told. It loads its records for all rings at once, because very many may ring together.
"""


OVERDUE, ANY = "overdue", "*"
"""Stand in `WaitKind.untold` for what has no outcome yet, but has rung for the last time; and for any other outcome."""


class Untold(StrEnum):
    """Why nobody is told of an end."""

    UNDER_POWER = "under-power"
    """A refusal is not told apart from silence, so that nobody is asked under power (law 4)."""
    GOES_ON = "goes-on"
    """It has ended for nobody: it waits on in another way."""
    IN_SUMMARY = "in-summary"
    """Administrators read of it in their daily summary."""
    NOT_NEEDED = "not-needed"
    """A call is needed no more and is gone from the moderators' list. What it was about has an end of its own."""
    OWN = "own"
    """It concerns nobody but whoever has done it."""
    NOBODY_WAITS = "nobody-waits"
    """Nobody had said anything yet, so nobody waits for what becomes of it."""
    NO_ACCOUNT = "no-account"
    """Whoever waits for it is a stranger on the web, of whom nothing is kept."""
    SAID_BEFORE = "said-before"
    """Those concerned were told beforehand that it would end so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitKind:
    """How something waits: for whom, when its clock rings, and what happens then.

    `moments` are in order. Each may be moved by the settings (`ASAR_WAITS`), which name the kind. If `ends` is true,
    the last ring ends the record itself and with it the wait. Otherwise the wait stands from then on as overdue.

    Everybody concerned is told of its end. Where nobody is to be told, `untold` says why, by the outcome or `OVERDUE`.
    """

    name: str
    waits_for: WaitsFor
    moments: tuple[Moment, ...]
    ends: bool
    still_waiting: StillWaiting
    on_ring: OnRing
    untold: Mapping[str, "Untold"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WaitTimes:
    """Days that the settings name in place of a kind's own, by the kind's name."""

    days: Mapping[str, tuple[int, ...]]

    def moments(self, kind: WaitKind) -> tuple[Moment, ...]:
        days = self.days.get(kind.name)
        if days is None:
            return kind.moments
        return tuple(
            Moment(day, moment.working, moment.before) for day, moment in zip(days, kind.moments, strict=True)
        )


AS_REGISTERED = WaitTimes({})


@dataclass(frozen=True, slots=True)
class _Passed:
    """How many clocks of a kind were looked at, and what is said."""

    claimed: int
    said: Said = field(default_factory=Said)


class RingClocks(UseCase):
    """Lets every clock ring whose time has come. Returns how many waits it looked at; 0 means that none was due.

    Kinds that this version does not know are not touched: they ring as soon as a version knows them. A wait whose ring
    is a bug is found by halving, and rests for `REST`, so that it holds up no other. Such bugs are raised at the end as
    an `ExceptionGroup`. If more than `FEW` messages would go to one person, they get one summary instead.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, clocks: "Clocks", addressing: Addressing
    ) -> None:
        super().__init__(identity, uow, clock)
        self._clocks = clocks
        self._addressing = addressing

    async def __call__(self) -> int:
        now = self.clock.now()
        # Read first: a block that writes would take SQLite's write lock at every tick, even with nothing due.
        async with self.uow.read() as block:
            if not await block.waits.any_due(now):
                return 0
        bugs: list[Exception] = []
        async with self.uow as block:
            said: list[Said] = []
            looked_at = 0
            for name, due in groupby(await block.waits.due(now, BATCH), key=lambda one: one.kind):
                passed = await self._ring_all(block, self._clocks.kinds[name], [*due], now, bugs)
                looked_at += passed.claimed
                said.append(passed.said)
            promises = [promise for each in said for promise in each.promises]
            heard = [each for one in said for each in one.heard]
            await block.outbox.promise_all(summed_up("waits-summary", promises), heard)
            await block.commit()
        if bugs:
            msg = "some clocks could not ring"
            raise ExceptionGroup(msg, bugs)
        return looked_at

    async def next_due(self) -> datetime | None:
        async with self.uow.read() as block:
            return await block.waits.next_after(self.clock.now())

    async def _ring_all(
        self, block: Block, kind: WaitKind, due: Sequence[Due], now: datetime, bugs: list[Exception]
    ) -> _Passed:
        """Ring the clocks of a kind; if that is a bug, each half by itself, until the bug stands alone. After
        `BUGS_AT_MOST` the kind itself is taken for broken, and what is left of it rests together.
        """
        try:
            async with block.savepoint():
                return await self._ring(block, kind, due, now)
        except StorageUnavailableError:
            raise
        except Exception as bug:  # noqa: BLE001 - raised at the end
            if len(due) > 1 and len(bugs) < BUGS_AT_MOST:
                half = len(due) // 2
                first = await self._ring_all(block, kind, due[:half], now, bugs)
                rest = await self._ring_all(block, kind, due[half:], now, bugs)
                said = Said(
                    (*first.said.promises, *rest.said.promises), (*first.said.heard, *rest.said.heard)
                )
                return _Passed(first.claimed + rest.claimed, said)
            bugs.append(bug)
            waits = await block.waits.claim(due, now)
            for wait in waits:
                wait.next_at = now + REST
            block.waits.write_together(waits)
            return _Passed(len(waits))

    async def _ring(self, block: Block, kind: WaitKind, due: Sequence[Due], now: datetime) -> _Passed:
        """The records are locked before their waits, as by every deed: otherwise a deed that ends a wait and the pass
        that lets it ring would wait for one another.
        """
        calendar = await block.waits.calendar()
        found = await kind.still_waiting(block, [one.record_id for one in due], now)
        still: Mapping[int, Any] = found if isinstance(found, Mapping) else dict.fromkeys(found)
        waits = await block.waits.claim(due, now)
        rings = []
        for wait in waits:
            if wait.record_id not in still:
                wait.end("settled", now)
                continue
            wait.since = min(wait.since, now)  # it is later only if the clock was set back
            moments = self._clocks.moments(wait, calendar)
            step = sum(moment <= now for moment in moments)
            if step > wait.step:
                rings.append(Ring(wait, step, step == len(moments), still[wait.record_id]))
            wait.next_at = moments[step] if step < len(moments) else None
        said = await kind.on_ring(block, rings, now) if rings else ()
        for ring in rings:
            ring.wait.step = ring.step
            if ring.last and kind.ends:
                ring.wait.end("lapsed", now)
            ring.wait.overdue = ring.last and ring.wait.ended_at is None
        block.waits.write_together(waits)
        told = await said_by(block, self._addressing, said)
        rings_on = {wait.id for wait in waits if wait.ended_at is None and not wait.overdue}
        return _Passed(len(waits), Said(told.promises, [*_heard_of_ends(told.heard, rings_on)]))


def _heard_of_ends(heard: Sequence[Heard], rings_on: Collection[int]) -> Iterator[Heard]:
    """The ledger tells who heard of an end, and not of each reminder before it."""
    for each in heard:
        if waits := tuple(id_ for id_ in each.waits or () if id_ not in rings_on):
            yield replace(each, waits=waits)


@dataclass(frozen=True, slots=True)
class Clocks:
    """All registered kinds by name, with the times that hold at this installation."""

    kinds: Mapping[str, WaitKind]
    times: WaitTimes

    def moments(self, wait: Wait, calendar: WorkingDays) -> list[datetime]:
        """When the clock of this wait rings, from the first time to the last.

        No step comes after a later one: if the record names a moment that is near, what lies beyond it comes with it.
        """
        return self.moments_of(wait.kind, wait.since, wait.until, calendar)

    def moments_of(
        self, kind: str, since: datetime, until: datetime | None, calendar: WorkingDays
    ) -> list[datetime]:
        """The same for a wait that is not loaded."""
        times = [moment.of(since, until, calendar) for moment in self.times.moments(self.kinds[kind])]
        return [*accumulate(reversed(times), min)][::-1]

    @property
    def counting_working_days(self) -> Sequence[str]:
        """The kinds whose moments move if the working days change."""
        return [
            name
            for name, kind in self.kinds.items()
            if any(moment.working for moment in self.times.moments(kind))
        ]

    def start(self, wait: Wait, calendar: WorkingDays) -> None:
        """Sets the clock of a wait that begins. Steps that lie before its beginning are left out, except the last."""
        moments = self.moments(wait, calendar)
        wait.step = min(sum(moment < wait.since for moment in moments), len(moments) - 1)
        wait.next_at = moments[wait.step]
