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
from bot.presenting.translator import Translator
from bot.understanding.languages import language_of_tag
from bot.use_cases.kernel.ports import Clock, StorageUnavailableError
from bot.use_cases.kernel.replies import CALL_SECONDS, Replies

log = structlog.get_logger()

HANDLING_SECONDS = 60.0
"""How long an update may be at work. Its calls have `CALL_SECONDS`, a file some more, a deed a fraction of one: what
takes longer hangs, and the person could do nothing more.
"""


class UpdateJournal(Protocol):
    """Remembers which updates were handled, and stores all changes of one update together."""

    def update(
        self, update_ids: Sequence[int], chat_id: int | None
    ) -> AbstractAsyncContextManager[Replies | None]: ...

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        """Those that were handled before."""


class UpdateGate:
    """Handles the updates of one person one by one. Different people do not wait for each other.

    Whomever the service `is_open_to` not yet is told so, and nothing is stored of them.
    """

    def __init__(
        self,
        dispatcher: Dispatcher,
        journal: UpdateJournal,
        languages: LanguageMemory,
        clock: Clock,
        *,
        seconds: float = HANDLING_SECONDS,
        is_open_to: Callable[[int], bool] = lambda _: True,
    ) -> None:
        self._dispatcher = dispatcher
        self._journal = journal
        self._languages = languages
        self._clock = clock
        self._seconds = seconds
        self._is_open_to = is_open_to
        self._queues: defaultdict[int, list[asyncio.Lock]] = defaultdict(list)

    async def __call__(self, bot: Bot, update: Update, update_ids: Sequence[int] = ()) -> bool:
        """Handle an update; `update_ids` are its numbers, where its text came in several. True if it was written just
        now that it is handled.
        """
        numbers = update_ids or [update.update_id]
        context = UserContextMiddleware.resolve_event_context(update)
        if context.user is None or (context.chat is not None and context.chat.type != "private"):
            return False
        async with self._wait_for_turn(context.user.id):
            try:
                if not self._is_open_to(context.user.id):
                    return await self._turn_away(bot, update, numbers, context.user)
                async with self._journal.update(
                    numbers, context.chat.id if context.chat else None
                ) as replies:
                    if replies is None:
                        return False
                    replies.deadline = asyncio.get_running_loop().time() + CALL_SECONDS
                    replies.language_code = context.user.language_code or ""
                    if not await self._feed(bot, update):
                        replies.deadline = asyncio.get_running_loop().time() + CALL_SECONDS
                        t = self._speak(context.user.id, context.user.language_code)
                        await self._tell(bot, update, t.plain("error-unexpected"))
            except StorageUnavailableError:
                log.exception("storage_unavailable", update_id=update.update_id)
                await self._apologise(bot, update, context.user)
                return False
        return True

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        """Those of the updates that were handled before. Empty while the database is away: the person is told so."""
        try:
            return await self._journal.handled(update_ids)
        except StorageUnavailableError:
            return set()

    async def ask_for_patience(self, bot: Bot, account_id: int, language_code: str) -> None:
        """Tell somebody that their last updates were too many and have been passed over."""
        t = self._speak(account_id, language_code)
        async with _briefly():
            await bot.send_message(account_id, t("error-flood"))

    async def tell_of_rest(self, bot: Bot, account_id: int, language_code: str) -> None:
        """Tell somebody that a message was taken for the rest of a long text, and not read."""
        t = self._speak(account_id, language_code)
        async with _briefly():
            await bot.send_message(account_id, t("error-rest"))

    async def in_turn(self, account_id: int, work: Callable[[], Awaitable[None]]) -> None:
        """Do some work for a person between two of their updates."""
        async with self._wait_for_turn(account_id):
            await work()

    async def _feed(self, bot: Bot, update: Update) -> bool:
        """False if the handler hangs. It is cancelled then, and the update counts as handled: it would hang again."""
        limit = asyncio.timeout(self._seconds)
        try:
            async with limit:
                await self._dispatcher.feed_update(bot, update)
        except TimeoutError:
            if not limit.expired():
                raise
            log.exception("update_hangs", update_id=update.update_id)
            return False
        return True

    @asynccontextmanager
    async def _wait_for_turn(self, account_id: int) -> AsyncIterator[None]:
        """Wait until what was begun earlier for this person is done. Inside, nothing else happens in their chat.

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

    async def _turn_away(self, bot: Bot, update: Update, numbers: Sequence[int], user: User) -> bool:
        async with self._journal.update(numbers, None) as replies:
            fresh = replies is not None
        if fresh:
            async with _briefly():
                words = self._speak(user.id, user.language_code).plain("service-not-open")
                await self._tell(bot, update, words)
        return fresh

    async def _apologise(self, bot: Bot, update: Update, user: User) -> None:
        async with _briefly():
            await self._tell(bot, update, self._speak(user.id, user.language_code).plain("error-storage"))

    @staticmethod
    async def _tell(bot: Bot, update: Update, text: str) -> None:
        """Say why nothing came of what the person has done. Never raises a refusal of Telegram's."""
        if update.callback_query is not None:
            await answer_tap(update.callback_query.as_(bot), text, alert=True)
        elif update.message is not None:
            with suppress(TelegramAPIError):
                await bot.send_message(update.message.chat.id, text, parse_mode=None)

    def _speak(self, account_id: int, language_code: str | None) -> Translator:
        """In the language that the person has chosen, so far as it is known without the database."""
        language = self._languages.recall(account_id) or language_of_tag(language_code)
        return Translator(language, self._clock.now)


@asynccontextmanager
async def _briefly() -> AsyncIterator[None]:
    """Say something that is worth a try and no more: outside of any update, it is not said later."""
    with suppress(TelegramAPIError, TimeoutError):
        async with asyncio.timeout(CALL_SECONDS):
            yield
