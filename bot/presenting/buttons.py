"""The buttons under a notification, in the shape of the Bot API. The code that sends a message and the code that
edits one both use them, so that the two agree.
"""

from collections.abc import Sequence
from typing import Literal, TypedDict

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
    """The `inline_keyboard` of InlineKeyboardMarkup."""
    return [[button_of(t, action) for action in row] for row in actions]
