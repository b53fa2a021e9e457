"""How screens come into the chat, where aiogram-dialog's own way would lose one that Telegram does not take, or hide
what came of a tap.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import CallbackQuery, InaccessibleMessage, LinkPreviewOptions, Message, TelegramObject
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import NewMessage, OldMessage
from aiogram_dialog.api.protocols import MessageNotModified
from aiogram_dialog.manager.message_manager import MessageManager

from bot.handlers.answering import close_tap
from bot.use_cases.kernel.replies import NotSaidError, OwedScreen, replies_now


class Screens(MessageManager):
    """Sends and edits the messages of screens."""

    async def show_message(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None
    ) -> OldMessage:
        """Show a screen. If Telegram does not take it now, or the chat is still owed something, the screen is owed.

        It is not kept as a text: by the time Telegram is back, records may have changed. The dialog's state has moved
        on, so the screen is drawn from it anew.
        """
        replies = replies_now()
        if replies is None or new_message.show_mode is ShowMode.NO_UPDATE:
            return await super().show_message(bot, new_message, old_message)
        if not replies.behind:
            try:
                with replies.raise_unsaid():
                    return await super().show_message(bot, new_message, old_message)
            except NotSaidError:
                pass
        replies.owe(OwedScreen(replies.language_code))
        # aiogram-dialog then keeps no number of a message that is not there.
        raise MessageNotModified

    async def send_text(self, bot: Bot, new_message: NewMessage) -> Message:
        return await super().send_text(bot, _without_preview(new_message))

    async def edit_text(self, bot: Bot, new_message: NewMessage, old_message: OldMessage) -> Message:
        return await super().edit_text(bot, _without_preview(new_message), old_message)

    async def answer_callback(self, bot: Bot, callback_query: CallbackQuery) -> None:
        """End the tap, without a second answer, and without an error if Telegram refuses."""
        await close_tap(bot, callback_query)


class ScreenInSight(BaseMiddleware):
    """Sends the next screen as a new message if the button stands below a message that Telegram gives no more
    (`InaccessibleMessage`).

    aiogram-dialog would draw the screen in the last message that it remembers, which the person may have deleted or
    left far above.
    """

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:  # noqa: ANN401 - whatever the handler returns goes back to aiogram
        manager: DialogManager | None = data.get("dialog_manager")
        if (
            manager is not None
            and isinstance(event, CallbackQuery)
            and isinstance(event.message, InaccessibleMessage)
        ):
            manager.show_mode = ShowMode.SEND
        return await handler(event, data)


def _without_preview(message: NewMessage) -> NewMessage:
    """aiogram-dialog says "no options" where a window has none, and the bot's default would not be asked."""
    return replace(message, link_preview_options=LinkPreviewOptions(is_disabled=True))
