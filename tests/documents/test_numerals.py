"""Sums spelt out: what is read back is the same number, so no two numbers are spelt alike."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.documents.numerals import MOST, spelt

KAZAKH = """
0 нөл 1 бір 2 екі 3 үш 4 төрт 5 бес 6 алты 7 жеті 8 сегіз 9 тоғыз 10 он 20 жиырма 30 отыз 40 қырық 50 елу 60 алпыс
70 жетпіс 80 сексен 90 тоқсан
"""
RUSSIAN = """
0 ноль 1 один 1 одна 2 два 2 две 3 три 4 четыре 5 пять 6 шесть 7 семь 8 восемь 9 девять 10 десять 11 одиннадцать
12 двенадцать 13 тринадцать 14 четырнадцать 15 пятнадцать 16 шестнадцать 17 семнадцать 18 восемнадцать 19 девятнадцать
20 двадцать 30 тридцать 40 сорок 50 пятьдесят 60 шестьдесят 70 семьдесят 80 восемьдесят 90 девяносто 100 сто
200 двести 300 триста 400 четыреста 500 пятьсот 600 шестьсот 700 семьсот 800 восемьсот 900 девятьсот
"""
VALUES = {
    language: {word: int(number) for number, word in zip(table[::2], table[1::2], strict=True)}
    for language, table in (("kk", KAZAKH.split()), ("ru", RUSSIAN.split()))
}
SCALES = {"мың": 10**3, "тысяч": 10**3, "миллион": 10**6, "миллиард": 10**9, "триллион": 10**12}


def read(words: str, language: str) -> int:
    total = group = 0
    for word in words.split():
        scale = next((value for name, value in SCALES.items() if word.startswith(name)), None)
        if scale:
            total, group = total + group * scale, 0
        elif word == "жүз":
            group = (group or 1) * 100
        else:
            group += VALUES[language][word]
    return total + group


@pytest.mark.parametrize("language", ["kk", "ru"])
@given(number=st.integers(0, MOST), feminine=st.booleans())
@example(number=MOST, feminine=False)
@example(number=MOST - 1, feminine=True)
@example(number=0, feminine=False)
def test_it_is_read_back(language: str, number: int, feminine: bool) -> None:
    assert read(spelt(number, language, feminine=feminine), language) == number  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_each_small_number_is_read_back(language: str) -> None:
    words = [spelt(number, language) for number in range(10_000)]  # type: ignore[arg-type]
    assert [read(one, language) for one in words] == list(range(10_000))
    assert len(set(words)) == 10_000


@pytest.mark.parametrize(
    ("number", "kazakh", "russian"),
    [
        (1, "бір", "один"),
        (100, "жүз", "сто"),
        (115, "жүз он бес", "сто пятнадцать"),
        (1_000, "бір мың", "одна тысяча"),
        (2_000, "екі мың", "две тысячи"),
        (11_000, "он бір мың", "одиннадцать тысяч"),
        (21_001, "жиырма бір мың бір", "двадцать одна тысяча один"),
        (112_000, "жүз он екі мың", "сто двенадцать тысяч"),
        (1_200_000, "бір миллион екі жүз мың", "один миллион двести тысяч"),
        (3_000_000, "үш миллион", "три миллиона"),
        (5_000_000_001, "бес миллиард бір", "пять миллиардов один"),
        (10**12, "бір триллион", "один триллион"),
    ],
)
def test_as_accountants_write(number: int, kazakh: str, russian: str) -> None:
    assert (spelt(number, "kk"), spelt(number, "ru")) == (kazakh, russian)


def test_pieces_are_counted_as_she() -> None:
    assert spelt(21, "ru", feminine=True) == "двадцать одна"
    assert spelt(2_000_002, "ru", feminine=True) == "два миллиона две"


@pytest.mark.parametrize("number", [-1, MOST + 1])
def test_beyond_that_nothing_is_spelt(number: int) -> None:
    with pytest.raises(ValueError, match="spelt"):
        spelt(number, "kk")
