"""A message stays in the chat and is read on other days, so it calls no day "today" or "tomorrow"."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from aiogram import Bot

from bot.models.reference import Language
from bot.models.words import Day, Moment
from bot.presenting.translator import Translator
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.pace import Pace, RealTime
from bot.use_cases.kernel.messages import Notification
from bot.wiring.registry import registry
from tests.presenting.gap_values import DAYS, MOMENTS, NOW, fillings
from tests.presenting.locale_files import messages

RELATIVE = {
    Language.KAZAKH: ("бүгін", "ертең"),
    Language.RUSSIAN: ("сегодня", "завтра"),
    Language.ENGLISH: ("today", "tomorrow"),
}


class Chat:
    """Keeps what is sent into it."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def send_message(self, _: int, text: str, **__: object) -> Any:
        self.texts.append(text)
        return SimpleNamespace(message_id=1)


@pytest.mark.parametrize("language", Language, ids=str)
async def test_no_message_tells_a_day_by_a_relative_word(language: Language) -> None:
    chat = Chat()
    notifier = TelegramNotifier(cast("Bot", chat), Pace(RealTime()), lambda: NOW, cast("Any", None))
    known = messages(language)
    for kind in sorted(set(registry().notifications) & set(known)):
        for args in fillings(kind):
            days = [value for value in args.values() if isinstance(value, Day | Moment)]
            sent = len(chat.texts)
            await notifier.send(1, language, Notification(kind, dict(args)))
            relative = Translator(language, lambda: NOW)
            for day in days:
                assert relative.lasting().value(day) in "".join(chat.texts[sent:]), kind
                if day in (*DAYS[1:3], *MOMENTS[1:3]):
                    assert relative.value(day) not in chat.texts[-1], kind
    assert len(chat.texts) > len(registry().notifications)


@pytest.mark.parametrize("language", Language, ids=str)
def test_what_lasts_names_the_day_itself(language: Language) -> None:
    t = Translator(language, lambda: NOW)
    for later, word in zip((timedelta(), timedelta(days=1)), RELATIVE[language], strict=True):
        for value in (Moment(NOW + later), Day((NOW + later).date())):
            assert t.value(value).startswith(word)
            said = t.lasting().value(value)
            assert str((NOW + later).day) in said
            assert word not in said
            assert t.lasting().to(t.medium).in_language(language).value(value) == said
