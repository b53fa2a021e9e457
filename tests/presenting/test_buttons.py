"""The buttons under a notification are what the Bot API calls an inline keyboard."""

import pytest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.models.reference import Language
from bot.presenting.buttons import rows_of
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Action
from tests.fakes import FrozenClock


@pytest.mark.parametrize("language", Language, ids=str)
def test_rows_are_a_keyboard_for_telegram(language: Language) -> None:
    t = Translator(language, FrozenClock().now)
    rows = rows_of(
        t,
        (((Action("pitch-interested", 7, "success"), Action("pitch-later", 7)), (Action("pitch-more", 7),))),
    )
    markup = InlineKeyboardMarkup.model_validate({"inline_keyboard": rows})
    assert markup.inline_keyboard == [
        [
            InlineKeyboardButton(
                text=t.plain("action-pitch-interested"), callback_data="pitch-interested:7", style="success"
            ),
            InlineKeyboardButton(text=t.plain("action-pitch-later"), callback_data="pitch-later:7"),
        ],
        [InlineKeyboardButton(text=t.plain("action-pitch-more"), callback_data="pitch-more:7")],
    ]


def test_no_actions_make_no_rows() -> None:
    assert rows_of(Translator(Language.KAZAKH, FrozenClock().now), ()) == []
