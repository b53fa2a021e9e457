"""A button of a screen that does what the button under a notification does."""

from typing import Any

from aiogram.types import InlineKeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.actions import ON_SCREEN
from bot.handlers.speech import translator_of
from bot.use_cases.kernel.messages import Action


class ActionButton(Keyboard):
    """A button with an action. `id_key` names the record's id in the window's data. The feature that owns the action
    handles the tap.
    """

    def __init__(self, name: str, id_key: str, *, when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self._name = name
        self._id_key = id_key

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        t = await translator_of(manager)
        action = Action(self._name, int(data[self._id_key]))
        return [[InlineKeyboardButton(text=t.label(action), callback_data=f"{ON_SCREEN}{action.data}")]]
