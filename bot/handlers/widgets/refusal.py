"""The refusal above a question: why the last answer was not taken. It is kept with the open dialog until an answer is
taken, and so are the readings of an answer that can be meant in several ways.
"""

from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode
from pydantic import TypeAdapter

from bot.handlers.errors import sentence
from bot.handlers.speech import translator_of
from bot.handlers.widgets.text import Html
from bot.understanding.readings import AmbiguousError, Reading
from bot.use_cases.kernel.errors import DomainError

_REFUSAL, _READINGS = "error", "readings"
_STORED: TypeAdapter[list[Reading]] = TypeAdapter(list[Reading])


class RefusalLine(Html):
    """Shows the refusal, if there is one. The window's getter gives what `shown_refusal` returns."""

    def __init__(self) -> None:
        super().__init__(_REFUSAL, when=_REFUSAL)


def shown_refusal(manager: DialogManager) -> dict[str, str]:
    return {_REFUSAL: manager.dialog_data.get(_REFUSAL, "")}


async def keep_refusal(manager: DialogManager, error: DomainError) -> None:
    """Show the refusal above the question, which is asked again below what was typed: it moves there, so that the chat
    holds it once.
    """
    forget_refusal(manager)
    if isinstance(manager.event, Message):
        manager.show_mode = ShowMode.DELETE_AND_SEND
    manager.dialog_data[_REFUSAL] = sentence(error, await translator_of(manager))
    if isinstance(error, AmbiguousError):
        manager.dialog_data[_READINGS] = _STORED.dump_python(list(error.readings), mode="json")


def asked_back(manager: DialogManager) -> list[Reading]:
    """The readings of the last answer, of which the person is to choose one."""
    return _STORED.validate_python(manager.dialog_data.get(_READINGS, []))


def forget_refusal(manager: DialogManager) -> None:
    manager.dialog_data.pop(_REFUSAL, None)
    manager.dialog_data.pop(_READINGS, None)
