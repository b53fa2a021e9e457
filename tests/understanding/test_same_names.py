"""The name that a document gives is the signatory's own, written in full."""

import pytest

from bot.understanding.same_names import same_person


@pytest.mark.parametrize(
    ("known", "written"),
    [
        ("Сәуле Ахметова", "Ахметова Сәуле Қайратқызы"),
        ("Сәуле Ахметова", "Ахметова Сауле Кайраткызы"),
        ("Saule Akhmetova", "Ахметова Сәуле Қайратқызы"),
        ("Ахметова Сәуле Қайратқызы", "Сәуле Ахметова"),
        ("Айгүл", "Сәрсен Айгуль Маратқызы"),
        ("С. Ахметова", "Ахметова Сәуле Қайратқызы"),
        ("Ахметова Сәуле", "АХМЕТОВА С. Қ."),
        ("Анна Петрова", "Петрова-Водкина Анна"),
    ],
)
def test_one_person_is_named_shorter_and_longer(known: str, written: str) -> None:
    assert same_person(known, written)


@pytest.mark.parametrize(
    ("known", "written"),
    [
        ("Сәуле Ахметова", "Берік Оспанов"),
        ("Сәуле Ахметова", "Ахметов Сәкен Қайратұлы"),
        ("Сәуле Ахметова", "Сәуле Оспанова"),
        ("Сәуле Ахметова", "Ахметова"),
        ("Сәуле Ахметова", "С. А."),
        ("Айгүл", "Сәрсен Гүлайым"),
        ("Сәуле Ахметова", ""),
        ("", "Сәуле Ахметова"),
    ],
)
def test_another_person_is_not(known: str, written: str) -> None:
    assert not same_person(known, written)
