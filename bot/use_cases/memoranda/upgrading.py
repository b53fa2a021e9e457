"""Freezes memoranda that an earlier version put before their parties without freezing them."""

from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.memoranda.freezing import freeze_late
from bot.use_cases.memoranda.ports import Memoranda

_BATCH = 100


class FreezeEarlierMemoranda(UseCase):
    """Freezes them from the records of this day, and marks them so. Done before the first update is handled after an
    upgrade. Returns how many it froze; 0 means that none is left.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self) -> int:
        async with self.uow.read() as block:
            if not await block[Memoranda].not_frozen(1):
                return 0
        async with self.uow as block:
            memoranda = await block[Memoranda].not_frozen(_BATCH)
            for memorandum in memoranda:
                await freeze_late(block, memorandum, self.clock.now())
            await block.commit()
        return len(memoranda)
