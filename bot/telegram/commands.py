"""The command list beside the input field, in each language (setMyCommands)."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats
from aiogram.utils.backoff import Backoff, BackoffConfig

from bot.models.reference import Language
from bot.presenting.translator import Translator

log = structlog.get_logger()

COMMANDS = ("menu", "language", "help", "mydata", "forget", "cancel")
_BACKOFF = BackoffConfig(min_delay=1.0, max_delay=60.0, factor=2.0, jitter=0.1)


async def publish_commands(bot: Bot, now: Callable[[], datetime]) -> None:
    """Publish the list of commands, and retry until Telegram takes it. The bot answers people meanwhile, with or
    without the list.
    """
    backoff = Backoff(_BACKOFF)
    while True:
        try:
            await _publish(bot, now)
        except TelegramAPIError as failure:
            delay = next(backoff)
            log.warning("commands_not_published", error=type(failure).__name__, retry_in=round(delay, 1))
            await asyncio.sleep(delay)
        else:
            return


async def _publish(bot: Bot, now: Callable[[], datetime]) -> None:
    """Set the list for each language. The Kazakh list also serves every language that the bot does not speak."""
    for language in Language:
        t = Translator(language, now)
        commands = [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in COMMANDS]
        scope = BotCommandScopeAllPrivateChats()
        await bot.set_my_commands(commands, scope=scope, language_code=language.value)
        if language is Language.KAZAKH:
            await bot.set_my_commands(commands, scope=scope)
