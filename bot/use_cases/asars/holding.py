"""After the day: what really came, and the photo with which the list is closed. Everybody who gave gets it."""

from dataclasses import replace
from typing import ClassVar

from bot.models.asar_lines import most_of
from bot.models.errors import InvalidValueError
from bot.use_cases.asars.access import require_line, require_own_asar
from bot.use_cases.asars.deciding import PHOTO, list_changed, standing_of
from bot.use_cases.asars.notifications import asar_told, tell_hands
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission


class TellCame(UseCase):
    """So much of a line was really there, where that is not what was promised. Returns the list's id."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, line_id: int, came: int) -> int:
        now = self.clock.now()
        async with self.uow as block:
            line = await require_line(block, line_id)
            own = await require_own_asar(self, block, line.asar_id)
            own.asar.must_await_photo(now)
            if not 0 <= came <= most_of(line.kind):
                raise InvalidValueError("asar-amount-too-large", most=most_of(line.kind))
            if line.came != came:
                line.came = came
                await block.audit.record(
                    own.actor, "asar.came", "asar", own.asar.id, line_id=line_id, came=came
                )
                await block.commit()
            return own.asar.id


class HoldAsar(UseCase):
    """It was held, and here is the photo. Of lines of which nothing else was told there was what was promised.

    The same twice changes nothing.
    """

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, asar_id: int, photo: str) -> None:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_own_asar(self, block, asar_id)
            if not own.asar.hold(photo, now):
                return
            for each in await standing_of(block, own.asar):
                each.line.came = each.there if each.line.came is None else each.line.came
            await block.waits.end(PHOTO, asar_id, "held")
            await block.audit.record(own.actor, "asar.hold", "asar", asar_id)
            thanks = asar_told("asar-held", own)
            await tell_hands(block, own.asar, replace(thanks, picture=photo), "asar-held")
            await list_changed(block, own, now)
            await block.commit()
