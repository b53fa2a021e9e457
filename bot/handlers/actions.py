"""Buttons under notifications. Such a button can be pressed for ever and belongs to no dialog; its data is
`<name>:<id>`.

A screen may carry the same button (`ActionButton`). Its data then begins with the prefix that aiogram-dialog gives to
every button of a screen, followed by `ON_SCREEN`.
"""

import re
from collections.abc import Sequence
from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram_dialog.utils import CB_SEP

from bot.handlers.answering import add_outcome, answer_tap, lead_on, replace_message
from bot.presenting.buttons import rows_of
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.messages import Action, Notification

MAX_ID = 2**63 - 1
ON_SCREEN = "!"
"""Marks a button of a screen as an action. The dialog itself handles the other buttons of its screen."""
_ACTION = re.compile(rf"(?:[^{CB_SEP}]+{CB_SEP}{ON_SCREEN})?([a-z-]+):([0-9]+)")


class CommandFilter(Filter):
    """Passes any command, known or not."""

    async def __call__(self, message: Message) -> bool:
        return (message.text or "").startswith("/")


class AnyActionFilter(Filter):
    """Passes any action, under a notification or on a screen. A dialog's other buttons do not pass: their data
    contains a separator that cannot occur in an action's name.
    """

    async def __call__(self, query: CallbackQuery) -> bool:
        return _ACTION.fullmatch(query.data or "") is not None


class ActionFilter(Filter):
    """Passes actions with one of these names, and gives `action_id` to the handler. The id says which record is
    meant, never who may act on it.
    """

    def __init__(self, *names: str) -> None:
        self._names = names

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, Any]:
        found = _ACTION.fullmatch(query.data or "")
        if found is None or found[1] not in self._names or int(found[2]) > MAX_ID:
            return False
        return {"action_id": int(found[2]), "action_name": found[1]}


def parse_record_id(item_id: str) -> int:
    """The record's id from the data of a button in a list. Raises `NotFoundError` for data that is no id, since
    anybody can forge a button.
    """
    if not (item_id.isascii() and item_id.isdigit()) or int(item_id) > MAX_ID:
        raise NotFoundError
    return int(item_id)


async def settle(query: CallbackQuery, outcome: str) -> None:
    """End the tap, take the buttons away, and write the outcome below the text of the message."""
    await answer_tap(query)
    await add_outcome(query, outcome)


async def settle_and_lead_on(query: CallbackQuery, outcome: str, t: Translator, way_on: Action) -> None:
    """The same, with a button that leads to what is next."""
    await answer_tap(query)
    await add_outcome(query, outcome, markup_of(t, ((way_on,),)))


async def redraw_and_lead_on(query: CallbackQuery, notification: Notification, t: Translator) -> None:
    """The same as `redraw` for what follows from an answer: its buttons stay."""
    lead_on(query)
    await redraw(query, notification, t)


async def redraw(query: CallbackQuery, notification: Notification, t: Translator) -> None:
    """Replace the text, the buttons and the picture of the message by those of the notification."""
    words = t.lasting()(notification.key, **notification.args)
    await replace_message(query, words, markup_of(t, notification.actions), notification.picture)


def markup_of(t: Translator, actions: Sequence[Sequence[Action]]) -> InlineKeyboardMarkup:
    """The buttons below a message, ready to be sent."""
    return InlineKeyboardMarkup.model_validate({"inline_keyboard": rows_of(t, actions)})
