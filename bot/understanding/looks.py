"""What names look like: words in one alphabet, and names that a reader would take for each other.

People mix alphabets by accident, as "Aрай" with a Latin letter, and so do those who want to be taken for somebody else.
The table of signs that look alike is Unicode's own (UTS #39, `confusables.txt`).
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from bot.understanding.spelling import folded

_CYRILLIC: Final = "асеһіорхукАВСЕНІКМОРТХУ"
_LATIN: Final = "acehiopxykABCEHIKMOPTXY"
"""Letters that are printed alike. Of these, one alphabet's is meant where the other's stands in a word of the first."""
_TO_CYRILLIC: Final = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN: Final = str.maketrans(_CYRILLIC, _LATIN)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_PART_LEAST: Final = 2

_NUMBERS: Final = re.compile(r"[0-9A-F]{4,6}")
_QUOTES_AND_SPACES: Final = re.compile(r"[\W_]+")


def with_one_script_a_word(text: str) -> str:
    """The text with each word in one alphabet, as far as looks leave no doubt. "IT-школа" and "TechГарден" are meant
    as they are.
    """
    if not _mixed_words(text):
        return text
    cyrillic = len(re.findall("[\u0400-\u052f]", text)) >= len(re.findall("[A-Za-z]", text))
    return _LETTERS.sub(lambda word: _in_one_script(word[0], cyrillic=cyrillic), text)


def mixed_word(text: str) -> str | None:
    """The first word in more than one alphabet, other than those that are meant so; None if there is none."""
    return next(iter(_mixed_words(text)), None)


def _mixed_words(text: str) -> list[str]:
    return [word for word in _LETTERS.findall(text) if len(_runs(word)) > 1 and not _is_meant(word)]


def _in_one_script(word: str, *, cyrillic: bool) -> str:
    """The word in the alphabet that has letters for all of it. If both have, `cyrillic` tells which is meant."""
    if len(_runs(word)) < 2 or _is_meant(word):
        return word
    candidates = [word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN)]
    whole = [candidate for candidate in candidates if len(_runs(candidate)) == 1]
    if not whole:
        return word
    return whole[0] if cyrillic or len(whole) == 1 else whole[-1]


def _is_meant(word: str) -> bool:
    """Whether a word is put together of parts that a capital letter shows: TechГарден, ASARқоры, QazСтандарт."""
    runs = _runs(word)
    parts = [part for _, part in runs]
    if any(len(part) < _PART_LEAST or _looks_like_the_other(part) for part in parts):
        return False
    return all(following[0].isupper() or before.isupper() for before, following in pairwise(parts))


def _looks_like_the_other(part: str) -> bool:
    """Whether the part could as well be written in the other alphabet; a long one that begins like a name is not."""
    return len(part) <= _PART_LEAST + 1 and all(letter in _LATIN + _CYRILLIC for letter in part)


def _runs(word: str) -> list[tuple[str, str]]:
    """The pieces of a word that are in one alphabet each. Marks belong to the letter before them."""
    runs: list[tuple[str, str]] = []
    for letter in word:
        script = _script(letter)
        if runs and script in (runs[-1][0], ""):
            runs[-1] = (runs[-1][0], runs[-1][1] + letter)
        else:
            runs.append((script, letter))
    return runs


@cache
def _script(letter: str) -> str:
    """The alphabet by the first word of the letter's name; Chinese, Japanese and Korean are written together."""
    script = unicodedata.name(letter, "").split(" ")[0].split("-")[0]
    if script in {"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC"}:
        return "CJK"
    return "" if script in {"MODIFIER", "COMBINING", "FEMININE", "MASCULINE", "MICRO"} else script


@cache
def _prototypes() -> dict[int, str]:
    lines = files("bot.understanding").joinpath("confusables.txt").read_text(encoding="utf-8").splitlines()
    rows = (_NUMBERS.findall(line) for line in lines if not line.startswith("#"))
    return {int(sign, 16): "".join(chr(int(one, 16)) for one in like) for sign, *like in rows}


@lru_cache(10_000)
def looks(name: str) -> frozenset[str]:
    """What the name looks like, in small letters and in capitals, and how it is spelt without the letters that only
    Kazakh has. Two names that share a look are taken for each other; quotes, spaces and signs do not tell names apart.
    """
    spelt = "".join(folded(name).split())
    return frozenset(filter(None, (_skeleton(name.lower()), _skeleton(name.upper()), spelt)))


def _skeleton(text: str) -> str:
    """UTS #39, section 4, without marks and what stands between words."""
    table = _prototypes()
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    like = unicodedata.normalize("NFD", decomposed.translate(table))
    letters = "".join(sign for sign in like if not unicodedata.combining(sign))
    return _QUOTES_AND_SPACES.sub("", letters)
