"""Says replies that are owed, and decides what each refusal of Telegram means for them."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from html import unescape
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import EditMessageCaption, EditMessageMedia, EditMessageText, SendMessage, TelegramMethod

from bot.telegram.calls import decode
from bot.telegram.pace import Pace
from bot.telegram.pasting import MESSAGE_MAX
from bot.use_cases.kernel.ports import DeliverLater, Undeliverable
from bot.use_cases.kernel.replies import OwedCall

log = structlog.get_logger()

_LATELY = 60.0
"""Seconds."""
_HARMLESS = ("message is not modified", "message to delete not found", "message can't be deleted")
_TAG = re.compile(r"<[^>]*>")
_END = 2000
"""Characters that are left at each end of a text that is too long for a message."""
_GONE = ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")


class TelegramVoice:
    def __init__(self, bot: Bot, pace: Pace) -> None:
        self._bot = bot
        self._pace = pace

    async def say(self, call: OwedCall) -> None:
        """Raises `DeliverLater` for rate limits and outages, `Undeliverable` for somebody who has blocked the bot. A
        refusal for good is logged by the method's name alone: its words may quote what people wrote.
        """
        try:
            await self._make(decode(call))
        except TelegramRetryAfter as refusal:
            why = "flood"
            raise DeliverLater(why, float(refusal.retry_after), outage=True) from refusal
        except TelegramForbiddenError as refusal:
            raise Undeliverable from refusal
        except (TelegramNetworkError, TelegramServerError) as refusal:
            raise DeliverLater(type(refusal).__name__, outage=True) from refusal
        except (TelegramAPIError, ValueError) as refusal:
            log.error("owed_reply_refused", method=call.method, error=type(refusal).__name__)  # noqa: TRY400 - no words

    async def _make(self, method: TelegramMethod[Any]) -> None:
        try:
            await self._bot(method)
        except TelegramBadRequest as refusal:
            if any(words in refusal.message for words in _HARMLESS):
                return
            anew = list(_said_anew(method))
            if anew:
                await self._try_in_turn(anew)
            elif not any(words in refusal.message for words in _GONE):
                raise

    async def _try_in_turn(self, messages: Sequence[SendMessage]) -> None:
        """Send the first message that Telegram takes."""
        for message in messages[:-1]:
            try:
                await self._bot(message)
            except TelegramBadRequest:
                continue
            return
        await self._bot(messages[-1])

    def rest(self, chat_id: int) -> float:
        return self._pace.rest(chat_id)

    def is_heard(self) -> bool:
        return self._pace.heard_within(_LATELY)

    def give_up(self, number: int, why: str) -> None:
        log.warning("owed_replies_dropped", number=number, why=why)


def _said_anew(method: TelegramMethod[Any]) -> Iterator[SendMessage]:
    """The words of an edit as a message of their own; each further one has less for Telegram to refuse.

    Whoever made the edit would have said its words anew, but went on as if it had been taken. Which refusal it is does
    not matter: the message may be gone, may have become too long, or may be a file's.
    """
    if (
        not isinstance(method, EditMessageText | EditMessageCaption | EditMessageMedia)
        or method.chat_id is None
    ):
        return
    worded = method.media if isinstance(method, EditMessageMedia) else method
    text = worded.text if isinstance(worded, EditMessageText) else worded.caption
    if not text:
        return
    entities = worded.entities if isinstance(worded, EditMessageText) else worded.caption_entities
    mode = worded.parse_mode if isinstance(worded.parse_mode, str) else None
    anew = partial(SendMessage, chat_id=method.chat_id)
    yield anew(text=text, parse_mode=mode, entities=entities, reply_markup=method.reply_markup)
    plain = unescape(_TAG.sub("", text)) if mode else text
    if len(plain) > MESSAGE_MAX:
        # Outcomes stand at the end, and what they are about at the beginning.
        plain = f"{plain[:_END]}\n…\n{plain[-_END:]}"
    yield anew(text=plain, parse_mode=None, reply_markup=method.reply_markup)
    if method.reply_markup is not None:
        yield anew(text=plain, parse_mode=None)
