"""A month after the day nobody needs to look up any more who was there: names and phones are erased."""

from datetime import datetime
from typing import ClassVar

from bot.models.asars import CONTACTS_FOR
from bot.use_cases.asars.deciding import erase_contacts
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission

_BATCH = 100


class EraseContacts(UseCase):
    """The tick of it. What each brought stays, as a number. Returns of how many lists; 0 means that none is left."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self) -> int:
        now = self.clock.now()
        before = now - CONTACTS_FOR
        async with self.uow.read() as block:
            first = await block[Asars].first_to_erase()
            if first is None or first > before:
                return 0
        async with self.uow as block:
            found = await block[Asars].to_erase(before, _BATCH)
            await erase_contacts(block, found, now)
            await block.commit()
        await self.uow.leave_no_history()
        return len(found)

    async def next_due(self) -> datetime | None:
        now = self.clock.now()
        async with self.uow.read() as block:
            first = await block[Asars].first_to_erase()
        at = None if first is None else first + CONTACTS_FOR
        return at if at is not None and at > now else None
