"""Numbers below a thousand, written in words in three languages."""

import re
from collections.abc import Sequence
from typing import Final

from bot.understanding.signs import bare, bare_words

_HUNDRED: Final = 100
_WORDS: Final = {
    1: "бір один одна одно одну одного одной one a an",
    2: "екі два две двух two",
    3: "үш три трёх three",
    4: "төрт четыре четырёх four",
    5: "бес пять пяти five",
    6: "алты шесть шести six",
    7: "жеті семь семи seven",
    8: "сегіз восемь восьми eight",
    9: "тоғыз девять девяти nine",
    10: "он десять десяти ten",
    11: "одиннадцать одиннадцати eleven",
    12: "двенадцать двенадцати twelve",
    13: "тринадцать тринадцати thirteen",
    14: "четырнадцать четырнадцати fourteen",
    15: "пятнадцать пятнадцати fifteen",
    16: "шестнадцать шестнадцати sixteen",
    17: "семнадцать семнадцати seventeen",
    18: "восемнадцать восемнадцати eighteen",
    19: "девятнадцать девятнадцати nineteen",
    20: "жиырма двадцать двадцати twenty",
    30: "отыз тридцать тридцати thirty",
    40: "қырық сорок сорока forty",
    50: "елу пятьдесят пятидесяти fifty",
    60: "алпыс шестьдесят шестидесяти sixty",
    70: "жетпіс семьдесят семидесяти seventy",
    80: "сексен восемьдесят восьмидесяти eighty",
    90: "тоқсан девяносто ninety",
    _HUNDRED: "жүз сто ста hundred",
    200: "двести двухсот",
    300: "триста трёхсот",
    400: "четыреста четырёхсот",
    500: "пятьсот пятисот",
    600: "шестьсот шестисот",
    700: "семьсот семисот",
    800: "восемьсот восьмисот",
    900: "девятьсот девятисот",
}
"""Russian words also in the genitive, which follows "up to" and "about"."""
_VALUES: Final = {bare(word): value for value, words in _WORDS.items() for word in words.split()}


def _numbered(words: str) -> dict[str, int]:
    return {bare(word): number for number, word in enumerate(words.split(), start=1)}


_RUSSIAN_STEMS = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
    "шестнадцат семнадцат восемнадцат девятнадцат двадцат"
)
_ENGLISH_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_RUSSIAN_ORDINALS: Final = _numbered(_RUSSIAN_STEMS) | {bare("тридцат"): 30}
_ENGLISH_ORDINALS: Final = _numbered(_ENGLISH_WORDS) | {bare("thirtieth"): 30}
_RUSSIAN_ENDINGS: Final = bare_words("ое ого ому ый е ье его ьего ему ий ая ую ой")
_KAZAKH_ENDINGS: Final = tuple(map(bare, ("сыншы", "інші", "ншы")))

_KAZAKH_OF_A_MONTH: Final = re.compile(r"(\w\w+)и(?:н(?:де|да|е|а))?")
"""As in "наурыздың бесі", "жиырма бесінде": days of a month are counted with cardinal numbers."""


def ordinal_of(word: str) -> int | None:
    """The number from 1 to 30 of the bare ordinal: "пятого", "бесінші", "fifth"."""
    if word in _ENGLISH_ORDINALS:
        return _ENGLISH_ORDINALS[word]
    if counted := _KAZAKH_OF_A_MONTH.fullmatch(word):
        number = _VALUES.get(counted[1]) or _VALUES.get(counted[1].removesuffix("с"))
        if number and number <= 30:
            return number
    for ending in _KAZAKH_ENDINGS:
        if word.endswith(ending) and word.removesuffix(ending) in _VALUES:
            return _VALUES[word.removesuffix(ending)]
    return next(
        (
            number
            for stem, number in _RUSSIAN_ORDINALS.items()
            if word.startswith(stem) and word.removeprefix(stem) in _RUSSIAN_ENDINGS
        ),
        None,
    )


_HYPHENED: Final = re.compile(
    "({})-(?={})".format(
        "|".join(map(bare, ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])),
        "|".join(map(bare, ("one two three four five six seven eight nine " + _ENGLISH_WORDS).split())),
    )
)


def without_hyphens(typed: str) -> str:
    """The bare text in which the English "twenty-one" is two words."""
    return _HYPHENED.sub(r"\1 ", typed)


def is_numeral(word: str) -> bool:
    """Whether the bare word is a part of a number."""
    return word in _VALUES


def number_of(words: Sequence[str]) -> int | None:
    """The number below a thousand that these bare words make, as in "бес жүз он" or "двадцать пять"; None if they
    make none.
    """
    total, room = 0, 1000
    for word in words:
        value = _VALUES.get(word)
        if value is None:
            return None
        if value == _HUNDRED and 0 < total < 10:
            total, room = total * _HUNDRED, _HUNDRED
        elif value < room:
            total += value
            room = _HUNDRED if value >= _HUNDRED else 10 if value >= 10 and value % 10 == 0 else 1
        else:
            return None
    return total or None
