"""The queues of staff: what waits for them is worked through one record after the other, and what was decided lately is
listed.

The waits know what waits, for whom, and how it ended (`models/waits.py`). So a queue is data: the kinds of wait that it
works through. Everybody sees what is theirs to decide, as in the summary (`briefing.py`).
"""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Generic, TypeAlias, TypeVar

from bot.models.words import Text, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.moderation.ports import Queues, reach_of
from bot.use_cases.projects.ports import Projects

UNDONE = "undone"
"""How a wait ended whose outcome a moderator has undone."""

Names: TypeAlias = Callable[[Block, Collection[int]], Awaitable[Mapping[int, Value]]]


@dataclass(frozen=True, slots=True)
class Backlog:
    """What is worked through together. The `kinds` of wait are all about the same kind of record, and `names` says what
    such records are called. `decisions` are those outcomes of the waits that staff have decided on, each with the text
    that says it in a word; `require_undoable` raises `OutdatedError` where the last one can be undone no more. A queue
    without it undoes nothing. `since` says in a word what staff have decided on a record after it left the queue, such
    as to take it down, and when.
    """

    kinds: tuple[str, ...]
    names: Names
    decisions: Mapping[str, str] = field(default_factory=dict)
    require_undoable: Callable[[Block, int, datetime], Awaitable[None]] | None = None
    since: Callable[[Block, int], Awaitable[tuple[Text, datetime] | None]] | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record that waits."""

    id: int
    name: Value


@dataclass(frozen=True, slots=True)
class Decided:
    """The last decision on a record, in a word."""

    id: int
    name: Value
    decision: Text
    at: datetime


Item = TypeVar("Item", Waiting, Decided)


@dataclass(frozen=True, slots=True)
class QueuePage(Generic[Item]):
    """A slice; `total` is the length of the whole list."""

    items: tuple[Item, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands in its queue: whether it `waits`; if not, by which decision of staff that ended, if it was
    one, and whether it is `undoable`. `left` others wait, and `next` is the one that follows. `name` says what it is
    called, so that a question about it names it.
    """

    waits: bool
    decision: Text | None
    at: datetime | None
    left: int
    next: int | None
    undoable: bool = False
    name: Value = ""


async def names_of_projects(block: Block, project_ids: Collection[int]) -> Mapping[int, Value]:
    """What records are called that are projects, or are about one each."""
    return {id_: project.name for id_, project in (await block[Projects].by_ids(project_ids)).items()}


class CountWaiting(UseCase):
    """How much waits for the actor in each of these queues."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, backlogs: Sequence[Backlog]) -> tuple[int, ...]:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            return tuple(
                [await block[Queues].count(each.kinds, reach_of(actor, each.kinds)) for each in backlogs]
            )


class ListWaiting(UseCase):
    """What waits for the actor, the oldest record first."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, backlog: Backlog, *, offset: int = 0, limit: int = 8) -> QueuePage[Waiting]:
        reach = reach_of(await self.identity.actor(), backlog.kinds)
        async with self.uow.read() as block:
            ids = await block[Queues].waiting(backlog.kinds, reach, offset=offset, limit=limit)
            names = await backlog.names(block, ids)
            total = await block[Queues].count(backlog.kinds, reach)
            return QueuePage(tuple(Waiting(id_, names[id_]) for id_ in ids), total)


class ListDecided(UseCase):
    """What staff have decided in the actor's regions, the last decision first. Who of them decided it makes no
    difference: each can undo it.
    """

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, backlog: Backlog, *, offset: int = 0, limit: int = 8) -> QueuePage[Decided]:
        reach = reach_of(await self.identity.actor(), backlog.kinds)
        kinds, outcomes = backlog.kinds, backlog.decisions.keys()
        async with self.uow.read() as block:
            ended = await block[Queues].decided(kinds, outcomes, reach, offset=offset, limit=limit)
            names = await backlog.names(block, [wait.record_id for wait in ended])
            total = await block[Queues].count_decided(kinds, outcomes, reach)
            decided = tuple(
                Decided(
                    wait.record_id,
                    names[wait.record_id],
                    Text(backlog.decisions[wait.outcome]),
                    wait.ended_at,
                )
                for wait in ended
                if wait.ended_at
            )
            return QueuePage(decided, total)


class ShowPlace(UseCase):
    """Where a record stands in its queue, and which one follows it there. After the last comes the first."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, backlog: Backlog, record_id: int) -> Place:
        reach = reach_of(await self.identity.actor(), backlog.kinds)
        async with self.uow.read() as block:
            queues, kinds = block[Queues], backlog.kinds
            last = await queues.last(kinds, record_id)
            decision = backlog.decisions.get(last.outcome) if last else None
            said, at = Text(decision) if decision else None, last.ended_at if last else None
            since = await backlog.since(block, record_id) if backlog.since else None
            if since is not None:
                said, at = since
            return Place(
                waits=last is not None and last.ended_at is None,
                decision=said,
                at=at,
                left=await queues.count(kinds, reach, but=record_id),
                next=await queues.following(kinds, reach, record_id),
                undoable=decision is not None and await self._undoable(block, backlog, record_id),
                name=(await backlog.names(block, [record_id])).get(record_id, ""),
            )

    async def _undoable(self, block: Block, backlog: Backlog, record_id: int) -> bool:
        if backlog.require_undoable is None:
            return False
        try:
            await backlog.require_undoable(block, record_id, self.clock.now())
        except OutdatedError:
            return False
        return True
