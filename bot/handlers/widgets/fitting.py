"""Puts buttons side by side as long as a phone shows their labels whole."""

from collections.abc import Iterable

from aiogram.types import InlineKeyboardButton, KeyboardButton
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Group, Keyboard

from bot.presenting.labels import in_rows


class Fitting(Group):
    """Up to `width` buttons in a row, fewer where a label needs more room."""

    def _wrap_kbd(self, kbd: Iterable[InlineKeyboardButton]) -> RawKeyboard:
        return fitted(kbd, self.width or 1)


class FittingRow(Fitting):
    """All buttons in one row, if their labels allow it."""

    def __init__(self, *buttons: Keyboard, when: WhenCondition = None) -> None:
        super().__init__(*buttons, width=len(buttons), when=when)


def fitted(buttons: Iterable[InlineKeyboardButton | KeyboardButton], width: int) -> RawKeyboard:
    """The buttons in rows, in their order."""
    return in_rows(buttons, lambda button: button.text, width)
