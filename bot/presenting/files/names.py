"""Names of files made of people's words: they open on every system, and hide nothing."""

import re
import unicodedata

_LONGEST = 80
"""Characters: with three bytes each they stay within the 255 bytes that file systems take."""
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM\d|LPT\d)", re.IGNORECASE)
"""What Windows takes for a device (Naming Files, Paths, and Namespaces)."""
_KEPT = "-_.,()«»№ "


def file_name(words: str, extension: str) -> str:
    """A name in the words of people. Separators of folders, control and invisible characters, and what changes the
    direction of writing, are left out; what would then be no name is a number sign.
    """
    shown = "".join(_safe(character) for character in unicodedata.normalize("NFC", words))
    stem = " ".join(shown.split())[:_LONGEST].strip(" .")
    if not stem or _RESERVED.fullmatch(stem.split(".")[0]):
        stem = f"№ {stem}".strip()
    return f"{stem}.{extension}"


def _safe(character: str) -> str:
    if character in _KEPT or unicodedata.category(character)[0] in "LN" or unicodedata.combining(character):
        return character
    return (
        " "
        if unicodedata.category(character)[0] in "ZC" and character.isspace()
        else "-"
        if character in "/\\"
        else ""
    )
