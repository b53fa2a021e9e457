"""What a summary of several messages says at the moment of sending."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot.models.words import Gist, Listed, Text
from bot.use_cases.kernel.held import Held, HeldMessages
from bot.use_cases.kernel.messages import Action, Notification, decode_notification
from bot.use_cases.kernel.ports import Recipients, StorageUnavailableError
from bot.use_cases.kernel.registry import Registry, StillTrue
from bot.use_cases.kernel.unit_of_work import Block

log = structlog.get_logger()

LISTED = 10
"""The most messages of which a summary tells: the newest."""
_NOBODY = 0
"""No person's id: whoever asks for it learns whether the database still answers."""


def held_by_now(registry: Callable[[], Registry]) -> StillTrue:
    """The check of a summary. It puts the summary together anew, of what holds at that moment.

    A part that is a bug is logged and left out, because the summary is all that is left of the others. If nothing
    else is left, the bug is raised, so that the summary is tried again like any message.
    """

    async def summary_by_now(
        block: Block, about: HeldMessages, promised: Notification, now: datetime
    ) -> Notification | None:
        said = [await said_by_now(registry(), block, message, now) for message in about.messages]
        still_hold = [notification for notification in said if isinstance(notification, Notification)]
        bugs = [bug for bug in said if isinstance(bug, Exception)]
        if bugs and not still_hold:
            raise bugs[0]
        for bug in bugs:
            log.error("held_message_broken", exc_info=bug)
        return _summary(promised, still_hold) if still_hold else None

    return summary_by_now


async def said_by_now(
    registry: Registry, block: Block, held: Held, now: datetime
) -> Notification | Exception | None:
    """What the message says by now, or the bug that keeps us from knowing. Raises if that has spoilt the block."""
    if held.expired(now):
        return None
    try:
        promised = decode_notification(held.content, registry.subjects)
        registry.require_registered(promised)
        return await registry.by_now(block, promised, now)
    except StorageUnavailableError:
        raise
    except Exception as bug:  # noqa: BLE001 - the caller logs or raises it
        await block[Recipients].get(_NOBODY)
        return bug


def _summary(promised: Notification, messages: Sequence[Notification]) -> Notification:
    left_out = len(messages) - LISTED
    return replace(
        promised,
        args={
            "count": len(messages),
            "left_out": Text("while-away-left-out", {"count": left_out}) if left_out > 0 else "",
            "messages": Listed(
                tuple(Gist(Text(message.key, message.args)) for message in messages[-LISTED:]), "\n\n"
            ),
        },
        actions=((Action("open-menu", 0),),),
    )
