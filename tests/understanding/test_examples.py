"""What people type in each language is understood as the tables say."""

import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.models.reference import Language
from tests.understanding.examples import READ, Example, examples, understood

EXAMPLES = list(examples())


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example(example: Example) -> None:
    assert understood(example) == (example.outcome, example.value)


KAZAKH_LETTERS = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
LATIN = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфхыіқғңөұүәһэ", "abvgdeziiklmnoprstufhyiqgnouuahe", strict=True)),
        "ё": "yo",
        "ж": "zh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "yu",
        "я": "ya",
        "ъ": "",
        "ь": "",
    }
)
SPELLINGS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "spaces around": lambda typed: f"  {typed}\n",
    "no-break spaces": lambda typed: typed.replace(" ", "\u00a0"),
    "thin spaces": lambda typed: typed.replace(" ", "\u2009"),
    "another dash": lambda typed: typed.replace("-", "\u2011"),
    "full-width figures": lambda typed: typed.translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"}),
    "decomposed": lambda typed: unicodedata.normalize("NFD", typed),
    "marks of direction": lambda typed: f"\u200e{typed}\u200f",
    "without Kazakh letters": lambda typed: typed.translate(KAZAKH_LETTERS),
    "in Latin": lambda typed: typed.lower().translate(LATIN),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_an_example_in_another_spelling(spelling: str) -> None:
    differing = [
        (str(example), found)
        for example in EXAMPLES
        if (found := understood(replace(example, typed=SPELLINGS[spelling](example.typed))))
        != (example.outcome, example.value)
    ]
    assert differing == []


def test_each_language_has_examples_of_each_kind_and_outcome() -> None:
    counted = Counter((example.language, example.kind) for example in EXAMPLES)
    assert {(language, kind) for language in Language for kind in READ} <= counted.keys()
    outcomes = {(example.language, example.outcome) for example in EXAMPLES}
    assert len(outcomes) == 3 * len(Language)


def test_nothing_stands_twice() -> None:
    counted = Counter((e.language, e.kind, e.typed, e.today) for e in EXAMPLES)
    assert [example for example, count in counted.items() if count > 1] == []
