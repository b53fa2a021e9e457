"""Known ends: of everything that was asked of somebody, how it ended, or who is waited for until when.

This is the figure that the service is judged by: no pitch dies silently. It counts what waits and has waited
(`models/waits.py`), by kind. Something is known if it has ended, if its clock will ring, or if it stands as overdue
with an administrator. What is open and none of these is silent; there must be none.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.models.waits import WaitsFor
from bot.use_cases.figures.ports import CountedWaits, Figures
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission


@dataclass(frozen=True, slots=True)
class EndsOfKind:
    """What became of all that waited in one way. `ended` counts by outcome; the rest is open.

    `waiting` has a clock that rings, `overdue` stands with an administrator, `silent` has neither.
    """

    kind: str
    waits_for: WaitsFor
    asked: int
    ended: Mapping[str, int]
    waiting: int
    overdue: int
    silent: int


@dataclass(frozen=True, slots=True)
class KnownEnds:
    kinds: Sequence[EndsOfKind]

    @property
    def asked(self) -> int:
        return sum(kind.asked for kind in self.kinds)

    @property
    def ended(self) -> int:
        return sum(sum(kind.ended.values()) for kind in self.kinds)

    @property
    def waiting(self) -> int:
        return sum(kind.waiting for kind in self.kinds)

    @property
    def overdue(self) -> int:
        return sum(kind.overdue for kind in self.kinds)

    @property
    def silent(self) -> int:
        return sum(kind.silent for kind in self.kinds)


class CountKnownEnds(UseCase):
    """Counts them, for the command line. It names no party, so it tells nothing of a single one's answers."""

    permission: ClassVar = Permission.RUN_SYSTEM
    reads: ClassVar = True

    async def __call__(self) -> KnownEnds:
        async with self.uow.read() as block:
            return known_ends(await block[Figures].waits())


def known_ends(counted: Sequence[CountedWaits]) -> KnownEnds:
    by_kind: dict[str, list[CountedWaits]] = defaultdict(list)
    for row in counted:
        by_kind[row.kind].append(row)
    return KnownEnds([_ends_of(kind, rows) for kind, rows in sorted(by_kind.items())])


def _ends_of(kind: str, rows: Sequence[CountedWaits]) -> EndsOfKind:
    still_open = [row for row in rows if not row.ended]
    ended: dict[str, int] = defaultdict(int)
    for row in rows:
        if row.ended:
            ended[row.outcome] += row.number
    overdue = sum(row.number for row in still_open if row.overdue)
    waiting = sum(row.number for row in still_open if row.rings and not row.overdue)
    asked = sum(row.number for row in rows)
    return EndsOfKind(
        kind=kind,
        waits_for=rows[0].waits_for,
        asked=asked,
        ended=dict(ended),
        waiting=waiting,
        overdue=overdue,
        silent=asked - sum(ended.values()) - waiting - overdue,
    )
