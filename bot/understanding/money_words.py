"""The words and signs of amounts of money in three languages, bare (`signs.bare`)."""

import re
from typing import Final

from bot.understanding.signs import bare, bare_words

BILLION, MILLION, THOUSAND = 10**9, 10**6, 10**3

_SCALES: Final = (
    (BILLION, "миллиард billion", "млрд млр bn b"),
    (MILLION, "миллион лимон лям", "млн мл мил кк m"),
    (THOUSAND, "тысяч тыщ мың thousand", "тыс k"),
)
"""Each unit with its words, which may have endings, and its abbreviations."""
_STEMS: Final = tuple(
    (factor, tuple(map(bare, stems.split())), bare_words(short)) for factor, stems, short in _SCALES
)
ENDINGS: Final = bare_words("ға ге қа ке ды ді ты ті дан ден тан тен нан нен ның нің на не дай дей тай тей")
"""Of Kazakh, after a dash: "2 млн-ға"."""
FROM: Final = bare_words("дан ден тан тен нан нен")
_TENGE: Final = bare_words("тг tg тнг kzt") | {"₸"}
_TENGE_STEM: Final = bare("теңге")
THOUSAND_OR_TENGE: Final = bare("т")
ARTICLE: Final = bare("a")
HALVES: Final = bare_words("жарты жарым half пол половина половиной половину")
QUARTERS: Final = bare_words("четверть четверти quarter ширек")
ONE_AND_A_HALF: Final = bare_words("полтора полторы полутора")
MINUS: Final = bare_words("минус minus")
RANGE: Final = bare_words("до to или немесе or мен пен бен")
AND: Final = bare_words("и and с of")
BETWEEN: Final = bare_words("между between арасында")

_POL: Final = re.compile(rf"\bпол-?(?=миллион|миллиард|{bare('тысяч')}|лимон)")
_FROM_UNIT: Final = re.compile(rf"(?:(?<=миллион)|(?<=миллиард)|(?<=млн)|(?<={bare('мың')}))(?=[нд][ае]н\b)")
"""Where the Kazakh "from" is joined to a unit: "2 миллионнан"."""
_ABOUT: Final = re.compile(
    r"\b(?:{})\b|[~≈<>≤≥±]".format(
        "|".join(
            "[ -]".join(map(bare, phrase.split()))
            for phrase in (
                "не более", "не больше", "не менее", "не меньше", "не выше", "не ниже", "но не больше", "но не более",
                "no more than", "not more than", "no less than", "more than", "less than", "at least", "at most",
                "up to", "около", "примерно", "приблизительно", "приблиз", "порядка", "где то",
                "хотя бы", "и выше", "и более", "и больше", "нужно", "нам нужно", "надо",
                "требуется", "керек", "қажет", "need", "we need", "or more", "and more", "and up", "почти",
                "ровно", "всего", "больше", "более", "меньше", "менее", "максимум", "макс", "минимум", "от",
                "в пределах", "шамамен", "шамасында", "жуық", "дейін", "астам", "кемінде", "ең көбі", "ең азы",
                "көп емес", "кем емес", "аспайды", "max", "maximum", "minimum", "about", "around", "almost",
                "approximately", "approx", "roughly", "nearly", "from", "бюджет", "бюджеті", "сумма", "сома",
                "сомасы", "budget", "amount",
            )
        )
    )
)  # fmt: skip
"""What leaves the amount as it is: people give an approximate sum or a limit where a sum is asked for."""
_NO_TIYN: Final = re.compile(rf"\b0?0 {bare('тиын')}\w*")
"""What officials put after whole tenge."""
_FOREIGN: Final = re.compile(
    r"[$€£¥₽₴₺]|\b(?:{})".format(
        "|".join(
            map(bare, ("usd", "доллар", "долл", "dollar", "евро", "euro", "eur", "руб", "rub", "юан", "yuan"))
        )
    )
)


def plain(typed: str) -> str:
    """The bare text without what leaves an amount as it is, and with parts of words that say something apart."""
    return _ABOUT.sub(" ", _NO_TIYN.sub(" ", _FROM_UNIT.sub("-", _POL.sub("пол ", typed))))


def is_foreign(typed: str) -> bool:
    """Whether the bare text names another currency."""
    return _FOREIGN.search(typed) is not None


def is_tenge(word: str) -> bool:
    return word in _TENGE or word.startswith(_TENGE_STEM)


def unit_of(word: str) -> tuple[int, bool] | None:
    """The unit that the word names, and whether it is a word that also stands for one of its kind ("a million")."""
    for factor, stems, abbreviations in _STEMS:
        if word.startswith(stems):
            return factor, True
        if word in abbreviations or any(
            word.removeprefix(short) in ENDINGS for short in abbreviations if word.startswith(short)
        ):
            return factor, False
    return None
