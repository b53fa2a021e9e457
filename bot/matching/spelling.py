"""Kazakh as people type it: without its own letters, in Latin, with stray signs.

Two uses. ``restored`` gives a text back its letters before it is embedded, as the model has seen
hardly any Kazakh without them. ``folded`` goes the other way for comparing spellings: what one person
writes with the letters and another without becomes the same string.
"""

import re
import unicodedata
from importlib.resources import files
from typing import Final

_OWN_LETTERS: Final = frozenset("әғқңөұүһі")
_BARE: Final = str.maketrans("әғқңөұүһі", "агкноуухи")
_FOLD: Final = str.maketrans("әғқңөұүһіёй", "агкноуухиеи", "ъь")
_RUSSIAN_ONLY: Final = frozenset("вёфцчщъьэ")
"""Letters of loans and Russian words: such a word is left as it is typed."""
_VOWELS: Final = frozenset("аәеиіоөуұүыэюя")
_LEAST_SHARE: Final = 0.015
"""Kazakh written properly has its own letters in one of five or six; below this it has none."""

# Digraphs first. The official drafts of 2018, 2019 and 2021, the passport spelling, and chat habits.
_LATIN: Final = (
    ("shch", "щ"), ("sh", "ш"), ("ch", "ч"), ("gh", "ғ"), ("zh", "ж"), ("kh", "х"),
    ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("ts", "ц"), ("a'", "ә"), ("o'", "ө"), ("u'", "ү"),
    ("g'", "ғ"), ("n'", "ң"), ("ä", "ә"), ("á", "ә"), ("ö", "ө"), ("ó", "ө"), ("ü", "ү"), ("ú", "ү"),
    ("ū", "ұ"), ("ğ", "ғ"), ("ǵ", "ғ"), ("ñ", "ң"), ("ń", "ң"), ("ş", "ш"), ("ç", "ш"), ("ı", "ы"),
    ("a", "а"), ("b", "б"), ("c", "ц"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"),
    ("i", "и"), ("j", "ж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
    ("q", "қ"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "у"), ("x", "х"),
    ("y", "ы"), ("z", "з"),
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CYRILLIC: Final = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_LATIN_LETTER: Final = re.compile(r"[a-zäáöóüúūğǵñńşçı]", re.IGNORECASE)
_LATIN_NG: Final = re.compile(r"ng(?![aeiouyäöüıáóúū])")
"""Before a vowel it is mostly two sounds, as in "kangybas"."""
_GENITIVE: Final = re.compile(r"(?<=..)((?:[нд]|(?<=[кқпстшх])т)[ыі])н$")
"""The endings -ның, -дың, -тың; a т after a vowel is the participle -тын, which keeps its н."""

_SPELT: Final = {
    word.translate(_BARE): word
    for word in files("bot.matching").joinpath("frequent_words.kk.txt").read_text(encoding="utf-8").split()
}
"""Words of every sentence and of the field, which no rule of harmony gets right, by their bare form."""


def clean(text: str) -> str:
    """One line of composed characters, without signs that carry no words (emoji, controls)."""
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in composed)
    kept = "".join(char for char in kept if unicodedata.category(char) not in ("So", "Sk", "Mn", "Cs"))
    return " ".join(kept.split())


def with_kazakh_letters(text: str, language: str) -> str:
    """The text as a careful writer would have spelt it; other languages are only cleaned."""
    text = clean(text)
    if language != "kk":
        return text
    if _is_latin(text):
        return _WORD.sub(lambda found: _with_letters(_from_latin(found.group())), text)
    letters = [char for char in text.lower() if char.isalpha()]
    if not letters or sum(char in _OWN_LETTERS for char in letters) >= _LEAST_SHARE * len(letters):
        return text
    return _WORD.sub(lambda found: _with_letters(found.group()), text)


def folded(text: str) -> str:
    """Lower case, Cyrillic, without what differs between ways to spell the same word."""
    lowered = clean(text).lower()
    cyrillic = _WORD.sub(lambda found: _from_latin(found.group()), lowered)
    bare = cyrillic.translate(_FOLD)
    return " ".join(re.findall(r"\w+", bare))


def _is_latin(text: str) -> bool:
    latin = len(_LATIN_LETTER.findall(text))
    return latin > len(_CYRILLIC.findall(text))


def _from_latin(word: str) -> str:
    lowered = word.lower().replace("’", "'")
    if not _LATIN_LETTER.search(lowered):
        return word
    lowered = _LATIN_NG.sub("ң", lowered)
    for latin, cyrillic in _LATIN:
        lowered = lowered.replace(latin, cyrillic)
    return lowered.capitalize() if word[0].isupper() else lowered


def _with_letters(word: str) -> str:
    lowered = word.lower()
    if (_RUSSIAN_ONLY | _OWN_LETTERS) & set(lowered) or len(word) < 2 or word.isupper():
        return word
    start, spelt = _known_start(lowered)
    by_rule = _front(lowered) if _is_front(lowered) else _back(lowered)
    spelt += by_rule[len(start) :]
    spelt = _GENITIVE.sub(r"\1ң", spelt)
    return spelt.capitalize() if word[0].isupper() else spelt


def _known_start(word: str) -> tuple[str, str]:
    """The longest known word that this one begins with, as typed and as spelt (endings follow stems)."""
    for end in range(len(word), 1, -1):
        if (end > 3 or end == len(word)) and (spelt := _SPELT.get(word[:end])):
            return word[:end], spelt
    return "", ""


def _is_front(word: str) -> bool:
    """Vowel harmony: the last vowel that takes sides tells the whole word's (Kazakh is agglutinative)."""
    for char in reversed(word):
        if char in "еиіә":
            return True
        if char in "аы":
            return False
    return False


def _front(word: str) -> str:
    chars = list(word)
    for place, char in enumerate(word):
        if char == "и" and _between_consonants(word, place):
            chars[place] = "і"
        elif char == "у" and _rounded(word, place):
            chars[place] = "ү"
        elif char == "о":
            chars[place] = "ө"
        elif char == "а" and _first_vowel(word, place):
            chars[place] = "ә"
    return "".join(chars)


def _back(word: str) -> str:
    chars = list(word)
    for place, char in enumerate(word):
        if char == "к":
            chars[place] = "қ"
        elif char == "г":
            chars[place] = "ғ"
        elif char == "у" and _rounded(word, place):
            chars[place] = "ұ"
    return "".join(chars)


def _rounded(word: str, place: int) -> bool:
    """Whether this у is a vowel: elsewhere it is the consonant of "тау" or the ending of a verbal noun."""
    return _first_vowel(word, place) and _between_consonants(word, place) and place + 1 < len(word)


def _first_vowel(word: str, place: int) -> bool:
    """Kazakh writes its rounded vowels in the first syllable alone."""
    return _VOWELS.isdisjoint(word[:place])


def _between_consonants(word: str, place: int) -> bool:
    """The word's own ends count as consonants."""
    return _VOWELS.isdisjoint(word[max(place - 1, 0) : place] + word[place + 1 : place + 2])
