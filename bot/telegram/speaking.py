"""The way that every call of the bot takes to Telegram: at the pace, within the time that it may take, and owed if it
cannot be made now.

Answering never stops a deed. While an update is handled, a call that Telegram does not take in time becomes a reply
that is owed (`kernel/replies.py`), and the handler goes on with what stands in for the answer. Nobody waits for what
the outbox sends; there the caller hears of each refusal and tries again later.
"""

import asyncio
from collections.abc import Awaitable, Callable
from math import ceil
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import AnswerCallbackQuery, TelegramMethod

from bot.telegram.calls import chat_of, encode, has_file, may_be_kept, stand_in, weight_of
from bot.telegram.pace import Pace, Weight
from bot.use_cases.kernel.replies import (
    CALL_SECONDS,
    NotSaidError,
    OwedCall,
    OwedScreen,
    Replies,
    replies_now,
)

log = structlog.get_logger()

UPLOAD_SECONDS = 30.0
"""Seconds that a call with a file may take when nobody waits for it."""
TURN_SECONDS = 10.0
"""Seconds that a message for which nobody waits stands in the queue before its sender hears that there is no turn."""
_TRIES = 5
"""How often one update asks for the same thing again after short refusals (429)."""
_NO_CHAT = 0
"""Stands for the chat of an answer to a tap, which is in none. Telegram takes these without any limit (`Weight`)."""

Request = Callable[[Bot, TelegramMethod[Any]], Awaitable[Any]]


class _NotNow(Exception):  # noqa: N818
    """Telegram did not take the call in time."""


class Speaking(BaseRequestMiddleware):
    """One for the whole process, registered with the bot's session."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    async def __call__(self, make_request: Request, bot: Bot, method: TelegramMethod[Any]) -> Any:  # noqa: ANN401 - as the method returns
        replies, chat_id = replies_now(), chat_of(method)
        if chat_id is None and not isinstance(method, AnswerCallbackQuery):
            if replies is None:
                return await make_request(bot, method)
            return await self._make(make_request, bot, method, _left(replies))
        if replies is None:
            return await self._tell(make_request, bot, method, chat_id or _NO_CHAT)
        return await self._reply(make_request, bot, method, chat_id or _NO_CHAT, replies)

    async def _tell(self, make_request: Request, bot: Bot, method: TelegramMethod[Any], chat_id: int) -> Any:  # noqa: ANN401
        """A call for which nobody waits. While Telegram wants to hear nothing, it is refused here."""
        weight = weight_of(method)
        if not await self._turn(chat_id, weight, answer=False, within=TURN_SECONDS):
            wait = self._pace.wait(chat_id, answer=False, weight=weight)
            raise TelegramRetryAfter(method, "no turn", ceil(wait))
        seconds = UPLOAD_SECONDS if has_file(method) else CALL_SECONDS
        return await self._paced(make_request, bot, method, chat_id, seconds)

    async def _reply(
        self, make_request: Request, bot: Bot, method: TelegramMethod[Any], chat_id: int, replies: Replies
    ) -> Any:  # noqa: ANN401
        try:
            return await self._reply_in_time(make_request, bot, method, chat_id, replies)
        except _NotNow as why:
            error = type(why.__cause__).__name__ if why.__cause__ else "no turn"
            log.info("reply_not_given", method=method.__api_method__, error=error)
            return _owe(method, bot, replies)

    async def _reply_in_time(
        self, make_request: Request, bot: Bot, method: TelegramMethod[Any], chat_id: int, replies: Replies
    ) -> Any:  # noqa: ANN401
        """Raises `_NotNow`, at once if earlier replies to this chat have to come first."""
        if replies.behind and may_be_kept(method):
            raise _NotNow
        weight = weight_of(method)
        for _ in range(_TRIES):
            left = _left(replies)
            if left <= 0 or not await self._turn(chat_id, weight, answer=True, within=left):
                raise _NotNow
            try:
                return await self._paced(make_request, bot, method, chat_id, _left(replies))
            except TelegramRetryAfter as refusal:
                if chat_id == _NO_CHAT:
                    raise _NotNow from refusal
                # The next turn comes after the rest that Telegram wants, if there is time for that.
            except (TelegramNetworkError, TelegramServerError) as outage:
                raise _NotNow from outage
        raise _NotNow

    async def _turn(self, chat_id: int, weight: Weight, *, answer: bool, within: float) -> bool:
        if chat_id == _NO_CHAT:
            return True
        return await self._pace.turn(chat_id, answer=answer, within=within, weight=weight)

    async def _paced(
        self, make_request: Request, bot: Bot, method: TelegramMethod[Any], chat_id: int, seconds: float
    ) -> Any:  # noqa: ANN401
        try:
            result = await self._make(make_request, bot, method, seconds)
        except TelegramRetryAfter as refusal:
            if chat_id != _NO_CHAT:
                self._pace.refused(chat_id, float(refusal.retry_after))
            raise
        weight = weight_of(method)
        if weight is not Weight.NOTHING:
            self._pace.succeeded(weight)
        return result

    async def _make(
        self, make_request: Request, bot: Bot, method: TelegramMethod[Any], seconds: float
    ) -> Any:  # noqa: ANN401
        if seconds == float("inf"):
            return await make_request(bot, method)
        try:
            async with asyncio.timeout(seconds):
                return await make_request(bot, method)
        except TimeoutError:
            raise TelegramNetworkError(method, "no answer in time") from None


def _left(replies: Replies) -> float:
    """Seconds that the update may still wait for Telegram."""
    return replies.deadline - asyncio.get_running_loop().time()


def _owe(method: TelegramMethod[Any], bot: Bot, replies: Replies) -> Any:  # noqa: ANN401
    """Put the call among the replies that are owed. Returns what stands in for its answer.

    A tap's answer is of no use later, but its words are: they become a message. In place of a file that is too large to
    be kept, the screen is drawn once more, from which it can be asked for again.
    """
    if replies.raising:
        raise NotSaidError
    call: OwedCall | None = None
    if isinstance(method, AnswerCallbackQuery):
        if method.text and replies.chat_id is not None:
            call = OwedCall("sendMessage", {"chat_id": replies.chat_id, "text": method.text})
    elif may_be_kept(method) and not replies.in_passing:
        call = encode(method, bot)
        if call is None:
            log.error("reply_too_large", method=method.__api_method__)
            replies.owe(OwedScreen(replies.language_code))
    if call is not None:
        replies.owe(call)
    return stand_in(method, bot)
