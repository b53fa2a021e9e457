"""Every sentence that the bot can say, with real and awkward values, one file a language.

A change of words shows as a change of these files, where a reviewer reads it as people will.
"""

from collections.abc import Iterator
from pathlib import Path

from bot.models.reference import Language
from bot.presenting.translator import Translator
from tests.presenting.gap_values import NOW, every_name, fillings
from tests.presenting.locale_files import messages

FOLDER = Path(__file__).parent / "sentences"


def file_of(language: Language) -> Path:
    return FOLDER / f"{language.value}.txt"


def said(language: Language) -> Iterator[tuple[str, str]]:
    """(key, sentence) for every sentence and each filling of its gaps, as the chat shows it; then every name."""
    t = Translator(language, lambda: NOW)
    for key in sorted(messages(language)):
        yield from dict.fromkeys((key, t(key, **filling)) for filling in fillings(key))
    for name, value in every_name():
        yield name, t.value(value)


def rendered(language: Language) -> str:
    """A heading for each key, below it the sentence with its usual values, then the lines that other values change."""
    lines: list[str] = []
    usual: list[str] = []
    heading = ""
    for key, sentence in said(language):
        parts = sentence.split("\n")
        if key != heading:
            lines += ["", key, *(f"    {part}" for part in parts)]
            heading, usual = key, parts
        else:
            lines += [f"  ~ {part}" for part in parts if part not in usual]
    return "".join(f"{line.rstrip()}\n" for line in lines[1:])
