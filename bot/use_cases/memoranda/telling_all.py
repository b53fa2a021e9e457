"""Tells all whom a memorandum concerns what becomes of it."""

from collections.abc import Collection

from bot.models.memoranda import Memorandum
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.asking import people_concerned


async def tell_all(
    block: Block,
    memorandum: Memorandum,
    notification: Notification,
    *,
    occasion: str = "",
    but: int | None = None,
    without: Collection[int | None] = (),
    only: Collection[int | None] | None = None,
) -> None:
    """Promise a message to all whom it concerns, but for who acts; or to those of them who are among `only`."""
    people = await people_concerned(block, memorandum)
    told = {id_ for id_ in people if id_ != but and id_ not in without and (only is None or id_ in only)}
    await tell(block, sorted(told), notification, f"{notification.key}:{occasion or memorandum.id}")
