"""What a reader sees of quotation marks and letters."""

import re

_CLOSING_OF = {"«": "»", "„": "“", "“": "”", "‘": "’", "‚": "‘"}
_MARKS = re.compile("[«»„“”‘’‚]")


def balanced(text: str) -> bool:
    """Whether each quotation mark has its other half, with as many inside. An apostrophe is none,
    unless it closes ‘.
    """
    awaited: list[str] = []
    for mark in _MARKS.findall(text):
        if awaited and mark == awaited[-1]:
            awaited.pop()
        elif mark in _CLOSING_OF:
            awaited.append(_CLOSING_OF[mark])
        elif mark != "’":  # Farmers’ Union
            return False
    return not awaited


def mixed_words(text: str) -> list[str]:
    """Words that mix Cyrillic and Latin letters."""
    return [
        word
        for word in re.findall(r"[^\W\d_]+", text)
        if re.search("[a-z]", word, re.IGNORECASE) and re.search("[а-яёәғқңөұүһі]", word, re.IGNORECASE)
    ]
