"""Long lists, page by page: `‹ 2/3 ›` beneath them. The number in the middle opens the numbers of pages to turn to."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from aiogram.types import CallbackQuery, InlineKeyboardButton, KeyboardButton
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.common import BaseScroll, ManagedScroll, WhenCondition
from aiogram_dialog.widgets.kbd import Keyboard, ScrollingGroup, StubScroll

from bot.handlers.widgets.fitting import Fitting, fitted

Item = TypeVar("Item")

PAGE_HEIGHT = 8
_CHOOSE = "choose"
"""Data of the button that opens the choice of pages."""
_IN_A_ROW = 6
_ALL_SHOWN = 30
"""So many pages have a button each in the choice. Telegram takes 100 buttons below a message, those of the list
included.
"""


class _Pager(Keyboard, BaseScroll):
    """The row `‹ 2/3 ›`, which shows only the arrows that lead somewhere, and none at all if one page holds everything.
    Its number opens the numbers of pages to turn to, and one of these closes them again.
    """

    async def _row(self, pages: int, manager: DialogManager) -> RawKeyboard:
        if pages <= 1:
            return []
        last = pages - 1
        page = min(last, await self.get_page(manager))
        if manager.dialog_data.get(self._choosing):
            numbers = [
                self._button(f"{number + 1}/{pages}", str(number)) for number in pages_to_choose(page, pages)
            ]
            return fitted(numbers, _IN_A_ROW)
        row: list[InlineKeyboardButton | KeyboardButton] = [self._button(f"{page + 1}/{pages}", _CHOOSE)]
        if page > 0:
            row.insert(0, self._button("‹", str(page - 1)))
        if page < last:
            row.append(self._button("›", str(page + 1)))
        return [row]

    @property
    def _choosing(self) -> str:
        return f"choosing_{self.widget_id}"

    def _button(self, text: str, target: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(target))

    async def _process_item_callback(
        self,
        callback: CallbackQuery,
        data: str,
        dialog: DialogProtocol,  # noqa: ARG002
        manager: DialogManager,
    ) -> bool:
        """Open the page named in the button, or the choice of pages. A page past the end is shown as the last one."""
        if data == _CHOOSE:
            manager.dialog_data[self._choosing] = True
        else:
            manager.dialog_data.pop(self._choosing, None)
            await self.set_page(callback, int(_page_named(data)), manager)
        return True


class Paged(_Pager, Fitting, ScrollingGroup):
    """Buttons in pages."""

    def __init__(
        self,
        *buttons: Keyboard,
        id: str,  # noqa: A002 - aiogram-dialog's own name
        width: int = 1,
        height: int = PAGE_HEIGHT,
        when: WhenCondition = None,
    ) -> None:
        ScrollingGroup.__init__(
            self, *buttons, id=id, width=width, height=height, when=when, hide_on_single_page=True
        )

    async def _render_pager(self, pages: int, manager: DialogManager) -> RawKeyboard:
        return await self._row(pages, manager)


class FetchedPages(_Pager, StubScroll):
    """Only the pager, for a list that is read page by page. The window's getter reads from `offset_of` on, and gives
    what `pages_of` returns.
    """

    def __init__(self, id: str) -> None:  # noqa: A002 - aiogram-dialog's own name
        StubScroll.__init__(self, id=id, pages="pages")

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        return await self._row(await self.get_page_count(data, manager), manager)


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


def pages_to_choose(page: int, pages: int) -> list[int]:
    """The pages, counted from 0, that can be turned to at once from this one: all, or where there are too many, the
    first, the last, those near, and further ones in steps that grow: 5, 10, 20, 50 pages away, and so on.
    """
    if pages <= _ALL_SHOWN:
        return list(range(pages))
    away = [0, 1, 2, 3]
    tens = 1
    while away[-1] < pages:
        away += [5 * tens, 10 * tens, 20 * tens]
        tens *= 10
    reached = {page + sign * distance for distance in away for sign in (-1, 1)}
    return sorted({0, pages - 1} | {number for number in reached if 0 <= number < pages})


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


def _page_named(data: str) -> str:
    """The page number in a button's data, as text; "0" for forged data."""
    return data if data.isascii() and data.isdigit() and len(data) < 6 else "0"
