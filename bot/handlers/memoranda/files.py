"""Sends files of a memorandum to the chat. While one is typeset, the chat shows that a file is on its way."""

from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, Chat
from aiogram_dialog import DialogManager

from bot.handlers.speech import translator_of
from bot.presenting.files.memoranda import (
    copy_file,
    memorandum_caption,
    memorandum_file,
    translation_caption,
    translation_file,
)
from bot.use_cases.memoranda.aftermath import CopyLine
from bot.use_cases.memoranda.printing import Printed
from bot.use_cases.memoranda.reading import MemorandumView
from bot.use_cases.memoranda.signing import SignedFileView


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


async def send_copy_file(
    manager: DialogManager, view: MemorandumView, line: CopyLine, copy: SignedFileView
) -> None:
    """A signed copy as it was uploaded, as a document: it is shown in no preview."""
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    t = await translator_of(manager)
    file = copy_file(t, view.number or "", line.organization, copy)
    said = t("memorandum-copy-caption", number=view.number or "", organization=line.organization)
    await bot.send_document(
        chat.id,
        BufferedInputFile(file.content, file.name),
        caption=said,
        disable_content_type_detection=True,
    )
