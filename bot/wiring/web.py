"""The HTTP server, and what the use cases behind its pages need."""

import asyncio
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import AiogramError
from dishka import AsyncContainer, Provider, Scope, provide

from bot.config import Settings
from bot.models.consents import Terms
from bot.use_cases.figures.public import FiguresPolicy
from bot.use_cases.health.readiness import UpdatesState
from bot.use_cases.kernel.ports import Clock
from bot.version import version
from bot.web.running import PortRefusedError, Ports, Web
from bot.web.site import Site

ASKING_SECONDS = 2.0
"""How long a page waits for Telegram to tell the bot's name. After that it does without; the next page asks again."""


class BotLink:
    """The address of the bot's chat: the one in the settings, or else t.me with the name that Telegram tells."""

    def __init__(self, settings: Settings, bot: Bot) -> None:
        self._link = str(settings.bot_link) if settings.bot_link else None
        self._bot = bot

    async def __call__(self) -> str | None:
        if self._link is None:
            with suppress(AiogramError, TimeoutError):
                async with asyncio.timeout(ASKING_SECONDS):
                    name = (await self._bot.me()).username
                    self._link = f"https://t.me/{name}" if name else None
        return self._link


class WebProvider(Provider):
    scope = Scope.APP

    updates_state = provide(UpdatesState)
    bot_link = provide(BotLink)

    @provide
    def figures_policy(self, settings: Settings) -> FiguresPolicy:
        return FiguresPolicy(count_sample=settings.environment == "development")

    @provide
    def site(self, settings: Settings, terms: Terms, link: BotLink) -> Site:
        # Without a public address only readiness is served, and its error pages may link to this machine.
        url = str(settings.public_url or "http://127.0.0.1").removesuffix("/")
        return Site(url, version(), terms, link)


async def start_web(settings: Settings, container: AsyncContainer) -> Web | None:
    """Starts the HTTP server; None if the settings name no port.

    Raises `SystemExit` with a one-line message if a port cannot be opened.
    """
    ports = Ports(settings.web_host, settings.web_port, settings.ready_port, settings.development_port)
    if not ports.any_named:
        return None
    web = Web(
        await container.get(Site),
        container,
        (await container.get(Clock)).now,
        settings.trusted_proxies,
        settings.shutdown_seconds,
    )
    try:
        await web.start(ports)
    except PortRefusedError as refusal:
        await web.stop()
        raise SystemExit(str(refusal)) from refusal
    return web
