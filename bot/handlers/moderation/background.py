"""What stands beside a record in a queue: who sent it, what may be the same, with a button to open it, the public
register, and the history, which is shown when it is asked for.
"""

from collections.abc import Sequence
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Column, Keyboard, Url

from bot.handlers.actions import parse_record_id
from bot.handlers.keys import HISTORY, LOOKED_UP
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.text import Html, label
from bot.models.changes import Entity
from bot.presenting.cards.moderation import alike_label, background_lines, history
from bot.presenting.translator import Translator
from bot.use_cases.audit.reading import AuditLine
from bot.use_cases.moderation.background import Background


def wants_history(manager: DialogManager) -> bool:
    return bool(manager.dialog_data.get(HISTORY))


def shown_background(
    t: Translator, found: Background, entity: Entity, lines: Sequence[AuditLine] | None
) -> dict[str, Any]:
    """For the window's data. `lines` are the history, if it is asked for."""
    return {
        "background": t.paragraphs(
            background_lines(t, found, entity), history(t, lines) if lines is not None else ""
        ),
        "alike": [Option(str(one.id), alike_label(t, one)) for one in found.alike],
        "register": found.register,
        "without_history": lines is None,
        "with_history": lines is not None,
    }


def background_buttons(card_screen: State, record: str) -> tuple[Keyboard, ...]:
    """What may be the same opens above the card, from which "back" leads here."""

    async def look_up(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
        await manager.start(card_screen, data={record: parse_record_id(picked), LOOKED_UP: True})

    return (
        Column(Choices("alike", "alike", look_up)),
        FittingRow(
            Url(label("button-bin-register"), Html("register"), id="register", when="register"),
            Button(label("button-history"), id="history", on_click=_turn, when="without_history"),
            Button(label("button-hide-history"), id="no_history", on_click=_turn, when="with_history"),
        ),
    )


async def _turn(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data[HISTORY] = button.widget_id == "history"
