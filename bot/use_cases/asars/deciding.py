"""Whether a list takes place: that is so the moment the minimum of each line is there. It is asked after each deed that
changes what is there or what is needed.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.models.asar_lines import Standing
from bot.models.asars import Asar
from bot.models.country import moment, today
from bot.use_cases.asars.access import Led
from bot.use_cases.asars.notifications import (
    DAY_FILE,
    HANDS_FILE,
    asar_told,
    tell_hands,
    tell_of_day,
)
from bot.use_cases.asars.ports import Asars, AsarSheets
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives

DECISION, PHOTO = "asar-decision", "asar-photo"
"""The kinds of wait: for the minimum until the stated day, and for the photo after the day of the work."""
_NEXT_MORNING = time(10)
_EDITED_AFTER = timedelta(seconds=5)
"""A shared list is edited so long after it has changed: a hundred taps are not a hundred edits."""


async def standing_of(block: Block, asar: Asar) -> Sequence[Standing]:
    return (await block[Asars].standing([asar.id]))[asar.id]


async def list_changed(block: Block, led: Led, now: datetime) -> bool:
    """Have the list shown anew wherever it was shared. True if it takes place from now on, which all are told."""
    asar = led.asar
    await block.flush()
    await block[AsarSheets].make_stale([asar.id], now + _EDITED_AFTER)
    if not asar.decide(await standing_of(block, asar)):
        return False
    await block.waits.end(DECISION, asar.id, "takes_place")
    await await_photo(block, led)
    await tell_hands(block, asar, asar_told("asar-takes-place", led, file=DAY_FILE), "asar-takes-place")
    ours = asar_told("asar-takes-place-ours", led, file=HANDS_FILE)
    await tell_representatives(block, led.carrier.id, ours, f"asar-takes-place-ours:{asar.id}")
    hands = (await block[Asars].hands_of([asar.id]))[asar.id]
    await tell_of_day(block, led, hands, now)
    return True


async def await_photo(block: Block, led: Led) -> None:
    """It is asked for on the morning after."""
    morning = moment(today(led.asar.starts_at) + timedelta(days=1), _NEXT_MORNING)
    await block.waits.begin(PHOTO, led.asar.id, party_id=led.carrier.id, until=morning)


async def erase_contacts(block: Block, asars: Sequence[Asar], at: datetime) -> None:
    """Nobody gets names and phones any more; two statements for all."""
    await block[Asars].erase_contacts([asar.id for asar in asars])
    for asar in asars:
        asar.erased_at = at
