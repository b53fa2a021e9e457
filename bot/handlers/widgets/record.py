"""A button of a card whose place another card takes once it is pressed.

Its data holds the record's id: of two taps in a row, the second one finds another record on the screen, and does
nothing.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.text import label


class RecordButton(Keyboard):
    """`record` is the key under which the dialog keeps the id of the record that its card shows."""

    def __init__(
        self,
        key: str,
        record: str,
        on_click: Callable[[CallbackQuery, DialogManager], Awaitable[None]],
        *,
        when: str | None = None,
    ) -> None:
        super().__init__(id=key.replace("-", "_"), when=when)
        self._text = label(key)
        self._record = record
        self._on_click = on_click

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        text = await self._text.render_text(data, manager)
        return [
            [
                InlineKeyboardButton(
                    text=text, callback_data=self._item_callback_data(kept_id(manager, self._record))
                )
            ]
        ]

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, _: DialogProtocol, manager: DialogManager
    ) -> bool:
        if parse_record_id(data) == kept_id(manager, self._record):
            await self._on_click(callback, manager)
        else:
            await answer_tap(callback, (await translator_of(manager)).plain("queue-gone-on"))
            manager.show_mode = ShowMode.NO_UPDATE
        return True

    async def _process_own_callback(
        self, callback: CallbackQuery, _: DialogProtocol, manager: DialogManager
    ) -> bool:
        """A button of the release before, which did not hold the record's id."""
        await self._on_click(callback, manager)
        return True
