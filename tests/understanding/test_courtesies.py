"""Thank you, hello and all right are known in three languages, and nothing else is taken for them."""

import pytest

from bot.understanding.courtesies import Courtesy, asks_for_help, courtesy_in

SAID = {
    Courtesy.THANKS: (
        "рахмет", "Рақмет!", "rahmet", "Көп рахмет сізге", "спасибо", "Спасибо большое)", "спс", "благодарю вас",
        "thank you", "Thanks a lot!", "рахмет 🙏",
        "great, thanks a lot for the reminder", "ok thank you so much 🙏", "хорошо, спасибо за напоминание",
        "жақсы, рахмет", "Good morning, thank you", "еске салғаныңызға рахмет",
    ),
    Courtesy.GREETING: (
        "сәлем", "салем", "Сәлеметсіз бе?", "салеметсиз бе", "Қайырлы таң, сәлем", "ассалаумағалейкум", "здравствуйте",
        "Добрый день", "привет всем", "hello", "Good morning",
    ),
    Courtesy.AGREED: ("ок", "OK", "окей", "хорошо", "Понятно.", "жақсы", "жарайды", "түсінікті", "тусиникти", "+"),
    Courtesy.SMILE: ("👍", "❤️", "🙏🙏", ":)", "👩‍🌾"),
}  # fmt: skip
OTHER = (
    "", "нет", "жоқ", "5", "Спасибо, но когда ответ?", "хорошо бы узнать, где мой проект", "привет, где меню",
    "Күн", "help", "что сейчас", "рахмет айтқым келеді, бірақ жоба қайда", "!", "спасибо " * 20,
)  # fmt: skip


@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind, all_ in SAID.items() for typed in all_])
def test_a_courtesy_is_known(kind: Courtesy, typed: str) -> None:
    assert courtesy_in(typed) is kind


@pytest.mark.parametrize("typed", OTHER)
def test_nothing_else_is_taken_for_one(typed: str) -> None:
    assert courtesy_in(typed) is None


@pytest.mark.parametrize("typed", ["help", "Help!", "помощь", "Помогите", "көмек", "комек", "КӨМЕК?"])
def test_a_word_that_asks_for_help_is_known(typed: str) -> None:
    assert asks_for_help(typed)


@pytest.mark.parametrize(
    "typed", ["", "спасибо за помощь", "нужна помощь с проектом", "menu", "?", "help " * 20]
)
def test_nothing_else_asks_for_help(typed: str) -> None:
    assert not asks_for_help(typed)
