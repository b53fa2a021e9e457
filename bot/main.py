"""The life of the process: connect, load, poll, and a shutdown that loses nothing."""

import asyncio
import signal
from typing import TYPE_CHECKING

from bot.config import Settings
from bot.telegram.client import open_bot
from bot.telegram.polling import Poller

if TYPE_CHECKING:
    from bot.application import Application

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")


async def serve(settings: Settings) -> None:
    """Until SIGINT or SIGTERM.

    Telegram is asked for updates before the bot's screens and tables are loaded, which takes another half of the time
    until then: what people wrote meanwhile lies ready.
    """
    loop = asyncio.get_running_loop()
    async with (
        open_bot(settings.bot_token.get_secret_value(), str(settings.telegram_api_url)) as bot,
        Poller(bot, ALLOWED_UPDATES) as poller,
    ):
        stops = [poller.stop]
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, lambda: [stop() for stop in stops])
        application = (await asyncio.to_thread(_load))(settings, bot)
        # Both at once: what is being handled here and answered there has the same seconds to finish.
        stops.append(application.begin_to_stop)
        try:
            gate = await application.start(updates_arrive=lambda: poller.at_work)
            await poller.run(gate, settings.shutdown_seconds)
        finally:
            await application.close()


def _load() -> "type[Application]":
    from bot.application import Application  # noqa: PLC0415

    return Application
