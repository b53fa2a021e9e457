"""The code on an agreed memorandum's paper, by which anybody finds its page."""

import re
from typing import Final

CODE_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that is taken for another one when it is typed from paper, and none in lower case, unlike in personal links."""
CODE_LENGTH: Final = 26
"""Letters of a code: log2(31) bits each, at least 128 in all."""
_CODE: Final = re.compile(f"[{CODE_LETTERS}]{{{CODE_LENGTH}}}")
_SAME_SHAPE: Final = str.maketrans("АВЕКМНРСТУХҮҺ", "ABEKMHPCTYXYH")
"""Cyrillic letters that look like those of a code: who types from paper may not have changed the keyboard."""


def check_code_in(typed: str) -> str:
    """The code that somebody has typed, in either case and with spaces or hyphens; empty if it cannot be one."""
    if _CODE.fullmatch(typed):
        return typed
    code = "".join(typed.replace("-", " ").split()).upper().translate(_SAME_SHAPE)
    return code if _CODE.fullmatch(code) else ""
