"""What of memoranda hangs on somebody who takes part no more."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.people.events import PersonGone


async def _nothing_more(_: Block, __: PersonGone, ___: datetime) -> Sequence[Settled]:
    """What was agreed keeps the names of its signatories: it is an agreement between its parties. What is open asks for
    another one (`touching.py`).
    """
    return ()


async def _signed(block: Block, event: PersonGone, _: datetime) -> Mapping[str, int]:
    return {"memoranda-signed": len(await block[Memoranda].agreed_of_signatory(event.person_id))}


WHEN_PERSON_GONE = Touch(_nothing_more, _signed)
