"""Finds out when the bot has done everything there was to do, without guessing how long that takes."""

import asyncio
import time
from contextlib import suppress

from playground.world.bots import QUERY_LIFE
from playground.world.core import Playground
from playground.world.errors import ControlError

CALM = 0.12
"""Seconds without a call or an update after which an idle bot counts as settled. They are needed because a bot
confirms an update when it fetches the next ones, which is before its handler has ended, and because a handler that
computes makes no calls.
"""
GLANCE = 0.02
"""Seconds after which the bot is asked whether it is at work on an update, where it can tell and one person waits for
what they have asked of it. Of what it does unasked, only its silence tells that it is over.
"""


def _busy(playground: Playground, person_id: int | None) -> bool:
    bot = playground.primary
    if bot.calls_in_flight or bot.webhook.busy or bot.queue.pending:
        return True
    if not bot.webhook.is_set and not bot.queue.poll_waits:
        return True
    now = playground.clock.timestamp()
    return any(
        not query.answer.done()
        for query in bot.queries.values()
        # One that the clock has left behind can no longer be answered: nobody waits for it.
        if person_id in (None, query.person_id) and now - query.asked_at <= QUERY_LIFE
    )


async def wait_until_settled(playground: Playground, person_id: int | None, timeout: float) -> bool:
    """Wait until the bot is idle in its long poll, with nothing pending. Returns whether that happened within
    `timeout` seconds.
    """
    until = time.monotonic() + timeout
    tells = playground.bot_at_work is not None or (
        playground.ask_at_work is not None and person_id is not None
    )
    calm = GLANCE if tells else CALM
    with playground.events.watch() as changed:
        while (left := until - time.monotonic()) > 0:
            changed.clear()
            busy = _busy(playground, person_id)
            try:
                async with asyncio.timeout(left if busy else min(calm, left)):
                    await changed.wait()
            except TimeoutError:
                if not busy and not await _at_work(playground) and not changed.is_set():
                    return True
    return False


async def _at_work(playground: Playground) -> bool:
    """What the bot says. While it cannot be asked, its silence has to say it."""
    if playground.bot_at_work is not None:
        return playground.bot_at_work()
    if playground.ask_at_work is None:
        return False
    try:
        return await playground.ask_at_work()
    except ControlError:
        await asyncio.sleep(CALM - GLANCE)
        return False


async def wait_until_moved(playground: Playground, offset: float, haste: float, timeout: float) -> None:
    """Wait until the clock has another offset than this or goes at another speed, at most `timeout` seconds."""
    with playground.events.watch() as changed, suppress(TimeoutError):
        async with asyncio.timeout(timeout):
            while (playground.clock.offset, playground.clock.haste) == (offset, haste):
                await changed.wait()
                changed.clear()


async def wait_until_followed(playground: Playground, timeout: float) -> bool:
    """Wait until the bot has done what is due by now. Returns whether it has said so within `timeout` seconds: at once
    where no bot would say so, or where it says in another way whether it is at work.
    """
    if playground.bot_is_due is None or playground.bot_at_work is not None:
        return False
    with playground.events.watch() as changed, suppress(TimeoutError):
        async with asyncio.timeout(timeout):
            while playground.followed_to != playground.clock.offset:
                await changed.wait()
                changed.clear()
    return playground.followed_to == playground.clock.offset
