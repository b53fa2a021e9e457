"""Old messages of the outbox give way to their keys alone."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long a message is kept after it was sent or dropped. For somebody who is away it is held a year longer."""

    sent: timedelta


class RetireMessages(Undated, UseCase):
    """Removes messages that were sent or dropped long ago, and those held too long for somebody who has not come back.
    Their keys stay, so that they are never promised again. Returns how many; 0 means that none is left.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "it clears away what was sent long ago"

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, keeping: Keeping) -> None:
        super().__init__(identity, uow, clock)
        self._keeping = keeping

    async def __call__(self) -> int:
        before = self.clock.now() - self._keeping.sent
        async with self.uow.read() as block:
            if not await block.outbox.any_old(before):
                return 0
        async with self.uow as block:
            remembered = await block.outbox.remember_keys(before, _BATCH)
            await block.commit()
        async with self.uow as block:
            await block.outbox.remove_remembered(before)
            await block.commit()
        return remembered
