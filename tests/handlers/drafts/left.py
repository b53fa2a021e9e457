"""Forms that were left half-way: what is said of them, and the buttons that go on."""

from bot.models.words import Text
from bot.presenting.translator import Translator

GO_ON = "✏️"
"""How the button begins that goes on with a form, wherever its draft is listed."""


def said_kept(t: Translator, form: str, done: int, total: int) -> str:
    """What is said when the form is left with so many questions behind."""
    return t.plain("form-kept", what=Text(f"form-name-{form}"), done=done, total=total)
