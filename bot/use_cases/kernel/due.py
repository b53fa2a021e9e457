"""When the bot does something by itself next: whoever tries it out moves the time so far, and leaps over nothing."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar, Protocol

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork


class Dated(Protocol):
    """Work that a tick does when its time has come."""

    async def next_due(self) -> datetime | None:
        """The next moment, later than now, at which people may notice what it does; None if there is none so far.

        What is due by now is left out: a tick does it at once, or tries it in vain.
        """


class Undated:
    """Work that has no such moment, and why."""

    why_undated: ClassVar[str]

    async def next_due(self) -> datetime | None:
        return None


class AllWork:
    """The work of all ticks."""

    def __init__(self, works: Sequence[Dated]) -> None:
        self.works = works


class FindNextDue(UseCase):
    """Finds the earliest of all moments at which the bot does something by itself; None if nothing is to come."""

    permission: ClassVar = Permission.RUN_SYSTEM
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, work: AllWork) -> None:
        super().__init__(identity, uow, clock)
        self._work = work

    async def __call__(self) -> datetime | None:
        moments = [await work.next_due() for work in self._work.works]
        return min((moment for moment in moments if moment is not None), default=None)
