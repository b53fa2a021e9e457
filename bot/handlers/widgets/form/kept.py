"""Forms left half-way, wherever a screen lists them: how far each is, and a button that goes on with it."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import InlineKeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.actions import ON_SCREEN
from bot.handlers.deeds import deed
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form.standing import Standing
from bot.presenting.cards.drafts import go_on_label, kept_form
from bot.presenting.labels import shortened
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import KeptForm, ListDrafts
from bot.use_cases.kernel.messages import Action

SHOWN_MAX = 3
"""So many forms have a button at once."""
KEPT, DRAFTS = "kept", "drafts"
"""In a window's data: the sentence about the last form that was left, and the buttons of `GoOn`."""
_forms: dict[str, Standing] = {}


def countable(form: Standing) -> None:
    """Register a form, so that its drafts can be counted by its name."""
    _forms[form.name] = form


class GoOn(Keyboard):
    """A button for each of the forms that the window's getter has found with `kept_forms`."""

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:  # noqa: ARG002
        return [
            [InlineKeyboardButton(text=label, callback_data=f"{ON_SCREEN}{action.data}")]
            for label, action in data[DRAFTS]
        ]


async def kept_forms(manager: DialogManager, *names: str) -> dict[str, Any]:
    """Data for `GoOn`: the person's drafts of the forms of these names, or of all, the last one first."""
    drafts = await (await deed(manager, ListDrafts))()
    wanted = [draft for draft in drafts if not names or draft.form in names]
    return as_buttons(await translator_of(manager), wanted[:SHOWN_MAX])


def as_buttons(t: Translator, drafts: Sequence[KeptForm]) -> dict[str, Any]:
    rows = []
    for draft in drafts:
        name = draft.form.partition(":")[0]
        if name in _forms:
            done = _forms[name].done(draft.answers)
            label = shortened(go_on_label(t, name, done))
            rows.append((label, Action("continue-form", draft.id), kept_form(t, name, draft.id, done)[0]))
    return {
        KEPT: rows[0][2] if rows else "",
        DRAFTS: [(label, action) for label, action, _ in rows],
    }
