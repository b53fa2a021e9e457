"""Whole numbers spelt out in Kazakh and Russian, as papers say a sum beside its figures."""

from typing import Final, Literal

MOST: Final = 10**12
"""Inclusive. No pledge is larger."""
_THOUSAND: Final = 1000
_KK_ONES: Final = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_KK_TENS: Final = (
    "", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан",
)  # fmt: skip
_KK_SCALES: Final = ("", "мың", "миллион", "миллиард", "триллион")
_RU_ONES: Final = ("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять")
_RU_TEENS: Final = (
    "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать",
    "восемнадцать", "девятнадцать",
)  # fmt: skip
_RU_TENS: Final = (
    "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
)  # fmt: skip
_RU_HUNDREDS: Final = (
    "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
)  # fmt: skip
_RU_SCALES: Final = (
    ("", "", ""),
    ("тысяча", "тысячи", "тысяч"),
    ("миллион", "миллиона", "миллионов"),
    ("миллиард", "миллиарда", "миллиардов"),
    ("триллион", "триллиона", "триллионов"),
)
_FEMININE: Final = {1: "одна", 2: "две"}


def spelt(number: int, language: Literal["kk", "ru"], *, feminine: bool = False) -> str:
    """`екі жүз мың`, `двести тысяч`. `feminine`: Russian counts pieces and publications, which are so.

    Raises `ValueError` for what no paper says.
    """
    if not 0 <= number <= MOST:
        msg = f"{number} is not spelt out"
        raise ValueError(msg)
    if not number:
        return "нөл" if language == "kk" else "ноль"
    words: list[str] = []
    for scale in range(4, -1, -1):
        group = number // _THOUSAND**scale % _THOUSAND
        if group:
            words += _kazakh(group, scale) if language == "kk" else _russian(group, scale, feminine=feminine)
    return " ".join(words)


def _kazakh(group: int, scale: int) -> list[str]:
    """A hundred is `жүз`, while of thousands and more it is told how many: `бір мың`."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [_KK_ONES[hundreds] if hundreds > 1 else "", "жүз" if hundreds else "", _KK_TENS[tens]]
    return [word for word in (*words, _KK_ONES[ones], _KK_SCALES[scale]) if word]


def _russian(group: int, scale: int, *, feminine: bool) -> list[str]:
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    if tens == 1:
        below, form = [_RU_TEENS[ones]], 2
    else:
        is_she = scale == 1 or (scale == 0 and feminine)
        one = _FEMININE.get(ones, _RU_ONES[ones]) if is_she else _RU_ONES[ones]
        below, form = [_RU_TENS[tens], one], 0 if ones == 1 else 1 if ones in {2, 3, 4} else 2
    return [word for word in (_RU_HUNDREDS[hundreds], *below, _RU_SCALES[scale][form]) if word]
