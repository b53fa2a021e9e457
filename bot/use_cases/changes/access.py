"""Finds a change. Its features ask who may decide on it: moderators, or whoever represents the organisation."""

from bot.models.changes import Change
from bot.use_cases.changes.ports import Changes
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.unit_of_work import Block


async def require_change(block: Block, change_id: int, *, lock: bool = False) -> Change:
    """The change. Raises `NotFoundError`. Does not check who asks."""
    changes = block[Changes]
    change = await (changes.get_for_update if lock else changes.get)(change_id)
    if change is None:
        raise NotFoundError
    return change
