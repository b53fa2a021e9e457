"""The refusal above a question: why the last answer was not taken. It is kept with the open dialog until an answer is
taken.
"""

from aiogram_dialog import DialogManager

from bot.handlers.errors import sentence
from bot.handlers.speech import translator_of
from bot.handlers.widgets.text import Html
from bot.use_cases.kernel.errors import DomainError

_REFUSAL = "error"


class RefusalLine(Html):
    """Shows the refusal, if there is one. The window's getter gives what `shown_refusal` returns."""

    def __init__(self) -> None:
        super().__init__(_REFUSAL, when=_REFUSAL)


def shown_refusal(manager: DialogManager) -> dict[str, str]:
    return {_REFUSAL: manager.dialog_data.get(_REFUSAL, "")}


async def keep_refusal(manager: DialogManager, error: DomainError) -> None:
    manager.dialog_data[_REFUSAL] = sentence(error, await translator_of(manager))


def forget_refusal(manager: DialogManager) -> None:
    manager.dialog_data.pop(_REFUSAL, None)
