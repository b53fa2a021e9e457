"""Promises one message to several people, in the transaction of the deed that the message tells of."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block


async def tell(
    block: Block,
    people: Iterable[int],
    notification: Notification,
    occasion: str,
    *,
    to: Callable[[int], Subject] | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> None:
    """`people` are ids. Each dedupe key is made of `occasion` and the id, so that nobody hears of an occasion twice.

    `to` says of each of them as whom they get it.
    """
    for person_id in people:
        await block.outbox.promise(
            person_id,
            replace(notification, to=to(person_id)) if to else notification,
            dedupe_key=f"{occasion}:{person_id}",
            not_before=not_before,
            expires_at=expires_at,
        )
