"""How screens come into the chat, where aiogram-dialog's own way would hide what came of a tap."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import CallbackQuery, InaccessibleMessage, TelegramObject
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.manager.message_manager import MessageManager

from bot.handlers.answering import close_tap


class Screens(MessageManager):
    """Sends and edits the messages of screens."""

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
