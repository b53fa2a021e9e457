"""The life of the process: start, poll, and a shutdown that loses nothing."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog
from aiogram import Bot
from dishka import AsyncContainer

from bot.config import Settings
from bot.scheduling import jobs
from bot.scheduling.clock import FollowedClock
from bot.scheduling.scheduler import Ticker
from bot.telegram.commands import publish_commands
from bot.telegram.polling import Poller
from bot.use_cases.identity import SystemIdentity
from bot.use_cases.ports import Clock, Identity
from bot.wiring import build_container, build_dispatcher, build_gate

log = structlog.get_logger()

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")


class Application:
    """One running bot. `start` returns when it is ready to poll; `run` polls until `stop`."""

    def __init__(self, settings: Settings, container: AsyncContainer | None = None) -> None:
        self._settings = settings
        self._container = container or build_container(settings)
        self._poller: Poller | None = None
        self._following: asyncio.Task[None] | None = None

    async def start(self) -> None:
        bot = await self._container.get(Bot)
        clock = await self._container.get(Clock)
        if isinstance(clock, FollowedClock):
            self._following = asyncio.create_task(clock.follow())
        dispatcher = await build_dispatcher(self._container)
        await dispatcher.emit_startup(bot=bot, dispatcher=dispatcher)
        ticker = await self._container.get(Ticker)
        jobs.register(ticker, self._container)
        ticker.start()
        await publish_commands(bot, clock.now)
        # What was built so far lives as long as the process: the collector need not look at it again and again.
        gc.freeze()
        self._poller = Poller(bot, await build_gate(self._container, dispatcher), ALLOWED_UPDATES)
        log.info("started", database=self._settings.database_url.partition(":")[0])

    async def run(self) -> None:
        if self._poller is None:
            msg = "start first"
            raise RuntimeError(msg)
        await self._poller.run(self._settings.shutdown_seconds)

    def stop(self) -> None:
        if self._poller is not None:
            self._poller.stop()

    async def close(self) -> None:
        """After `run` has returned: ticks at work finish, then connections are closed."""
        ticker = await self._container.get(Ticker)
        await ticker.stop(self._settings.shutdown_seconds)
        if self._following is not None:
            self._following.cancel()
            with suppress(asyncio.CancelledError):
                await self._following
        await self._container.close()
        log.info("stopped")


async def serve(settings: Settings) -> None:
    """Until SIGINT or SIGTERM."""
    application = Application(settings)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, application.stop)
    try:
        await application.start()
        await application.run()
    finally:
        await application.close()


async def as_system(settings: Settings, work: Callable[[AsyncContainer], Awaitable[None]]) -> None:
    """One piece of work by the system itself, without a running bot: what the command line does."""
    container = build_container(settings)
    try:
        async with container({Identity: SystemIdentity()}) as scope:
            await work(scope)
    finally:
        await container.close()
