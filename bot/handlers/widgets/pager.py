"""Long lists, page by page: `‹ 2/3 ›` beneath them."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from aiogram.types import CallbackQuery, InlineKeyboardButton, KeyboardButton
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.common import ManagedScroll, WhenCondition
from aiogram_dialog.widgets.kbd import Keyboard, ScrollingGroup, StubScroll

from bot.handlers.widgets.fitting import Fitting

Item = TypeVar("Item")

PAGE_HEIGHT = 8


class Paged(Fitting, ScrollingGroup):
    """Buttons in pages. The pager shows only the arrows that lead somewhere, and none at all if one page holds
    everything.
    """

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
        return _arrows(pages, await self.get_page(manager), self._button)

    def _button(self, text: str, page: int) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(str(page)))

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        """Open the page named in the button. A page past the end is shown as the last one."""
        return await super()._process_item_callback(callback, _page_named(data), dialog, manager)


class FetchedPages(StubScroll):
    """Only the pager, for a list that is read page by page. The window's getter reads from `offset_of` on, and gives
    what `pages_of` returns.
    """

    def __init__(self, id: str) -> None:  # noqa: A002 - aiogram-dialog's own name
        super().__init__(id=id, pages="pages")

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        return _arrows(await self.get_page_count(data, manager), await self.get_page(manager), self._button)

    def _button(self, text: str, page: int) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(str(page)))

    async def _process_item_callback(
        self,
        callback: CallbackQuery,
        data: str,
        dialog: DialogProtocol,  # noqa: ARG002
        manager: DialogManager,
    ) -> bool:
        await self.set_page(callback, int(_page_named(data)), manager)
        return True


async def turn_to_first_page(manager: DialogManager, pager_id: str) -> None:
    """Open the first page. Call it when another list takes the place of the one on the screen."""
    await turn_to_page(manager, pager_id, 0)


async def turn_to_page(manager: DialogManager, pager_id: str, page: int) -> None:
    """Open a page, counted from 0."""
    scroll = manager.find(pager_id)
    if isinstance(scroll, ManagedScroll):
        await scroll.set_page(page)


async def offset_of(manager: DialogManager, pager_id: str, height: int = PAGE_HEIGHT) -> int:
    """The number of rows before the open page."""
    scroll = manager.find(pager_id)
    return await scroll.get_page() * height if isinstance(scroll, ManagedScroll) else 0


def pages_of(total: int, height: int = PAGE_HEIGHT) -> dict[str, int]:
    return {"pages": -(-total // height)}


async def read_page(
    manager: DialogManager, pager_id: str, read: Callable[[int, int], Awaitable[tuple[Sequence[Item], int]]]
) -> tuple[Sequence[Item], dict[str, int]]:
    """The items of the open page, and what the pager needs. If the list has become shorter, the last page is read.

    `read` takes offset and limit, and returns the items of that slice with the length of the whole list.
    """
    items, total = await read(await offset_of(manager, pager_id), PAGE_HEIGHT)
    if total and not items:
        items, total = await read((total - 1) // PAGE_HEIGHT * PAGE_HEIGHT, PAGE_HEIGHT)
    return items, pages_of(total) | {"total": total}


def _arrows(pages: int, page: int, button: Callable[[str, int], InlineKeyboardButton]) -> RawKeyboard:
    if pages <= 1:
        return []
    last = pages - 1
    page = min(last, page)
    row: list[InlineKeyboardButton | KeyboardButton] = [button(f"{page + 1}/{pages}", page)]
    if page > 0:
        row.insert(0, button("‹", page - 1))
    if page < last:
        row.append(button("›", page + 1))
    return [row]


def _page_named(data: str) -> str:
    """The page number in a button's data, as text; "0" for forged data."""
    return data if data.isascii() and data.isdigit() and len(data) < 6 else "0"
