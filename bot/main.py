"""The life of the process: it connects, starts, polls, and shuts down without losing an update."""

import asyncio
import signal

from aiogram.exceptions import TelegramUnauthorizedError

from bot.application import Application
from bot.config import Settings
from bot.telegram.client import open_bot
from bot.telegram.polling import Poller

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")


async def serve(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM. Raises `SystemExit` with a sentence if Telegram does not know the token."""
    loop = asyncio.get_running_loop()
    async with open_bot(settings.bot_token.get_secret_value(), str(settings.telegram_api_url)) as bot:
        poller = Poller(bot, ALLOWED_UPDATES)
        application = Application(settings, bot)

        def stop() -> None:
            """Stop polling and pages at the same moment, so that both finish within the same `shutdown_seconds`."""
            poller.stop()
            application.begin_to_stop()

        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop)
        try:
            reception = await application.start(lambda: poller.at_work, lambda: poller.busy)
            await poller.run(reception, settings.shutdown_seconds)
        except TelegramUnauthorizedError:
            raise SystemExit("asar: Telegram does not know this token (ASAR_BOT_TOKEN)") from None
        finally:
            await application.close()
