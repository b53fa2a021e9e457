"""Says what is kept of a form that is left, whatever the person does instead of answering: another screen, a command,
a link. The question, which nobody will answer there any more, gives its place to the sentence.
"""

from collections.abc import Awaitable, Callable

from aiogram.fsm.state import StatesGroup
from aiogram_dialog import DialogManager

SayKept = Callable[[DialogManager], Awaitable[None]]
_forms: dict[str, SayKept] = {}


def says_when_left(screens: type[StatesGroup], say: SayKept) -> None:
    """Register what is said when one of these screens is open and left."""
    _forms[screens.__full_group_name__] = say


async def leave_form(manager: DialogManager) -> None:
    """Say what is kept, if a form is open. Call it before another screen takes its place for good."""
    if manager.has_context():
        say = _forms.get(manager.current_context().state.group.__full_group_name__)
        if say is not None:
            await say(manager)
