"""The connection to Telegram, or to another Bot API server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramServerError
from aiogram.methods import Response, TelegramMethod


class _Session(AiohttpSession):
    def check_response(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        status_code: int,
        content: str,
    ) -> Response[Any]:
        """When Telegram is down, the proxy before its servers answers in HTML, which aiogram takes for a bug. Raise a
        `TelegramServerError` instead.

        aiogram's error quotes the answer, which may contain what people wrote, so it is dropped.
        """
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError:
            raise TelegramServerError(method, f"no answer of the Bot API (HTTP {status_code})") from None


@asynccontextmanager
async def open_bot(token: str, api_url: str) -> AsyncIterator[Bot]:
    """A bot that connects at its first call. The connection is closed at the end of the block."""
    bot = Bot(
        token,
        session=_Session(api=TelegramAPIServer.from_base(api_url.rstrip("/"))),
        default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True),
    )
    try:
        yield bot
    finally:
        await bot.session.close()
