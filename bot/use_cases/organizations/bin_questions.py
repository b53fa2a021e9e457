"""Whoever types a BIN learns whose it is. So that nobody reads out who is registered, each person asks about few a day.

The same number asked again that day counts once: it says nothing new.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.models.country import today
from bot.models.organizations import Organization
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import BinQuestions, Organizations


@dataclass(frozen=True, slots=True)
class BinLimit:
    """How many different BINs one person may ask about on one day, by the country's date."""

    a_day: int


TEN_A_DAY: Final = BinLimit(10)


async def ask_who_holds(
    block: Block, person_id: int, bin_: str, limit: BinLimit, now: datetime
) -> Organization | None:
    """The organisation that holds this BIN. The question counts once the block is committed, so whoever refuses
    because of the answer commits before.

    Raises `ForbiddenError` if the person has asked about too many today.
    """
    day = today(now)
    asked = await block[BinQuestions].of_day(person_id, day)
    if bin_ not in asked:
        if len(asked) >= limit.a_day:
            raise ForbiddenError("too-many-bins", limit=limit.a_day)
        await block[BinQuestions].add(person_id, bin_, day)
    return await block[Organizations].holder_of_bin(bin_)
