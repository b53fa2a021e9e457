"""Says replies that are owed, and decides what each refusal of Telegram means for them."""

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
from aiogram.methods import EditMessageText, SendMessage, TelegramMethod

from bot.telegram.calls import decode
from bot.telegram.pace import Pace
from bot.use_cases.kernel.ports import DeliverLater, Undeliverable
from bot.use_cases.kernel.replies import OwedCall

log = structlog.get_logger()

_LATELY = 60.0
"""Seconds."""
_HARMLESS = ("message is not modified", "message to delete not found", "message can't be deleted")
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
            if not any(words in refusal.message for words in _GONE):
                raise
            if isinstance(method, EditMessageText) and method.chat_id is not None and method.text:
                # There is no message to change any more, but its words are still to be said.
                await self._bot(
                    SendMessage(
                        chat_id=method.chat_id,
                        text=method.text,
                        parse_mode=method.parse_mode,
                        reply_markup=method.reply_markup,
                    )
                )

    def rest(self, chat_id: int) -> float:
        return self._pace.rest(chat_id)

    def is_heard(self) -> bool:
        return self._pace.heard_within(_LATELY)

    def give_up(self, number: int, why: str) -> None:
        log.warning("owed_replies_dropped", number=number, why=why)
