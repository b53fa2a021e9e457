"""Kazakh as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.spelling import clean, folded, with_kazakh_letters


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ауылда балаларга арналган уйирме жок", "Ауылда балаларға арналған үйірме жоқ"),
        ("Кангыбас ит-мысыкка кайда баспана табамыз", "Қаңғыбас ит-мысыққа қайда баспана табамыз"),
        ("кешке кошеде журуге коркамыз", "кешке көшеде жүруге қорқамыз"),
        ("Auylda su joq", "Ауылда су жоқ"),
        ("Balalarga arnalgan kitaphana kerek", "Балаларға арналған кітапхана керек"),
    ],
)
def test_letters_come_back(typed: str, meant: str) -> None:
    assert with_kazakh_letters(typed, "kk") == meant


@pytest.mark.parametrize(
    "written",
    ["Ауыл балаларына үйірме керек", "Қажет: 12 ноутбук", "Бізге психолог керек, өйткені бала көп"],
)
def test_careful_kazakh_is_left_alone(written: str) -> None:
    assert with_kazakh_letters(written, "kk") == written


@pytest.mark.parametrize("language", ["ru", "en", "uz"])
def test_other_languages_are_only_cleaned(language: str) -> None:
    assert with_kazakh_letters("кошка  sat\tтут 🐈", language) == "кошка sat тут"


def test_loans_and_abbreviations_keep_their_spelling() -> None:
    assert with_kazakh_letters("Бизге волонтер жане УЗИ керек", "kk").split()[1::2] == ["волонтер", "УЗИ"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Қаңғыбас иттер", "кангыбас иттер"),
        ("Ақтөбе", "Aqtobe"),
        ("ЁЛКА", "елка"),
        ("Өскемен", "Оскемен"),
    ],
)
def test_spellings_of_one_word_fold_together(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_soft_or_hard_sign_splits_no_word() -> None:
    assert folded("Больница, деньги и объявление") == "болница денги и обявление"


def test_only_signs_fold_to_nothing() -> None:
    assert folded("🙏🙏 ... 👍🏽") == ""
    assert clean("🙏\u200d\x00 👍") == ""


@given(st.text(max_size=300), st.sampled_from(["kk", "ru", "en"]))
def test_any_text_is_survived(text: str, language: str) -> None:
    assert "\0" not in with_kazakh_letters(text, language)
    assert folded(folded(text)) == folded(text)
