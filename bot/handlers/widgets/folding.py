"""A card whose long texts are cut until its reader asks for all of it."""

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot.handlers.widgets.text import label

_WHOLE = "whole"


def is_unfolded(manager: DialogManager) -> bool:
    return bool(manager.dialog_data.get(_WHOLE))


def fold(manager: DialogManager) -> None:
    """Show the card cut again. Call it when another card is opened."""
    manager.dialog_data.pop(_WHOLE, None)


async def _show_whole(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data[_WHOLE] = True


async def _show_cut(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    fold(manager)


def folding_buttons() -> tuple[Button, Button]:
    """The buttons that show all of the card or cut it again. The window's getter gives `longer` if there is more to
    show, `shorter` if all of it is shown.
    """
    return (
        Button(label("button-more"), id="more", on_click=_show_whole, when="longer"),
        Button(label("button-less"), id="less", on_click=_show_cut, when="shorter"),
    )
