"""The code on an agreed memorandum's paper, by which anybody finds its page."""

from typing import Final

from bot.models.typed_codes import CODE_LETTERS, code_in

CODE_LENGTH: Final = 26
"""Letters of a code: log2(31) bits each, at least 128 in all."""


def check_code_in(typed: str) -> str:
    """The code that somebody has typed, in either case and with spaces or hyphens; empty if it cannot be one."""
    return code_in(typed, CODE_LENGTH)


__all__ = ["CODE_LENGTH", "CODE_LETTERS", "check_code_in"]
