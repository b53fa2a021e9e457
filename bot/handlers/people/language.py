"""The screen on which a person chooses their language: at first contact, and whenever they want another one."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Column, Keyboard, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick

from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.text import Say
from bot.presenting.endonyms import ENDONYMS


async def languages(**_: object) -> dict[str, Any]:
    return {"languages": [Option(code.value, name) for code, name in ENDONYMS.items()]}


def language_window(
    question: Say, on_choice: OnItemClick[Select[str], str], *below: Keyboard, state: State
) -> Window:
    """The window with all languages to choose from; `below` are the buttons under them."""
    return Window(
        question,
        Column(Choices("language", "languages", on_choice)),
        *below,
        state=state,
        getter=languages,
        preview_data=languages,
    )
