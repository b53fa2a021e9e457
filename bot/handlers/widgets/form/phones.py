"""A phone number, typed, taken from a contact card, or shared by a button below the line for messages."""

from contextlib import suppress
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    CallbackQuery,
    Chat,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from aiogram_dialog import DialogManager, ShowMode

from bot.handlers.speech import translator_of
from bot.handlers.widgets.form.questions import TextQuestion
from bot.use_cases.kernel.replies import in_passing

_BUTTON = "phone_button"
"""In `dialog_data`: the number of the message that has put the button for one's own number below the line."""


@dataclass(frozen=True)
class PhoneQuestion(TextQuestion):
    """Asks for a phone number. Telegram shares one's own number by a button below the line for messages alone, which
    comes with a message and goes with another one. Both are deleted when the question is left, whatever answers it.
    """

    async def entered(self, manager: DialogManager) -> None:
        if not manager.dialog_data.get(_BUTTON):
            t = await translator_of(manager)
            button = KeyboardButton(text=t.plain("button-share-number"), request_contact=True)
            keyboard = ReplyKeyboardMarkup(keyboard=[[button]], resize_keyboard=True, one_time_keyboard=True)
            sent = await _say(manager, t("form-share-number"), keyboard)
            manager.dialog_data[_BUTTON] = sent.message_id

    async def left(self, manager: DialogManager) -> None:
        shown = manager.dialog_data.pop(_BUTTON, None)
        if shown:
            t = await translator_of(manager)
            sent = await _say(manager, t("form-number-button-gone"), ReplyKeyboardRemove())
            for message_id in (int(shown), sent.message_id):
                await _delete(manager, message_id)


async def _say(
    manager: DialogManager, html: str, markup: ReplyKeyboardMarkup | ReplyKeyboardRemove
) -> Message:
    """The screen comes below this message, also after a tap, which would change it where it stands."""
    if isinstance(manager.event, CallbackQuery):
        manager.show_mode = ShowMode.DELETE_AND_SEND
    bot, chat = _where(manager)
    with in_passing():
        return await bot.send_message(chat.id, html, reply_markup=markup)


async def _delete(manager: DialogManager, message_id: int) -> None:
    bot, chat = _where(manager)
    with suppress(AiogramError), in_passing():
        await bot.delete_message(chat.id, message_id)


def _where(manager: DialogManager) -> tuple[Bot, Chat]:
    return manager.middleware_data["bot"], manager.middleware_data["event_chat"]
