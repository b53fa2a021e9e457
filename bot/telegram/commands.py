"""The command list beside the input field, in each language (setMyCommands)."""

from collections.abc import Callable
from datetime import datetime

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from bot.i18n.translator import Translator
from bot.models.reference import Language

COMMANDS = ("menu", "language", "help", "mydata", "forget", "cancel")


async def publish_commands(bot: Bot, now: Callable[[], datetime]) -> None:
    """Kazakh also stands for every language that is not ours."""
    for language in Language:
        t = Translator(language, now)
        commands = [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in COMMANDS]
        scope = BotCommandScopeAllPrivateChats()
        await bot.set_my_commands(commands, scope=scope, language_code=language.value)
        if language is Language.KAZAKH:
            await bot.set_my_commands(commands, scope=scope)
