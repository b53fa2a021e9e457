"""Decides which updates go to the open dialog. All others go on to the fallback, which answers in words.

By itself, aiogram-dialog's dialog takes every message and every button. If it has no widget for one, the person gets
no answer at all.
"""

from collections.abc import Sequence
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram_dialog import Dialog
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY
from aiogram_dialog.utils import CB_SEP


class AwaitedMessage(Filter):
    """Passes a message if the open window has an input. A command is never taken for an answer."""

    def __init__(self, dialog: Dialog) -> None:
        self._dialog = dialog

    async def __call__(self, message: Message, **data: Any) -> bool:  # noqa: ANN401 - aiogram's data
        context: Context | None = data.get(CONTEXT_KEY)
        window = self._dialog.windows.get(context.state) if context else None
        return getattr(window, "on_message", None) is not None and not (message.text or "").startswith("/")


def is_of_dialog(query: CallbackQuery) -> bool:
    """Whether a dialog has drawn the button: its data begins with the mark of the screen it belongs to."""
    return (query.data or "").find(CB_SEP) > 0


class DialogButton(Filter):
    """Passes a button that a dialog has drawn."""

    async def __call__(self, query: CallbackQuery) -> bool:
        return is_of_dialog(query)


class OpenDialogs(Router):
    """Leads an update directly to the dialog whose screen is open. aiogram would ask each dialog in turn."""

    def __init__(self, dialogs: Sequence[Dialog]) -> None:
        super().__init__(name="open-dialogs")
        self._dialogs = {dialog.states_group(): filter_events(dialog) for dialog in dialogs}
        self.include_routers(*dialogs)

    def all(self) -> Sequence[Dialog]:
        return tuple(self._dialogs.values())

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:  # noqa: ANN401
        """Replaces aiogram's own method as it is in the version that `tests/handlers/test_open_dialogs.py` names.

        aiogram-dialog's middleware has already loaded the context of the open screen.
        """
        context: Context | None = kwargs.get(CONTEXT_KEY)
        dialog = self._dialogs.get(context.state.group) if context else None
        if dialog is None:
            return UNHANDLED
        return await dialog.propagate_event(update_type=update_type, event=event, **kwargs)


def filter_events(dialog: Dialog) -> Dialog:
    dialog.message.filter(AwaitedMessage(dialog))
    dialog.callback_query.filter(DialogButton())
    return dialog
