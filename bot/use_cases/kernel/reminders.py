"""Reminders of whatever begins at a moment: one mechanism, whether a session of the forum or a meeting begins."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar, Protocol

from bot.models.reminders import DueReminder
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork

BATCH = 50


class ReminderSource(Protocol):
    """What a feature reminds of. A row stands for one reminder; `subject` is the record that it reminds of."""

    async def are_due(self, block: Block, now: datetime) -> bool:
        """Whether there is any, without a lock."""

    async def claim(self, block: Block, now: datetime, limit: int) -> Sequence[tuple[DueReminder, Any]]:
        """Due rows with their subjects, oldest first; until the transaction ends no other process gets them."""

    async def remind(self, block: Block, reminder: DueReminder, subject: Any, now: datetime) -> bool:  # noqa: ANN401
        """Promise the messages of one row. False where nothing is left to remind of."""


class SendDueReminders(UseCase):
    """Returns how many rows were closed; 0 means there is nothing to do.

    A row is closed and its messages are promised in one transaction: a process killed in between leaves both undone,
    and the messages' dedupe keys stop second ones. A missed reminder is sent late, with a note, and dropped when what
    it reminds of has ended.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, registry: Registry) -> None:
        super().__init__(identity, uow, clock)
        self._sources = registry.reminders

    async def __call__(self) -> int:
        now = self.clock.now()
        # Looked up first without the write lock, which SQLite would otherwise take at every tick.
        async with self.uow.read() as block:
            due = [source for source in self._sources if await source.are_due(block, now)]
        return sum([await self._send(source, now) for source in due])

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
