"""Forms left half-way, wherever a screen lists them: how far each is, and a button that goes on with it."""

from collections.abc import Callable, Sequence
from typing import Any

from aiogram.types import InlineKeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import Keyboard
from pydantic import ValidationError

from bot.handlers.actions import ON_SCREEN
from bot.handlers.deeds import deed
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form.standing import Standing
from bot.handlers.widgets.form.starting import Answers
from bot.models.words import Value
from bot.presenting.cards.drafts import LeftForm, go_on_labels, kept_form
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import KeptForm, ListDrafts
from bot.use_cases.kernel.messages import Action

SHOWN_MAX = 3
"""So many forms have a button at once."""
KEPT, DRAFTS = "kept", "drafts"
"""In a window's data: the sentence about the last form that was left, and the buttons of `GoOn`."""
_forms: dict[str, Standing] = {}
Subject = Callable[[Answers], Sequence[Value]]
"""What a draft with these answers is about, such as the other side and the project: by each of these it may be told
from another one. Drafts of an earlier version may not say.
"""
_subjects: dict[str, Subject] = {}


def countable(form: Standing) -> None:
    """Register a form, so that its drafts can be counted by its name."""
    _forms[form.name] = form


def told_apart_by(form: str, subject: Subject) -> None:
    """Register what drafts of this form are about, where one person can have several of them."""
    _subjects[form] = subject


def subject_of(draft: KeptForm) -> Sequence[Value]:
    """Empty for a draft of an earlier version, of which this cannot be read."""
    find = _subjects.get(draft.form.partition(":")[0])
    try:
        return find(draft.answers) if find else ()
    except ValidationError:
        return ()


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
    left = []
    for draft in drafts:
        name = draft.form.partition(":")[0]
        if name in _forms:
            left.append(LeftForm(name, draft.id, _forms[name].done(draft.answers), subject_of(draft)))
    actions = [Action("continue-form", form.draft_id) for form in left]
    return {
        KEPT: kept_form(t, left[0])[0] if left else "",
        DRAFTS: list(zip(go_on_labels(t, left), actions, strict=True)),
    }
