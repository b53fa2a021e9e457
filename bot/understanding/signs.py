"""One form for what is the same to its writer: digits, dashes and spaces of every keyboard, words in every spelling.

Parsers of amounts, days and times read what `evened` returns, and keep their own words in the form that `bare` gives
them. So a word stands in their tables as it is spelt, and is known however it is typed.
"""

import re
import unicodedata

from bot.understanding.spelling import merged

_DASHES = re.compile(r"[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u207b]")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")


def _evened_character(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    if character.isspace():
        return " "
    # Marks of direction, joiners and the like are seen by nobody; emoji mean nothing here.
    return "" if unicodedata.category(character) in {"Cf", "Cc", "Co", "Cs", "Cn", "So", "Me"} else character


def bare(word: str) -> str:
    """A word in the one spelling for "түскі", "туски" and "тускы", "этот" and "etot", "пятьсот" and "pyatsot"."""
    return merged(word).replace(" ", "").replace("тс", "ц")


def bare_words(words: str) -> frozenset[str]:
    """The bare forms of the words, which spaces part."""
    return frozenset(map(bare, words.split()))


def evened(text: str) -> str:
    """Small letters, ASCII digits, "-" for each dash, single spaces, and each word bare.

    Callers bound the length first: composing characters takes long for a pile of marks.
    """
    composed = unicodedata.normalize("NFC", text.lower())
    plain = _DASHES.sub("-", "".join(map(_evened_character, composed)))
    return " ".join(_WORD.sub(lambda word: bare(word.group()), plain).split())
