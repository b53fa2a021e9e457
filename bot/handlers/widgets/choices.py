"""Lists to choose from, with a button for each option."""

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Select
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.text import Text

from bot.handlers.speech import translator_of
from bot.presenting.formats import as_label
from bot.presenting.labels import shortened

_ANSWER_AT_ONCE = ("readings", "known", "suggestions", "places", "times")
"""In the data of a question's window: what has buttons that answer at once, in the order of the buttons."""


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


def told_apart(data: Mapping[str, Any]) -> dict[str, Any]:
    """A question's data without buttons whose label stands on one above. What is asked back may be among the ready
    answers, and nobody could tell the two apart.
    """
    apart, seen = dict(data), set[str]()
    for name in _ANSWER_AT_ONCE:
        labels = [as_label(str(option.label)) for option in data.get(name, ())]
        if labels:
            apart[name] = [
                option for option, label in zip(data[name], labels, strict=True) if label not in seen
            ]
        seen.update(labels)
    return apart
