"""How screens come into the chat, where aiogram-dialog's own way would lose one that Telegram does not take, or hide
what came of a tap.
"""

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

import structlog
from aiogram import BaseMiddleware, Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InaccessibleMessage, LinkPreviewOptions, Message, TelegramObject
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import NewMessage, OldMessage, Stack
from aiogram_dialog.api.entities.new_message import UnknownText
from aiogram_dialog.api.internal import STACK_KEY
from aiogram_dialog.api.protocols import MessageNotModified
from aiogram_dialog.manager.message_manager import MessageManager

from bot.handlers.answering import close_tap
from bot.handlers.open_dialogs import is_of_dialog
from bot.presenting.formats import CAPTION_MAX, shown_length
from bot.use_cases.kernel.replies import NotSaidError, OwedScreen, replies_now

log = structlog.get_logger()

_copies: ContextVar[tuple[int, int] | None] = ContextVar("copies", default=None)
"""The numbers of the message whose button was pressed, and of the one further below that shows the same screen."""


class Screens(MessageManager):
    """Sends and edits the messages of screens."""

    async def show_message(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None
    ) -> OldMessage:
        """Show a screen. Of two copies of the screen before it, it takes the place of the lower one, and the other one
        loses its buttons.
        """
        pressed, copy = _copies.get() or (None, 0)
        if old_message is None or old_message.message_id != pressed:
            return await self._show_or_owe(bot, new_message, old_message)
        below = replace(old_message, message_id=copy, text=UnknownText.UNKNOWN)
        in_place = new_message.show_mode is ShowMode.EDIT
        try:
            return await self._show_or_owe(bot, new_message, below if in_place else old_message)
        finally:
            await self.remove_inline_kbd(bot, old_message if in_place else below)

    async def _show_or_owe(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None
    ) -> OldMessage:
        """Show a screen. If Telegram does not take it now, or the chat is still owed something, the screen is owed.

        It is not kept as a text: by the time Telegram is back, records may have changed. The dialog's state has moved
        on, so the screen is drawn from it anew.
        """
        replies = replies_now()
        if replies is None or new_message.show_mode is ShowMode.NO_UPDATE:
            return await self._show_with_picture(bot, new_message, old_message)
        if not replies.behind:
            try:
                with replies.raise_unsaid():
                    return await self._show_with_picture(bot, new_message, old_message)
            except NotSaidError:
                pass
        replies.owe(OwedScreen(replies.language_code))
        # aiogram-dialog then keeps no number of a message that is not there.
        raise MessageNotModified

    async def _show_with_picture(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None
    ) -> OldMessage:
        """Show a screen, without its picture if the words are too many for a caption, or if Telegram does not take the
        picture: it may have forgotten its reference.
        """
        if new_message.media is None:
            return await super().show_message(bot, new_message, old_message)
        without = replace(new_message, media=None)
        if shown_length(new_message.text or "") > CAPTION_MAX:
            return await super().show_message(bot, without, old_message)
        try:
            return await super().show_message(bot, new_message, old_message)
        except TelegramBadRequest as refusal:
            log.warning("picture_refused", error=refusal.message[:100])
            return await super().show_message(bot, without, old_message)

    async def send_text(self, bot: Bot, new_message: NewMessage) -> Message:
        return await super().send_text(bot, _without_preview(new_message))

    async def edit_text(self, bot: Bot, new_message: NewMessage, old_message: OldMessage) -> Message:
        return await super().edit_text(bot, _without_preview(new_message), old_message)

    async def answer_callback(self, bot: Bot, callback_query: CallbackQuery) -> None:
        """End the tap, without a second answer, and without an error if Telegram refuses."""
        await close_tap(bot, callback_query)


class ScreenInSight(BaseMiddleware):
    """Has the next screen drawn where the person looks.

    If the button stands below a message that Telegram gives no more (`InaccessibleMessage`), the screen is sent as a
    new message. aiogram-dialog would draw it in the last message that it remembers, which the person may have deleted
    or left far above.

    If the same screen was sent once more further below, because the process was killed before it could store that it
    had sent it, the next one is drawn there. Otherwise the lowest message would show what is past.
    """

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:  # noqa: ANN401 - whatever the handler returns goes back to aiogram
        manager: DialogManager | None = data.get("dialog_manager")
        if manager is None or not isinstance(event, CallbackQuery):
            return await handler(event, data)
        if isinstance(event.message, InaccessibleMessage):
            manager.show_mode = ShowMode.SEND
        # It stays set, since a refusal is shown when the handler has ended.
        _copies.set(_copies_of_screen(event, data.get(STACK_KEY)))
        return await handler(event, data)


def _copies_of_screen(query: CallbackQuery, stack: Stack | None) -> tuple[int, int] | None:
    last = stack.last_message_id if stack is not None else None
    if last is None or not isinstance(query.message, Message) or query.message.message_id >= last:
        return None
    return (query.message.message_id, last) if is_of_dialog(query) else None


def _without_preview(message: NewMessage) -> NewMessage:
    """aiogram-dialog says "no options" where a window has none, and the bot's default would not be asked."""
    return replace(message, link_preview_options=LinkPreviewOptions(is_disabled=True))
