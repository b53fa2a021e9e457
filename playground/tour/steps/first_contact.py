"""From the first hello to the bot's question for a name."""

from typing import NamedTuple

from playground.tour.voice import Voice


class _Words(NamedTuple):
    choose_language: str
    language: str
    asks_consent: str
    consent: str
    asks_name: str


_WORDS = {
    "kk": _Words("Тілді таңдаңыз", "Қазақша", "келісіміңіз керек", "Келісемін", "қалай атайық"),
    "ru": _Words(
        "Выберите язык", "Русский", "Сначала нужно ваше согласие", "Даю согласие", "Как к вам обращаться"
    ),
    "en": _Words(
        "Choose a language", "English", "we need your consent", "I consent", "What should we call you"
    ),
}


async def agree(person: Voice) -> None:
    """Choose the language and give consent. The bot's question for a name stays unanswered."""
    words = _WORDS[person.language]
    await person.say("/start", words.choose_language)
    await person.press(words.language, words.asks_consent)
    await person.press(words.consent, words.asks_name)
