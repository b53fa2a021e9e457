"""Lists to choose from, with a button for each option."""

from operator import attrgetter
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Select
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.text import Text

from bot.handlers.speech import translator_of
from bot.presenting.labels import shortened


class _Label(Text):
    """The label of an option in the reader's language. What people have written is as long as they wanted, so it is cut
    to what is seen.
    """

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return shortened((await translator_of(manager)).plain_value(data["item"].label))


class Choices(Select[str]):
    """`items` names the options in the window's data. `on_click` gets the value of the option that was pressed."""

    def __init__(
        self,
        id: str,  # noqa: A002 - aiogram-dialog's own name
        items: str,
        on_click: OnItemClick[Select[str], str],
        when: WhenCondition = None,
    ) -> None:
        super().__init__(
            _Label(),
            id=id,
            item_id_getter=attrgetter("value"),
            items=items,
            on_click=on_click,
            when=when,
        )
