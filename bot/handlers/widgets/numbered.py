"""A list as numbered lines of text, with a button for each number.

Buttons that repeat whole lines push the text off a phone's screen, and are cut at its edge. So a list whose items need
more than a name stands in the text once (`presenting/numbered.py`), and below it stand numbers. A list of plain names
has buttons alone (`choices.py`).
"""

from operator import attrgetter
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Select
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.text import Text

IN_A_ROW = 5
"""Numbers in a row at most: with more, a thumb would meet two of them."""


class _Number(Text):
    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:  # noqa: ARG002
        return str(data["pos"])


class Numbered(Select[str]):
    """`items` names the options of the open page in the window's data. They are numbered from 1, as their lines are.

    `on_click` gets the value of the option that was pressed. Eight numbers stand in two rows of four, not in five and
    three.
    """

    def __init__(
        self,
        id: str,  # noqa: A002 - aiogram-dialog's own name
        items: str,
        on_click: OnItemClick[Select[str], str],
        when: WhenCondition = None,
    ) -> None:
        super().__init__(
            _Number(),
            id=id,
            item_id_getter=attrgetter("value"),
            items=items,
            on_click=on_click,
            when=when,
        )

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        (buttons,) = await super()._render_keyboard(data, manager)
        rows = -(-len(buttons) // IN_A_ROW)
        width = -(-len(buttons) // rows) if rows else 1
        return [buttons[start : start + width] for start in range(0, len(buttons), width)]
