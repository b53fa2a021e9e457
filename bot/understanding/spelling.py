"""Kazakh as people type it: without its own letters, in Latin script, with stray signs.

``with_kazakh_letters`` gives a text back its letters before it is embedded, because the model has seen hardly any
Kazakh without them. ``folded`` goes the other way, to compare spellings: the same word becomes the same string
whether a person writes it with these letters or without.
"""

import re
import unicodedata
from importlib.resources import files
from typing import Final

_OWN_LETTERS: Final = frozenset("әғқңөұүһі")
_BARE: Final = str.maketrans("әғқңөұүһі", "агкноуухи")
_FOLD: Final = str.maketrans("әғқңөұүһіёй", "агкноуухиеи", "ъь")
_ALIKE: Final = str.maketrans("ыэ", "ие")
_RUSSIAN_ONLY: Final = frozenset("вёфцчщъьэ")
"""Letters of loans and Russian words. A word with one of them is left as it was typed."""
_VOWELS: Final = frozenset("аәеиіоөуұүыэюя")
_LEAST_SHARE: Final = 0.015
"""In properly written Kazakh, one letter in five or six is a letter of its own. A text below this share was typed
without them.
"""

# Digraphs come first. The table covers the official drafts of 2018, 2019 and 2021, the spelling of passports, and
# habits of chats.
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
_APART: Final = re.compile(r"(?<![^\W_])[^\W\d_](?:[\s./_-]{1,3}[^\W\d_](?![^\W_]))+")
_LATIN_NG: Final = re.compile(r"ng(?![aeiouyäöüıáóúū])")
"""Only at the end of a word or before a consonant: before a vowel, "ng" is mostly two sounds, as in "kangybas"."""
_GENITIVE: Final = re.compile(r"(?<=..)((?:[нд]|(?<=[кқпстшх])т)[ыі])н$")
"""The endings -ның, -дың, -тың. After a vowel, -тын is the ending of a participle, which keeps its н."""

_SPELT: Final = {
    word.translate(_BARE): word
    for word in files("bot.understanding")
    .joinpath("frequent_words.kk.txt")
    .read_text(encoding="utf-8")
    .split()
}
"""Frequent words that no rule of vowel harmony gets right, by their form without Kazakh letters."""


def clean(text: str) -> str:
    """One line of composed characters, without signs that are no words (emoji, control characters)."""
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in composed)
    kept = "".join(char for char in kept if unicodedata.category(char) not in ("So", "Sk", "Mn", "Cs"))
    return " ".join(kept.split())


def with_kazakh_letters(text: str, language: str) -> str:
    """The text as a careful writer would have spelt it. A text in another language is only cleaned."""
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
    """The text in lower case and in Cyrillic, without what differs between spellings of the same word."""
    lowered = clean(text).lower()
    cyrillic = _WORD.sub(lambda found: _from_latin(found.group()), lowered)
    bare = cyrillic.translate(_FOLD)
    return " ".join(re.findall(r"\w+", bare))


def merged(text: str) -> str:
    """`folded`, and one letter for those that are put in each other's place besides: ы for і, э for е."""
    return folded(text).translate(_ALIKE)


def joined(text: str) -> str:
    """The text with letters that stand apart as the word that they make: «Т.О.О.», «к/х», «A S A R»."""
    return _APART.sub(lambda letters: "".join(filter(str.isalpha, letters.group())), text)


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
    """The longest known word with which this one begins, as typed and as spelt properly. Endings follow the stem."""
    for end in range(len(word), 1, -1):
        if (end > 3 or end == len(word)) and (spelt := _SPELT.get(word[:end])):
            return word[:end], spelt
    return "", ""


def _is_front(word: str) -> bool:
    """Whether the word has front vowels. In Kazakh, all vowels of a word agree (vowel harmony), so the last vowel
    that belongs to one class decides.
    """
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
    """Whether this у is a vowel. Elsewhere it is the consonant of "тау", or the ending of a verbal noun."""
    return _first_vowel(word, place) and _between_consonants(word, place) and place + 1 < len(word)


def _first_vowel(word: str, place: int) -> bool:
    """Whether no vowel stands before this place: Kazakh writes rounded vowels in the first syllable only."""
    return _VOWELS.isdisjoint(word[:place])


def _between_consonants(word: str, place: int) -> bool:
    """Whether there is no vowel on either side. The ends of a word count as consonants."""
    return _VOWELS.isdisjoint(word[max(place - 1, 0) : place] + word[place + 1 : place + 2])
