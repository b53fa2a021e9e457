"""Every button that the bot can draw, in every language: a phone shows its label whole.

Assumed is what `bot/presenting/labels.py` says of a phone; that the chat page shows no more and no less, a browser
measures in tests/playground/page/test_labels.py. Widths are those of the font, and not the bot's own estimate of them.
"""

import re
from collections.abc import Iterable

import pytest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Group
from aiogram_dialog.window import Window

from bot.handlers.speech import SPEECH
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.options import Option
from bot.models.reference import Language
from bot.presenting import labels
from bot.presenting.buttons import rows_of
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Action
from tests.fakes import FrozenClock
from tests.handlers.drawing import SpeaksOneLanguage, drawn, widgets_below
from tests.handlers.metrics import width
from tests.handlers.preview import FakeManager
from tests.handlers.test_windows import windows
from tests.presenting.locale_files import messages

LONGEST = {
    "ru": "Республиканское общественное объединение «Ассоциация предпринимателей Западно-Казахстанской области»",
    "kk": "«Шығыс Қазақстан облысының кәсіпкерлері мен өнеркәсіпшілерінің қауымдастығы» заңды тұлғалар бірлестігі",
    "en": "Kazakhstan National Federation of Clubs, Associations and Centres of Environmental Education Ltd",
    "one word": "Автомагистральжолқұрылысжөндеубасқармасы" * 2,
    "wide": "ЖШЩЮМФ" * 20,
    "emoji": "🌾" * 64,
    "unknown script": "会" * 64,
}  # fmt: skip
"""What people may well write, and more."""


def cut_ones(rows: Iterable[Iterable[InlineKeyboardButton | KeyboardButton]]) -> list[str]:
    """The labels that a phone does not show whole."""
    return [
        button.text
        for row in map(list, rows)
        for button in row
        if width(button.text, labels.LETTER) > labels.room(len(row)) * labels.LETTER
    ]


def own_words(language: Language) -> list[str]:
    """Sentences of ours that hold nothing of anybody else's."""
    return [message.text for message in messages(language).values() if not message.variables]


@pytest.mark.parametrize(("dialog", "window"), list(windows()))
@pytest.mark.every_language
async def test_labels_of_a_window_fit(dialog: Dialog, window: Window, language: Language) -> None:
    markup = (await drawn(dialog, window, language)).reply_markup
    assert isinstance(markup, InlineKeyboardMarkup)
    assert cut_ones(markup.inline_keyboard) == []
    ours = own_words(language)
    for label in (button.text for row in markup.inline_keyboard for button in row):
        if label.endswith("…") and len(label) > 1:
            last = re.split(r" · |^\W+ ", label.removesuffix("…"))[-1].strip()
            assert not [text for text in ours if text.startswith(last)], f"our own words are cut: {label}"


@pytest.mark.parametrize(("dialog", "window"), list(windows()))
def test_rows_of_a_window_give_way_to_their_labels(dialog: Dialog, window: Window) -> None:
    stiff = [
        widget
        for widget in widgets_below(window)
        if isinstance(widget, Group) and not isinstance(widget, Fitting) and widget.width not in (None, 1)
    ]
    assert stiff == [], "take Fitting or FittingRow"


@pytest.mark.every_language
def test_actions_fit(language: Language) -> None:
    t = Translator(language, FrozenClock().now)
    names = sorted(key.removeprefix("action-") for key in messages(language) if key.startswith("action-"))
    assert len(names) > 20
    most = {"number": 88, "total": 88, "left": 88}
    actions = [Action(name, 2**40, args=most) for name in names]
    for together in (1, 2, 3, len(actions)):
        rows = rows_of(t, [actions[at : at + together] for at in range(0, len(actions), together)])
        markup = InlineKeyboardMarkup.model_validate({"inline_keyboard": rows})
        assert cut_ones(markup.inline_keyboard) == []
        assert sum(map(len, rows)) == len(actions)


@pytest.mark.parametrize("name", LONGEST.values(), ids=LONGEST)
async def test_long_names_use_the_room_there_is(name: str) -> None:
    choices = Choices("name", "names", lambda *_: None)
    manager = FakeManager()
    manager.middleware_data[SPEECH] = SpeaksOneLanguage(Language.KAZAKH)
    keyboard = await choices.render_keyboard({"names": [Option("1", name)]}, manager)
    ((button,),) = keyboard
    assert cut_ones(keyboard) == []
    shown = button.text.removesuffix("…")
    assert name.startswith(shown)
    assert width(name[: len(shown) + 3] + "…", 1) > labels.room(1) * 0.9


@pytest.mark.every_language
def test_the_bot_knows_how_wide_words_are(language: Language) -> None:
    """Never less than the font says, or labels would be cut; and hardly more, or rows would be given away."""
    for text in own_words(language):
        real = width(text, 1)
        assert real - 1e-9 <= labels.width_of(text) <= real * 1.12 + 1.3, text
