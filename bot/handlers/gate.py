"""The gate that every update passes. It lets in private chats only, handles each update once and as a whole, and
tells people when the database is away.

The gate stands before aiogram's dispatcher and not among its middlewares. What the handlers of errors do is therefore
part of the update that caused the error.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Protocol

import structlog
from aiogram import Bot, Dispatcher
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Update, User

from bot.handlers.answering import answer_tap
from bot.handlers.speech import LanguageMemory
from bot.models.languages import language_of_tag
from bot.presenting.translator import Translator
from bot.use_cases.kernel.ports import Clock, StorageUnavailableError
from bot.use_cases.kernel.replies import CALL_SECONDS, Replies

log = structlog.get_logger()


class UpdateJournal(Protocol):
    """Remembers which updates were handled, and stores all changes of one update together."""

    def update(
        self, update_ids: Sequence[int], chat_id: int | None
    ) -> AbstractAsyncContextManager[Replies | None]: ...


class UpdateGate:
    """Handles the updates of one person in the order of their arrival. Different people do not wait for each other."""

    def __init__(
        self, dispatcher: Dispatcher, journal: UpdateJournal, languages: LanguageMemory, clock: Clock
    ) -> None:
        self._dispatcher = dispatcher
        self._journal = journal
        self._languages = languages
        self._clock = clock
        self._queues: defaultdict[int, list[asyncio.Lock]] = defaultdict(list)

    async def __call__(self, bot: Bot, update: Update) -> None:
        context = UserContextMiddleware.resolve_event_context(update)
        if context.user is None or (context.chat is not None and context.chat.type != "private"):
            return
        async with self._wait_for_turn(context.user.id):
            try:
                async with self._journal.update(
                    [update.update_id], context.chat.id if context.chat else None
                ) as replies:
                    if replies is not None:
                        replies.deadline = asyncio.get_running_loop().time() + CALL_SECONDS
                        replies.language_code = context.user.language_code or ""
                        await self._dispatcher.feed_update(bot, update)
            except StorageUnavailableError:
                log.exception("storage_unavailable", update_id=update.update_id)
                await self._apologise(bot, update, context.user)

    async def in_turn(self, account_id: int, work: Callable[[], Awaitable[None]]) -> None:
        """Do some work for a person between two of their updates."""
        async with self._wait_for_turn(account_id):
            await work()

    @asynccontextmanager
    async def _wait_for_turn(self, account_id: int) -> AsyncIterator[None]:
        """Wait until the person's earlier updates are handled.

        The lock is dropped when nobody waits for it any more. There are therefore never more locks than people whose
        updates are being handled.
        """
        queue = self._queues[account_id]
        lock = queue[0] if queue else asyncio.Lock()
        queue.append(lock)
        try:
            async with lock:
                yield
        finally:
            queue.pop()
            if not queue:
                del self._queues[account_id]

    async def _apologise(self, bot: Bot, update: Update, user: User) -> None:
        language = self._languages.recall(user.id) or language_of_tag(user.language_code)
        text = Translator(language, self._clock.now).plain("error-storage")
        with suppress(TelegramAPIError):
            if update.callback_query is not None:
                await answer_tap(update.callback_query.as_(bot), text, alert=True)
            elif update.message is not None:
                await bot.send_message(user.id, text)
