"""Half-filled forms in words: how far they are, and the button that goes on."""

from collections.abc import Sequence

from bot.models.words import Text
from bot.presenting.buttons import ActionButtonData, rows_of
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Action


def kept_form(
    t: Translator, form: str, draft_id: int, done: tuple[int, int]
) -> tuple[str, Sequence[Sequence[ActionButtonData]]]:
    """What is said when a form is left: the sentence, and the buttons below it."""
    buttons = rows_of(t, ((Action("continue-form", draft_id, "primary"), Action("open-menu", 0)),))
    return t("form-kept", what=Text(f"form-name-{form}"), done=done[0], total=done[1]), buttons


def go_on_label(t: Translator, form: str, done: tuple[int, int]) -> str:
    """The button that goes on with a form, wherever its draft is listed."""
    return t.plain("form-go-on", what=Text(f"form-name-{form}"), done=done[0], total=done[1])
