"""Names of organisations as readers of any language see them."""

import re

from bot.understanding.latin import in_latin


def called(name: str) -> re.Pattern[str]:
    """A Kazakh name, as it is typed or in Latin letters: those are for English readers."""
    return re.compile(f"{re.escape(name)}|{re.escape(in_latin(name, kazakh=True))}")
