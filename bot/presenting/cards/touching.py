"""What hangs on a deed, in words: it is shown before the deed."""

from collections.abc import Mapping

from bot.models.words import Listed, Text, Value
from bot.presenting.translator import Translator


def what_depends(t: Translator, depending: Mapping[str, int]) -> str:
    """A line that counts what would be settled (`block.depending`); empty if nothing hangs on it."""
    return t.value(line_of(depending))


def line_of(depending: Mapping[str, int]) -> Value:
    """The same, to be put into a sentence."""
    if not depending:
        return ""
    things = Listed(tuple(Text(f"depends-{name}", {"number": number}) for name, number in depending.items()))
    return Text("depends-on-this", {"things": things})
