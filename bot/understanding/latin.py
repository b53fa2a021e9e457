"""Kazakh and Russian names in Latin letters, for English readers, as English texts in Kazakhstan write them.

The tables are those of the US and British boards on geographic names (BGN/PCGN: Kazakh 1979, Russian 1947), without
their accents and signs: Estimeytinder Uni, Bolashaq Kilti. Why, stands in docs/decisions.
"""

import re
from types import MappingProxyType

_COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ё": "yo",
}  # fmt: skip
_KAZAKH = {
    "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
}  # fmt: skip
_LETTERS = MappingProxyType({**_COMMON, **_KAZAKH})
_WORD = re.compile(r"[а-яёәғқңөұүһі]+", re.IGNORECASE)
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_SOFT_E = re.compile(r"(?<![бвгджзйклмнпрстфхцчшщиы])е")
"""A Russian е that is heard as "ye": at the beginning of a word, after most vowels or a sign."""
_SMALL = frozenset({"и", "в", "на", "по", "с", "от", "для", "за", "о", "мен", "бен", "пен", "және", "үшін"})
"""Words that stay small in a name."""


def in_latin(name: str, *, kazakh: bool, capitals: bool = True) -> str:
    """The name in Latin letters, its words with capitals as in English names, or else as it has them itself. What is no
    Cyrillic stays as it is.

    `kazakh` tells the language in which the name was entered; a name with Kazakh letters is read as Kazakh anyway.
    """
    kazakh = kazakh or bool(_KAZAKH_LETTER.search(name))

    def spelt(found: re.Match[str]) -> str:
        return _word(found[0], name[: found.start()], kazakh=kazakh, capitals=capitals)

    return _WORD.sub(spelt, name)


def _word(word: str, before: str, *, kazakh: bool, capitals: bool) -> str:
    lowered = word.lower()
    if not kazakh:
        lowered = re.sub("[иы]й$", "y", _SOFT_E.sub("ye", lowered))
    latin = "".join(_LETTERS.get(letter, letter) for letter in lowered)
    if len(word) > 1 and word.isupper():
        return latin.upper()
    if not capitals:
        return latin if word[0].islower() else latin[:1].upper() + latin[1:]
    stays_small = word[0].islower() and (lowered in _SMALL or before.endswith("-"))
    return latin if before and stays_small else latin[:1].upper() + latin[1:]
