"""The running bot without its source of updates: all that turns an update into an answer, the ticks and the pages."""

import asyncio
import gc
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog
from aiogram import Bot
from dishka import AsyncContainer

from bot.config import Settings
from bot.scheduling import jobs
from bot.scheduling.clock import FollowedClock
from bot.scheduling.scheduler import Ticker
from bot.telegram.client import open_bot
from bot.telegram.commands import publish_commands
from bot.telegram.polling import Reception
from bot.use_cases.health.readiness import UpdatesState
from bot.use_cases.health.signs import WriteSigns
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.memoranda.upgrading import FreezeEarlierMemoranda, PutAnewInTodaysWording
from bot.web.running import Web
from bot.wiring import build_container
from bot.wiring.telegram import build_dispatcher, build_reception
from bot.wiring.web import start_web

log = structlog.get_logger()


class Application:
    """Starts and stops all parts of the bot. Updates are handed to what `start` returns, until `close`."""

    def __init__(self, settings: Settings, bot: Bot, container: AsyncContainer | None = None) -> None:
        self._settings = settings
        self._bot = bot
        self._container = container or build_container(settings, bot)
        self._background: list[asyncio.Task[None]] = []
        self._web: Web | None = None

    async def start(
        self,
        updates_arrive: Callable[[], bool] = lambda: True,
        updates_open: Callable[[], bool] = lambda: False,
    ) -> Reception:
        """`updates_arrive` says whether the source of updates is at work, `updates_open` whether any are being handled;
        both are asked later.
        """
        clock = await self._container.get(Clock)
        if isinstance(clock, FollowedClock):
            self._background.append(asyncio.create_task(clock.follow()))
        dispatcher = await build_dispatcher(self._container)
        await dispatcher.emit_startup(bot=self._bot, dispatcher=dispatcher)
        await self._upgrade_memoranda()
        ticker = await self._container.get(Ticker)
        jobs.register(ticker, self._container, is_open=self._settings.terms.open)
        ticker.start()
        if isinstance(clock, FollowedClock):
            self._background.append(asyncio.create_task(clock.keep_up(ticker.catch_up)))
        self._background.append(asyncio.create_task(publish_commands(self._bot, clock.now)))
        reception = await build_reception(self._container, dispatcher)
        updates = await self._container.get(UpdatesState)
        updates.arrive, updates.at_work = updates_arrive, updates_open
        self._web = await start_web(self._settings, self._container)
        self._warn_unless_open()
        # What is loaded by now lives as long as the process. A full collection of it would hold up everybody for a
        # quarter of a second, again and again; frozen, it is not looked at any more (docs/decisions/0015).
        gc.collect()
        gc.freeze()
        log.info("started", database=self._settings.database_url.partition(":")[0])
        return reception

    async def _upgrade_memoranda(self) -> None:
        """Before anything can be done with them. After the first start with this version there are none."""
        left = 1
        while left:
            async with self._container({Identity: SystemIdentity()}) as scope:
                left = await (await scope.get(FreezeEarlierMemoranda))()
                left += await (await scope.get(PutAnewInTodaysWording))()

    def _warn_unless_open(self) -> None:
        missing = self._settings.terms.missing
        if missing:
            log.error("service_not_open", missing=[f"ASAR_{name.upper()}" for name in missing])

    def begin_to_stop(self) -> None:
        """Refuse requests for pages from now on, and return at once. Pages that are being made are still finished."""
        if self._web is not None:
            self._web.begin_to_stop()

    async def close(self) -> None:
        """Call this after the last update was handled. Running pages and ticks finish, then the database is closed."""
        ticker = await self._container.get(Ticker)
        await ticker.stop(self._settings.shutdown_seconds)
        if self._web is not None:
            await self._web.stop()
        for task in self._background:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        async with self._container({Identity: SystemIdentity()}) as scope:
            # What was seen at the end, when no tick ran any more: for instance why the bot ends.
            await (await scope.get(WriteSigns))()
        await self._container.close()
        log.info("stopped")


async def as_system(settings: Settings, work: Callable[[AsyncContainer], Awaitable[None]]) -> None:
    """Do one piece of work as the system, without a running bot. Commands of the command line use this."""
    async with open_bot(settings.bot_token.get_secret_value(), str(settings.telegram_api_url)) as bot:
        container = build_container(settings, bot)
        try:
            async with container({Identity: SystemIdentity()}) as scope:
                await work(scope)
        finally:
            await container.close()
