"""A file that a person sends is looked at before it is taken, which may take longer than an answer may."""

import asyncio

from aiogram_dialog import DialogManager

from bot.handlers.deeds import files
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.files import LARGEST_MEGABYTES, MEGABYTE
from bot.use_cases.kernel.replies import CALL_SECONDS, replies_now

UPLOAD_SECONDS = 120.0
"""Seconds in which a file of 50 MB, the largest that a bot may send, is given."""


async def fetch(manager: DialogManager, reference: str, size: int | None) -> bytes:
    """The file's bytes. `size` is in bytes as far as Telegram tells it. Raises `InvalidValueError` for a file that is
    too large, or that Telegram does not give.
    """
    if size is not None and size > LARGEST_MEGABYTES * MEGABYTE:
        raise InvalidValueError("file-too-large", megabytes=-(-size // MEGABYTE), most=LARGEST_MEGABYTES)
    try:
        return await (await files(manager)).fetch(reference)
    finally:
        answer_in_time()


def answer_in_time(seconds: float = CALL_SECONDS) -> None:
    """What is said from here on has its whole time again, however long the file has taken; in `seconds`, more of it
    where a large file is given.
    """
    replies = replies_now()
    if replies is not None:
        replies.deadline = asyncio.get_running_loop().time() + seconds
