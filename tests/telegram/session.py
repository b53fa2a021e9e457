"""A session that stands in for Telegram: it answers each call as the test says."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.types import Chat, Message


def taken(method: TelegramMethod[Any]) -> Any:
    """What Telegram answers when it takes the call."""
    if method.__returning__ is bool:
        return True
    chat = Chat(id=getattr(method, "chat_id", 0), type="private")
    return Message(message_id=1, date=datetime.now(UTC), chat=chat, text=getattr(method, "text", None))


class ScriptedSession(BaseSession):
    """`answer` is given each call, and returns what Telegram answers, or raises."""

    def __init__(self, answer: Callable[[TelegramMethod[Any]], Any] = taken) -> None:
        super().__init__()
        self.answer = answer
        self.calls: list[TelegramMethod[Any]] = []

    @property
    def names(self) -> list[str]:
        return [call.__api_method__ for call in self.calls]

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        self.calls.append(method)
        await asyncio.sleep(0)
        answer = self.answer(method)
        return await answer if asyncio.iscoroutine(answer) else answer

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        yield b""


def flood(method: TelegramMethod[Any], seconds: int) -> TelegramRetryAfter:
    return TelegramRetryAfter(method, "Too Many Requests", seconds)
