"""Puts buttons side by side as long as a phone shows their labels whole, because nobody presses a button with a cut
label.
"""

from collections.abc import Iterable

from aiogram.types import InlineKeyboardButton, KeyboardButton
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import Group

LABEL_WIDTHS = {2: 19, 3: 11}
"""Characters of a label that a phone 360 points wide shows, by the number of buttons in the row."""


class Fitting(Group):
    """Up to `width` buttons in a row, fewer where a label needs more room."""

    def _wrap_kbd(self, kbd: Iterable[InlineKeyboardButton]) -> RawKeyboard:
        return fitted(kbd, self.width or 1)


def fitted(buttons: Iterable[InlineKeyboardButton | KeyboardButton], width: int) -> RawKeyboard:
    """The buttons in rows, in their order. Labels in rows of four and more are hardly limited, because such rows hold
    marks and digits, which are short.
    """
    rows: RawKeyboard = []
    for button in buttons:
        if rows and len(rows[-1]) < width and _fit([*rows[-1], button]):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _fit(row: list[InlineKeyboardButton | KeyboardButton]) -> bool:
    room = LABEL_WIDTHS.get(len(row), max(LABEL_WIDTHS.values()))
    return all(len(button.text) <= room for button in row)
