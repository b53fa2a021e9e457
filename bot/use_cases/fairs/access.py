"""Finds a round of a fair. Any organiser may see any round, so the permission is all that is checked."""

from bot.models.fairs import FairRound
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.unit_of_work import Block


async def require_round(block: Block, round_id: int, *, lock: bool = False) -> FairRound:
    round_ = await (block[Fairs].get_for_update if lock else block[Fairs].get)(round_id)
    if round_ is None:
        raise NotFoundError
    return round_
