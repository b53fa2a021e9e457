"""The project's people move the day, or call it off. Everybody is told."""

from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from typing import ClassVar

from bot.models.asars import AsarStage
from bot.models.country import moment
from bot.models.words import Moment
from bot.understanding.texts import parse_line
from bot.use_cases.asars.access import Led, require_own_asar
from bot.use_cases.asars.deciding import DECISION, PHOTO, await_photo, erase_contacts, list_changed
from bot.use_cases.asars.making import parse_place
from bot.use_cases.asars.notifications import DAY_FILE, asar_told, tell_hands, tell_of_day
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block

REASON_MAX = 200
parse_reason = partial(parse_line, longest=REASON_MAX, shortest=2)


class MoveAsar(UseCase):
    """Another day, hour or place. Everybody who takes a part is told and asked whether they still come."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, asar_id: int, on: date, at: time, place: str) -> None:
        now = self.clock.now()
        async with self.uow as block:
            own = await require_own_asar(self, block, asar_id)
            asar = own.asar
            before = asar.starts_at
            if not asar.move(moment(on, at), parse_place(place), now):
                return
            if asar.stage is AsarStage.TAKES_PLACE:
                await block.waits.end(PHOTO, asar_id, "moved")
                await await_photo(block, own)
            else:
                await block.waits.end(DECISION, asar_id, "moved")
                await block.waits.begin(
                    DECISION, asar_id, party_id=own.project.organization_id, until=asar.decided_at
                )
            await block.audit.record(own.actor, "asar.move", "asar", asar_id, starts_at=before.isoformat())
            file = DAY_FILE if asar.stage is AsarStage.TAKES_PLACE else ""
            said = asar_told("asar-moved", own, file=file, before=Moment(before))
            still_come = (
                Action("asar-still-come", asar_id, "success"),
                Action("asar-cannot-come", asar_id),
            )
            asking = replace(said, actions=((*still_come,), *said.actions))
            await tell_hands(block, asar, asking, f"asar-moved:{asar.revision}")
            if asar.stage is AsarStage.TAKES_PLACE:
                hands = (await block[Asars].hands_of([asar_id]))[asar_id]
                await tell_of_day(block, own, hands, now)
            await list_changed(block, own, now)
            await block.commit()


class CallOffAsar(UseCase):
    """There will be no such day. Everybody who takes a part is told why. The same twice changes nothing."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, asar_id: int, reason: str) -> None:
        now = self.clock.now()
        words = parse_reason(reason)
        async with self.uow as block:
            own = await require_own_asar(self, block, asar_id)
            if not await call_off(block, own, words, now):
                return
            await block.audit.record(own.actor, "asar.call_off", "asar", asar_id)
            await block.commit()


async def call_off(block: Block, led: Led, words: str, now: datetime) -> bool:
    """End the list and tell all hands; without `words` it ends with its project. False if it was called off before."""
    asar = led.asar
    if not asar.call_off(words, now):
        return False
    for kind in (DECISION, PHOTO):
        await block.waits.end(kind, asar.id, "called_off")
    said = asar_told("asar-called-off", led, reason=words)
    if not words:
        said = asar_told("asar-gone", led)
    await tell_hands(block, asar, said, "asar-called-off")
    await erase_contacts(block, [asar], now)
    await list_changed(block, led, now)
    return True
