"""Says what is kept of a form that is left, whatever the person does instead of answering: another screen, a command,
a link. The question, which nobody will answer there any more, gives its place to the sentence.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from aiogram.fsm.state import StatesGroup
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.exceptions import UnknownIntent, UnknownState
from aiogram_dialog.api.internal import CONTEXT_KEY, STORAGE_KEY

SayKept = Callable[[DialogManager], Awaitable[None]]
_forms: dict[str, SayKept] = {}


def says_when_left(screens: type[StatesGroup], say: SayKept) -> None:
    """Register what is said when one of these screens is open and left."""
    _forms[screens.__full_group_name__] = say


async def leave_form(manager: DialogManager) -> None:
    """Say what is kept, if the open screen is a form's. Call it before another screen takes its place for good."""
    say = _sayer(manager.current_context()) if manager.has_context() else None
    if say is not None:
        await say(manager)


async def leave_all(manager: DialogManager) -> None:
    """Say what is kept of each form that is open, on top or below other screens: a language or the consent is asked
    above it. Call it before all of them are closed.
    """
    if not manager.has_context():
        return
    data, top = manager.middleware_data, manager.current_context()
    await leave_form(manager)
    try:
        for intent_id in reversed(manager.current_stack().intents[:-1]):
            with suppress(UnknownIntent, UnknownState):
                # What is said is asked of the form itself, as if it were on top.
                data[CONTEXT_KEY] = await data[STORAGE_KEY].load_context(intent_id)
                await leave_form(manager)
    finally:
        data[CONTEXT_KEY] = top


def _sayer(context: Context) -> SayKept | None:
    return _forms.get(context.state.group.__full_group_name__)
