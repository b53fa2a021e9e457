"""What each tick does: open a scope, call a use case."""

from dishka import AsyncContainer

from bot.scheduling.scheduler import Ticker
from bot.use_cases.forum import SendDueReminders
from bot.use_cases.identity import SystemIdentity
from bot.use_cases.matching import SuggestBackers
from bot.use_cases.outbox import DispatchOutbox
from bot.use_cases.ports import Identity

OUTBOX = "outbox"
REMINDERS = "reminders"
SUGGESTIONS = "suggestions"


def register(ticker: Ticker, container: AsyncContainer) -> None:
    """Each tick acts as the system, whose identity holds the system role alone."""

    async def outbox() -> None:
        while True:
            async with container({Identity: SystemIdentity()}) as scope:
                dispatch = await scope.get(DispatchOutbox)
                if not await dispatch():
                    return

    async def reminders() -> None:
        while True:
            async with container({Identity: SystemIdentity()}) as scope:
                send = await scope.get(SendDueReminders)
                if not await send():
                    return

    async def suggestions() -> None:
        while True:
            async with container({Identity: SystemIdentity()}) as scope:
                suggest = await scope.get(SuggestBackers)
                if not await suggest():
                    return

    ticker.add(OUTBOX, outbox)
    ticker.add(REMINDERS, reminders)
    ticker.add(SUGGESTIONS, suggestions)
