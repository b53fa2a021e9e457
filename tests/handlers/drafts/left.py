"""Forms that were left half-way: what is said of them, and the buttons that go on."""

from collections.abc import Sequence

from bot.models.words import APART, Listed, Text, Value
from bot.presenting.translator import Translator

GO_ON = "✏️"
"""How the button begins that goes on with a form, wherever its draft is listed."""


def said_kept(t: Translator, form: str, done: int, total: int, about: Sequence[Value] = ()) -> str:
    """What is said when the form is left with so many questions behind."""
    gaps = {"what": Text(f"form-name-{form}"), "done": done, "total": total}
    if not about:
        return t.plain("form-kept", **gaps)
    return t.plain("form-kept-about", **gaps, about=Listed(tuple(about), APART))
