"""Messages that stay in a chat and are edited there."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardMarkup

from bot.models.reference import Language
from bot.presenting.buttons import rows_of
from bot.presenting.recipes import MakeTranslator
from bot.presenting.translator import Translator
from bot.telegram.notifier import named_refusals
from bot.telegram.pace import Pace
from bot.use_cases.kernel.board import MessageGoneError
from bot.use_cases.kernel.messages import Notification, Rows
from bot.use_cases.kernel.ports import Undeliverable

log = structlog.get_logger()
_SAME = "message is not modified"


class TelegramBoard:
    def __init__(
        self, bot: Bot, pace: Pace, now: Callable[[], datetime], translator: MakeTranslator = Translator
    ) -> None:
        self._bot = bot
        self._pace = pace
        self._now = now
        self._translator = translator

    def resting(self) -> float:
        return self._pace.resting()

    async def put_buttons(self, account_id: int, language: Language, message_id: int, actions: Rows) -> None:
        """See `Board`. Of its own messages a bot may edit those of any age (Bot API, editMessageReplyMarkup)."""
        markup = _markup(self._translator(language, self._now), actions)
        with suppress(Undeliverable), named_refusals("buttons"):
            try:
                await self._bot.edit_message_reply_markup(
                    chat_id=account_id, message_id=message_id, reply_markup=markup
                )
            except TelegramBadRequest as refusal:
                log.debug("buttons_stay", why=type(refusal).__name__)

    async def show(
        self,
        account_id: int,
        language: Language,
        notification: Notification,
        *,
        message_id: int | None,
        silent: bool,
    ) -> int:
        """See `Board`."""
        t = self._translator(language, self._now, lasts=True)
        text = t(notification.key, **notification.args)
        markup = _markup(t, notification.actions)
        with named_refusals(notification.key):
            if message_id is None:
                sent = await self._bot.send_message(
                    account_id, text, reply_markup=markup, disable_notification=silent
                )
                return sent.message_id
            try:
                await self._bot.edit_message_text(
                    text, chat_id=account_id, message_id=message_id, reply_markup=markup
                )
            except TelegramBadRequest as refusal:
                if _SAME not in refusal.message:
                    raise MessageGoneError from refusal
            return message_id


def _markup(t: Translator, actions: Rows) -> InlineKeyboardMarkup | None:
    rows = rows_of(t, actions)
    return InlineKeyboardMarkup.model_validate({"inline_keyboard": rows}) if rows else None
