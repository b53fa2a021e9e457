"""Long lists, page by page: `‹ 2/3 ›` beneath them."""

from aiogram.types import CallbackQuery, InlineKeyboardButton, KeyboardButton
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Keyboard, ScrollingGroup

PAGE_HEIGHT = 8


class Paged(ScrollingGroup):
    """The pager shows only the ways that lead somewhere, and is absent where one page holds all."""

    def __init__(
        self,
        *buttons: Keyboard,
        id: str,  # noqa: A002 - aiogram-dialog's own name
        width: int = 1,
        height: int = PAGE_HEIGHT,
        when: WhenCondition = None,
    ) -> None:
        super().__init__(*buttons, id=id, width=width, height=height, when=when, hide_on_single_page=True)

    async def _render_pager(self, pages: int, manager: DialogManager) -> RawKeyboard:
        if pages <= 1:
            return []
        last = pages - 1
        page = min(last, await self.get_page(manager))
        row: list[InlineKeyboardButton | KeyboardButton] = [self._button(f"{page + 1}/{pages}", page)]
        if page > 0:
            row.insert(0, self._button("‹", page - 1))
        if page < last:
            row.append(self._button("›", page + 1))
        return [row]

    def _button(self, text: str, page: int) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(str(page)))

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        """A forged page is the first one; one past the end is shown as the last."""
        page = data if data.isascii() and data.isdigit() and len(data) < 6 else "0"
        return await super()._process_item_callback(callback, page, dialog, manager)
