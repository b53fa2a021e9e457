"""Sends a memorandum as a file to the chat. While it is typeset, the chat shows that a file is on its way."""

from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, Chat
from aiogram_dialog import DialogManager

from bot.handlers.speech import translator_of
from bot.presenting.files.memoranda import (
    memorandum_caption,
    memorandum_file,
    translation_caption,
    translation_file,
)
from bot.use_cases.memoranda.printing import Printed


async def send_file(
    manager: DialogManager, make: Callable[[], Awaitable[Printed]], *, in_english: bool = False
) -> None:
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)
    printed = await make()
    t = await translator_of(manager)
    file = translation_file(t, printed) if in_english else memorandum_file(t, printed)
    caption = translation_caption(t, printed) if in_english else memorandum_caption(t, printed)
    await bot.send_document(chat.id, BufferedInputFile(file.content, file.name), caption=caption)
