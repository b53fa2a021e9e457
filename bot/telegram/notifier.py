"""Sends notifications in the reader's language, and decides what each refusal of Telegram means."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import BufferedInputFile, InlineKeyboardMarkup, Message

from bot.models.reference import Language
from bot.presenting.buttons import rows_of
from bot.presenting.files.file import File
from bot.presenting.formats import CAPTION_MAX, shown_length
from bot.presenting.recipes import MakeTranslator
from bot.presenting.translator import Translator
from bot.telegram.pace import Pace
from bot.use_cases.kernel.messages import Attachment, Notification
from bot.use_cases.kernel.ports import DeliverLater, Undeliverable

log = structlog.get_logger()

_GONE = ("chat not found", "user is deactivated", "bot can't initiate conversation")
_REMEMBERED_DOCUMENTS = 1000

AttachmentMaker = Callable[[Attachment, Translator], Awaitable[File]]
"""Makes the file that goes with a message, in the reader's language."""


@contextmanager
def named_refusals(key: str) -> Iterator[None]:
    """What a refusal of Telegram means for whoever sends. `key` names the message in the log."""
    try:
        yield
    except TelegramRetryAfter as refusal:
        why = "flood"
        raise DeliverLater(why, float(refusal.retry_after), outage=True) from refusal
    except TelegramForbiddenError as refusal:
        raise Undeliverable from refusal
    except (TelegramBadRequest, TelegramEntityTooLarge) as refusal:
        if any(words in refusal.message for words in _GONE):
            raise Undeliverable from refusal
        log.exception("notification_refused", key=key)
        raise DeliverLater(refusal.message[:100]) from refusal
    except (TelegramNetworkError, TelegramServerError) as refusal:
        raise DeliverLater(type(refusal).__name__, outage=True) from refusal


class TelegramNotifier:
    """`pace` tells for how long Telegram wants to hear nothing; each call keeps to it by itself (`speaking.py`)."""

    def __init__(
        self,
        bot: Bot,
        pace: Pace,
        now: Callable[[], datetime],
        attach: AttachmentMaker,
        translator: MakeTranslator = Translator,
    ) -> None:
        self._bot = bot
        self._pace = pace
        self._now = now
        self._attach = attach
        self._translator = translator
        self._documents_sent: OrderedDict[tuple[int, str, str], None] = OrderedDict()

    def resting(self) -> float:
        return self._pace.resting()

    async def send(self, account_id: int, language: Language, notification: Notification) -> int | None:
        """See `Notifier`. Raises `DeliverLater` for rate limits (429), outages and refusals that nobody expected, which
        are logged as bugs; `Undeliverable` for an account that has blocked the bot or is gone.
        """
        t = self._translator(language, self._now, lasts=True)
        text = t(notification.key, **notification.args)
        rows = rows_of(t, notification.actions)
        markup = InlineKeyboardMarkup.model_validate({"inline_keyboard": rows}) if rows else None
        file = await self._attach(notification.attachment, t) if notification.attachment else None
        with named_refusals(notification.key):
            if file is None:
                sent = await self._send_photo(account_id, notification, text, markup)
                sent = sent or await self._bot.send_message(account_id, text, reply_markup=markup)
            else:
                document = BufferedInputFile(file.content, file.name)
                if shown_length(text) <= CAPTION_MAX:
                    sent = await self._bot.send_document(
                        account_id, document, caption=text, reply_markup=markup
                    )
                else:
                    part = (account_id, notification.key, repr(notification.attachment))
                    if part not in self._documents_sent:
                        await self._bot.send_document(account_id, document)
                        self._remember(part)
                    sent = await self._bot.send_message(account_id, text, reply_markup=markup)
                    self._documents_sent.pop(part, None)
        return sent.message_id if rows else None

    async def _send_photo(
        self, account_id: int, notification: Notification, text: str, markup: InlineKeyboardMarkup | None
    ) -> Message | None:
        """The message that leads with a photo; None if there is none, if the words are too many for a caption, or if
        Telegram does not take it, because it has forgotten its reference: then the words go without it.
        """
        if notification.picture is None or shown_length(text) > CAPTION_MAX:
            return None
        try:
            return await self._bot.send_photo(
                account_id, notification.picture, caption=text, reply_markup=markup
            )
        except TelegramBadRequest as refusal:
            if any(words in refusal.message for words in _GONE):
                raise
            log.warning("picture_refused", key=notification.key, error=refusal.message[:100])
            return None

    def _remember(self, part: tuple[int, str, str]) -> None:
        """The document went ahead of its text. If the text is refused, the next attempt must not send it again."""
        self._documents_sent[part] = None
        if len(self._documents_sent) > _REMEMBERED_DOCUMENTS:
            self._documents_sent.popitem(last=False)
