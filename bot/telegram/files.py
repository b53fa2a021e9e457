"""Fetches the bytes of a file that somebody has sent."""

import asyncio
from io import BytesIO

import aiohttp
import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest

from bot.models.errors import InvalidValueError
from bot.use_cases.kernel.files import LARGEST_MEGABYTES, MEGABYTE

log = structlog.get_logger()

_SECONDS = 25


class TelegramFiles:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def fetch(self, reference: str) -> bytes:
        """See `Files.fetch`. The log tells the kind of an error alone: its words hold the bot's token."""
        into = _Bounded()
        try:
            async with asyncio.timeout(_SECONDS):
                file = await self._bot.get_file(reference)
                # Nothing stands in for an answer that did not come in time.
                if not file or not file.file_path:
                    raise InvalidValueError("file-not-loaded")
                await self._bot.download_file(file.file_path, into, timeout=_SECONDS)
        except TelegramBadRequest as refusal:
            if "file is too big" in refusal.message:
                raise InvalidValueError("file-much-too-large", most=LARGEST_MEGABYTES) from None
            log.warning("file_refused")
            raise InvalidValueError("file-not-loaded") from None
        except (AiogramError, aiohttp.ClientError, TimeoutError) as trouble:
            log.warning("file_not_loaded", error=type(trouble).__name__)
            raise InvalidValueError("file-not-loaded") from None
        return into.getvalue()


class _Bounded(BytesIO):
    """Takes no more than Telegram gives, whatever it said of the size."""

    def write(self, part: object, /) -> int:
        data = bytes(part)  # type: ignore[call-overload]
        if self.tell() + len(data) > LARGEST_MEGABYTES * MEGABYTE:
            raise InvalidValueError("file-much-too-large", most=LARGEST_MEGABYTES)
        return super().write(data)
