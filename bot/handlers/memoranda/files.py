"""A memorandum as a file in the chat, with a sign of life while it is typeset."""

from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, Chat
from aiogram_dialog import DialogManager

from bot.handlers.speech import translator_of
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.printing import Printed


async def send_file(manager: DialogManager, make: Callable[[], Awaitable[Printed]]) -> None:
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)
    printed = await make()
    t = await translator_of(manager)
    await bot.send_document(
        chat.id, BufferedInputFile(printed.pdf, file_name(t, printed.number)), caption=_caption(t, printed)
    )


def file_name(t: Translator, number: str | None) -> str:
    return t.plain("memorandum-file", number=number) if number else t.plain("memorandum-file-draft")


def _caption(t: Translator, printed: Printed) -> str:
    if printed.number:
        return t("memorandum-file-caption", number=printed.number, project=printed.project_title)
    return t("memorandum-file-draft-caption", project=printed.project_title)
