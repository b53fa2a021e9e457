"""Codes that people type from paper or read out: how they are made, and how they are read."""

import re
from secrets import choice
from typing import Final

CODE_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that is taken for another one when it is typed from paper, and none in lower case, unlike in personal links."""
PAGE_CODE_LENGTH: Final = 10
"""Letters of the code of a project's page: log2(31) bits each, some 49 in all, and nothing behind it is a secret."""
_SAME_SHAPE: Final = str.maketrans("АВЕКМНРСТУХҮҺ", "ABEKMHPCTYXYH")
"""Cyrillic letters that look like those of a code: who types from paper may not have changed the keyboard."""


def new_code(length: int) -> str:
    return "".join(choice(CODE_LETTERS) for _ in range(length))


def new_page_code() -> str:
    return new_code(PAGE_CODE_LENGTH)


def code_in(typed: str, length: int) -> str:
    """The code that somebody has typed, in either case and with spaces or hyphens; empty if it cannot be one."""
    code = "".join(typed.replace("-", " ").split()).upper().translate(_SAME_SHAPE)
    return code if re.fullmatch(f"[{CODE_LETTERS}]{{{length}}}", code) else ""


def page_code_in(typed: str) -> str:
    return code_in(typed, PAGE_CODE_LENGTH)
