"""Reminders of things that begin at a moment. Sessions of a forum and meetings share this mechanism."""

from datetime import datetime
from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.registry import Registry, ReminderSource
from bot.use_cases.kernel.unit_of_work import UnitOfWork

BATCH = 50


class SendDueReminders(UseCase):
    """Promises the messages of due reminders. Returns how many reminders it closed; 0 means that none was due.

    A reminder is closed and its messages are promised in one transaction, so that a process killed in between leaves
    both undone; the messages' dedupe keys prevent a second message. A missed reminder is sent late, in words that
    say so, and dropped once its subject has ended.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, registry: Registry) -> None:
        super().__init__(identity, uow, clock)
        self._sources = registry.reminders

    async def __call__(self) -> int:
        now = self.clock.now()
        # Read first: a block that writes would take SQLite's write lock at every tick, even with nothing due.
        async with self.uow.read() as block:
            due = [source for source in self._sources if await source.are_due(block, now)]
        return sum([await self._send(source, now) for source in due])

    async def next_due(self) -> datetime | None:
        now = self.clock.now()
        async with self.uow.read() as block:
            moments = [await source.next_after(block, now) for source in self._sources]
        return min((moment for moment in moments if moment is not None), default=None)

    async def _send(self, source: ReminderSource, now: datetime) -> int:
        async with self.uow as block:
            claimed = await source.claim(block, now, BATCH)
            for reminder, subject in claimed:
                if not reminder.expired(now) and await source.remind(block, reminder, subject, now):
                    reminder.send(now)
                else:
                    reminder.drop(now)
            await block.commit()
        return len(claimed)
