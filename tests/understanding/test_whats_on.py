"""What people type to see the programme, and what only looks like it."""

import pytest

from bot.understanding.whats_on import asks_my_day, asks_whats_on


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "что сейчас",
            "Что сейчас?",
            "что сейчас идёт",
            "что идет сейчас на форуме?",
            "что дальше",
            "а что дальше?",
        ),
        *(
            "программа",
            "Программа форума",
            "покажи программу",
            "расписание",
            "программа на сегодня",
            "что где когда?",
        ),
        *("қазір не болып жатыр", "Қазір не болып жатыр?", "казир не болып жатыр", "қазір не?", "келесі не?"),
        *(
            "бағдарлама",
            "багдарлама",
            "форум бағдарламасы",
            "бүгін не бар",
            "кесте",
            "бағдарламаны көрсетіңіз",
        ),
        *(
            "what's on",
            "What’s on?",
            "whats on now",
            "what is on now",
            "what's next",
            "programme",
            "agenda please",
        ),
        *("форум", "Форум!", "forum"),
        *("the schedule", "what's happening now", "show me the timetable"),
    ],
)
def test_asked(typed: str) -> None:
    assert asks_whats_on(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("что", "не", "what", "что?", "", "?", "сейчас", "қазір", "now", "the", "мы"),
        *("программа развития района", "что сейчас с нашим проектом", "бағдарлама жасап берейік", "не знаю"),
        *("программа лояльности", "agenda item 5 is wrong", "привет", "рахмет", "что сейчас " * 20),
    ],
)
def test_not_asked(typed: str) -> None:
    assert not asks_whats_on(typed)


@pytest.mark.parametrize("typed", ["my day", "My day?", "мой день", "моё расписание", "менің күнім", "Күнім"])
def test_ones_own_day(typed: str) -> None:
    assert asks_my_day(typed)


@pytest.mark.parametrize("typed", ["my day was long", "мой день рождения", "день", "программа"])
def test_not_ones_own_day(typed: str) -> None:
    assert not asks_my_day(typed)
