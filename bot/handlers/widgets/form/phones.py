"""A phone number, typed, taken from a contact card, or shared by a button below the line for messages."""

from dataclasses import dataclass

from aiogram import Bot
from aiogram.types import CallbackQuery, Chat, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove
from aiogram_dialog import DialogManager, ShowMode

from bot.handlers.speech import translator_of
from bot.handlers.widgets.form.questions import TextQuestion

_BUTTON_SHOWN = "phone_button"
"""In `dialog_data`: whether the button for one's own number stands below the line for messages."""


@dataclass(frozen=True)
class PhoneQuestion(TextQuestion):
    """Asks for a phone number. Telegram shares one's own number by a button of this kind alone; it vanishes with the
    question, whatever answers it.
    """

    async def entered(self, manager: DialogManager) -> None:
        if not manager.dialog_data.get(_BUTTON_SHOWN):
            manager.dialog_data[_BUTTON_SHOWN] = True
            t = await translator_of(manager)
            button = KeyboardButton(text=t.plain("button-share-number"), request_contact=True)
            keyboard = ReplyKeyboardMarkup(keyboard=[[button]], resize_keyboard=True, one_time_keyboard=True)
            await _say(manager, t("form-share-number"), keyboard)

    async def left(self, manager: DialogManager) -> None:
        if manager.dialog_data.pop(_BUTTON_SHOWN, None):
            t = await translator_of(manager)
            await _say(manager, t("form-number-button-gone"), ReplyKeyboardRemove())


async def _say(manager: DialogManager, html: str, markup: ReplyKeyboardMarkup | ReplyKeyboardRemove) -> None:
    """The screen comes below this message, also after a tap, which would change it where it stands."""
    if isinstance(manager.event, CallbackQuery):
        manager.show_mode = ShowMode.DELETE_AND_SEND
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await bot.send_message(chat.id, html, reply_markup=markup)
