"""Who was at an asar is nobody's business for ever: names and phones go 30 days after it ended."""

from datetime import datetime
from typing import ClassVar

from bot.models.asars import CONTACTS_FOR
from bot.use_cases.asars.deciding import erase_contacts
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission

_BATCH = 100


class EraseHands(UseCase):
    """Erases names and phones that nobody needs any more. Returns of how many lists; 0 means that none is left."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def next_due(self) -> datetime | None:
        async with self.uow.read() as block:
            first = await block[Asars].first_to_erase()
        due = None if first is None else first + CONTACTS_FOR
        return due if due is not None and due > self.clock.now() else None

    async def __call__(self) -> int:
        now = self.clock.now()
        async with self.uow as block:
            ended = await block[Asars].ended_before(now - CONTACTS_FOR, _BATCH)
            await erase_contacts(block, ended, now)
            await block.commit()
            return len(ended)
