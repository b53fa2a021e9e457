"""The gate of the bot: private chats alone, each update once, and a word when the database is away."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, suppress
from typing import Any, Protocol

import structlog
from aiogram import BaseMiddleware, Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Chat, TelegramObject, Update, User

from bot.handlers.speech import guessed_language
from bot.i18n.translator import Translator
from bot.use_cases.ports import Clock, StorageUnavailableError

log = structlog.get_logger()


class UpdateJournal(Protocol):
    """Remembers which updates were handled, and keeps together what one of them changes."""

    def update(self, update_id: int) -> AbstractAsyncContextManager[bool]: ...


class UpdateGate(BaseMiddleware):
    def __init__(self, journal: UpdateJournal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:  # noqa: ANN401 - whatever the handler returns goes back to aiogram
        chat: Chat | None = data.get("event_chat")
        if not isinstance(event, Update) or (chat is not None and chat.type != "private"):
            return None
        try:
            async with self._journal.update(event.update_id) as is_new:
                return await handler(event, data) if is_new else None
        except StorageUnavailableError:
            log.exception("storage_unavailable", update_id=event.update_id)
            await self._apologise(event, data)
            return None

    async def _apologise(self, event: Update, data: dict[str, Any]) -> None:
        user: User | None = data.get("event_from_user")
        bot: Bot = data["bot"]
        if user is None:
            return
        text = Translator(guessed_language(user.language_code), self._clock.now).plain("error-storage")
        with suppress(TelegramAPIError):
            if event.callback_query is not None:
                await event.callback_query.answer(text, show_alert=True)
            else:
                await bot.send_message(user.id, text)
