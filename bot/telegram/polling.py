"""Long polling that confirms a batch of updates only after they have been handled.

aiogram's own polling confirms an update by asking for the next one while the handler is still at work. If the process
dies then, that update is lost. Here the updates of a batch are handled concurrently and confirmed afterwards. After a
crash Telegram delivers them again, and the journal of handled updates recognises those that were done.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig

log = structlog.get_logger()

LONG_POLL_SECONDS = 30
SLOW_HANDLER_SECONDS = 20.0
"""Seconds. After this time a handler no longer keeps everybody else's updates waiting."""
_BACKOFF = BackoffConfig(min_delay=0.5, max_delay=15.0, factor=1.7, jitter=0.1)


Handle = Callable[[Bot, Update], Awaitable[None]]


class Poller:
    """Asks Telegram for a batch of updates, has all of them handled at once, and asks for the next batch when they
    are done.
    """

    def __init__(self, bot: Bot, allowed_updates: Sequence[str]) -> None:
        self._bot = bot
        self._allowed_updates = list(allowed_updates)
        self._stopping = asyncio.Event()
        self._running: set[asyncio.Task[None]] = set()
        self._begun = False
        self._troubled = False

    def stop(self) -> None:
        self._stopping.set()

    @property
    def at_work(self) -> bool:
        """Whether updates arrive. They do not before the first request, while Telegram cannot be reached or refuses,
        and after `stop`.
        """
        return self._begun and not (self._troubled or self._stopping.is_set())

    async def run(self, handle: Handle, shutdown_seconds: float) -> None:
        """Poll until `stop`. Then wait for running handlers, and confirm their updates if all have finished."""
        self._begun = True
        offset: int | None = None
        backoff = Backoff(_BACKOFF)
        while not self._stopping.is_set():
            updates = await self._next_batch(offset, backoff)
            if not updates:
                continue
            await self._handle(handle, updates, SLOW_HANDLER_SECONDS)
            offset = updates[-1].update_id + 1
        if self._running:
            await asyncio.wait(self._running, timeout=shutdown_seconds)
        if offset is not None and not self._running:
            await self._confirm(offset)

    async def _next_batch(self, offset: int | None, backoff: Backoff) -> list[Update]:
        request = self._ask(offset)
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({request, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not request.done():
                return []
            updates = request.result()
        except TelegramUnauthorizedError:
            raise
        except TelegramRetryAfter as refusal:
            self._troubled = True
            await self._pause(float(refusal.retry_after))
            return []
        except (TelegramNetworkError, TelegramConflictError, TelegramAPIError) as failure:
            self._troubled = True
            delay = next(backoff)
            log.warning("polling_failed", error=type(failure).__name__, retry_in=round(delay, 1))
            await self._pause(delay)
            return []
        finally:
            stopping.cancel()
            request.cancel()
        self._troubled = False
        backoff.reset()
        return updates

    def _ask(self, offset: int | None) -> asyncio.Task[list[Update]]:
        return asyncio.create_task(
            self._bot.get_updates(
                offset=offset,
                timeout=LONG_POLL_SECONDS,
                allowed_updates=self._allowed_updates,
                request_timeout=LONG_POLL_SECONDS + 10,
            )
        )

    async def _handle(self, handle: Handle, updates: Sequence[Update], seconds: float) -> None:
        tasks = {asyncio.create_task(self._feed(handle, update)) for update in updates}
        self._running |= tasks
        for task in tasks:
            task.add_done_callback(self._running.discard)
        await asyncio.wait(tasks, timeout=seconds)

    async def _feed(self, handle: Handle, update: Update) -> None:
        try:
            await handle(self._bot, update)
        except Exception:
            log.exception("update_failed", update_id=update.update_id)

    async def _confirm(self, offset: int) -> None:
        try:
            await self._bot.get_updates(offset=offset, limit=1, timeout=0)
        except TelegramAPIError as failure:
            log.warning("confirmation_failed", error=type(failure).__name__)

    async def _pause(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return
