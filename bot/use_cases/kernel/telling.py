"""One message to all who have to hear it, promised in the transaction of the deed that it tells of."""

from collections.abc import Iterable
from datetime import datetime

from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.unit_of_work import Block


async def tell(
    block: Block,
    people: Iterable[int],
    notification: Notification,
    occasion: str,
    *,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> None:
    """`people` by their ids. The dedupe key of each is made from the occasion's, so that nobody hears of one twice."""
    for person_id in people:
        await block.outbox.promise(
            person_id,
            notification,
            dedupe_key=f"{occasion}:{person_id}",
            not_before=not_before,
            expires_at=expires_at,
        )
