"""The buttons under a notification, in the shape of the Bot API. The code that sends a message and the code that
edits one both use them, so that the two agree.
"""

from collections.abc import Sequence
from operator import itemgetter
from typing import Literal, TypedDict

from bot.presenting.labels import in_rows
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Action


class ActionButtonData(TypedDict):
    """InlineKeyboardButton of the Bot API. If `style` is None, it is left out of the request."""

    text: str
    callback_data: str
    style: Literal["primary", "success", "danger"] | None


def button_of(t: Translator, action: Action) -> ActionButtonData:
    return {"text": t.label(action), "callback_data": action.data, "style": action.style}


def rows_of(t: Translator, actions: Sequence[Sequence[Action]]) -> list[list[ActionButtonData]]:
    """The `inline_keyboard` of InlineKeyboardMarkup. A row whose labels a phone would cut becomes several."""
    return [
        fitting
        for row in actions
        for fitting in in_rows(
            (button_of(t, action) for action in row if not action.readers or t.language in action.readers),
            itemgetter("text"),
            len(row),
        )
    ]
