"""Takes a photo from a message: whatever a person sends as a picture, drawn anew, so that nobody learns more than it
shows.
"""

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BufferedInputFile, Document, Message
from aiogram.utils.chat_action import ChatActionSender
from aiogram_dialog import DialogManager

from bot.handlers.deeds import photos
from bot.handlers.downloads import answer_in_time, fetch
from bot.handlers.speech import translator_of
from bot.understanding.documents import is_document
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.replies import NotSaidError, replies_now

_NAME = "photo.jpg"
_MOVING = ("animation", "video", "video_note", "live_photo")


def require_picture(message: Message) -> tuple[str, int | None]:
    """Telegram's reference to the picture in a message, and its size in bytes if known: a photo at its largest, or an
    image sent as a file. Raises `InvalidValueError`, with what is right, for anything else.
    """
    if message.photo:
        largest = message.photo[-1]
        return largest.file_id, largest.file_size
    # A GIF comes as an animation with a document beside it.
    if any(getattr(message, kind, None) for kind in _MOVING):
        raise InvalidValueError("photo-moves")
    if message.sticker is not None:
        raise InvalidValueError("photo-sticker")
    if message.document is not None:
        return _image(message.document)
    raise InvalidValueError("expected-photo")


def _image(document: Document) -> tuple[str, int | None]:
    """Some telephones name no type, so a file of an unknown one is looked at."""
    kind = document.mime_type or ""
    if kind == "image/gif" or kind.startswith("video/"):
        raise InvalidValueError("photo-moves")
    unknown = not kind or kind == "application/octet-stream"
    if is_document(document.file_name or "") or not (unknown or kind.startswith("image/")):
        raise InvalidValueError("photo-is-document")
    return document.file_id, document.file_size


async def take_photo(message: Message, manager: DialogManager) -> str:
    """Telegram's reference to the photo as others will see it: drawn anew without what the file knew of place, time and
    device, and shown to its author. Raises `InvalidValueError` for what cannot be taken.
    """
    file_id, size = require_picture(message)
    bot: Bot = manager.middleware_data["bot"]
    async with ChatActionSender.upload_photo(message.chat.id, bot, initial_sleep=0):
        content = await (await photos(manager)).redraw(await fetch(manager, file_id, size))
    answer_in_time()
    return await _show(message, content, (await translator_of(manager))("form-photo-shown"))


async def _show(message: Message, content: bytes, caption: str) -> str:
    """Send the photo back, which is how Telegram comes to keep it. It cannot be owed: its reference is needed now."""
    replies = replies_now()
    photo = BufferedInputFile(content, _NAME)
    try:
        if replies is None:
            sent = await message.answer_photo(photo, caption=caption)
        else:
            with replies.raise_unsaid():
                sent = await message.answer_photo(photo, caption=caption)
    except (AiogramError, NotSaidError):
        raise InvalidValueError("file-not-loaded") from None
    if not sent.photo:
        raise InvalidValueError("file-not-loaded")
    return sent.photo[-1].file_id
