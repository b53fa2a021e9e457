"""Ways between dialogs that all features use. Beneath every screen opened from a command or a notification lies the
menu.
"""

from typing import Any

from aiogram import Bot
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Chat, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.utils import CB_SEP

from bot.handlers.answering import put_buttons
from bot.handlers.leaving import leave_all
from bot.handlers.states import MenuScreens, OnboardingScreens


async def open_home(manager: DialogManager, *, known: bool, screen: State = MenuScreens.main) -> None:
    """Open the menu, or another of its screens; the first question for somebody who has not consented yet."""
    await leave_all(manager)
    first = screen if known else OnboardingScreens.language
    await manager.start(first, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def open_over_menu(manager: DialogManager, screen: State, data: dict[str, Any] | None = None) -> None:
    """Open a screen from a command or from a button under a notification, with the menu beneath it for "back".

    The bot answers the tap last. Until then, that answer can still tell the person of a refusal.
    """
    await leave_all(manager)
    await manager.start(MenuScreens.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    await manager.start(screen, data=data, show_mode=ShowMode.SEND)
    await manager.answer_callback()


async def open_below(
    query: CallbackQuery, manager: DialogManager, screen: State, data: dict[str, Any] | None = None
) -> None:
    """Like `open_over_menu`, but the buttons of the notification stay, because it offers several ways on.

    aiogram-dialog removes the buttons from the message that was pressed. That is right for a screen, which is
    replaced by the next screen; under a notification, the buttons are put back.
    """
    await open_over_menu(manager, screen, data)
    message, on_screen = query.message, CB_SEP in (query.data or "")
    if isinstance(message, Message) and message.reply_markup is not None and not on_screen:
        await put_buttons(query, message.reply_markup)


async def open_on(
    query: CallbackQuery, manager: DialogManager, screen: State, data: dict[str, Any] | None = None
) -> None:
    """Open a screen from an action that stands on another screen or under a notification. From a screen, "back" leads
    to that screen; under a notification see `open_below`.
    """
    if CB_SEP in (query.data or "") and manager.has_context():
        await manager.start(screen, data=data)
        await manager.answer_callback()
    else:
        await open_below(query, manager, screen, data)


def start_data_of(manager: DialogManager) -> dict[str, Any]:
    """What the opener of this dialog has given to it."""
    return manager.start_data if isinstance(manager.start_data, dict) else {}


def start_id(manager: DialogManager, key: str) -> int:
    """The id that the dialog's start data keeps under `key`; 0, which no record has, if there is none."""
    return int(start_data_of(manager).get(key, 0))


def kept_id(manager: DialogManager, key: str) -> int:
    """The id that `dialog_data` keeps under `key`; 0, which no record has, if there is none."""
    return int(manager.dialog_data.get(key, 0))


async def keep_start_data(start_data: Any, manager: DialogManager) -> None:  # noqa: ANN401 - of any shape
    """For `on_start`: copies the start data into `dialog_data`, where all screens of the dialog find it."""
    if isinstance(start_data, dict):
        manager.dialog_data.update(start_data)


async def tell_saved(manager: DialogManager, html: str) -> None:
    """Say what a correction has come to, and show the record below it, in place of the question."""
    await tell(manager, html)
    await manager.done(show_mode=ShowMode.DELETE_AND_SEND)


async def tell(manager: DialogManager, html: str) -> None:
    """Send a message beside the open screen."""
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await bot.send_message(chat.id, html)
