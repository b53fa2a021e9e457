"""Every window of every dialog, drawn in each language: no text missing, nothing that Telegram would refuse."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from aiogram.types import InlineKeyboardMarkup
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Back, Button, Cancel, SwitchTo
from aiogram_dialog.window import Window

from bot.handlers import dialogs
from bot.handlers.states import MenuScreens, OnboardingScreens
from bot.models.reference import Language
from bot.presenting.translator import Translator
from playground.api import keyboards, limits
from playground.api.entities.html import parse_html
from tests.fakes import FrozenClock
from tests.handlers.drawing import drawn, widgets_below

INTENT_BYTES = 7
"""aiogram-dialog puts the open dialog's id and a separator before the data of every button."""

NO_WAY_BACK = {
    OnboardingScreens.language: "the very first screen",
    MenuScreens.main: "everything else leads back here",
}
"""Windows from which nothing leads back, each with its reason."""


def windows() -> Iterator[Any]:
    for dialog in dialogs.all():
        for window in dialog.windows.values():
            yield pytest.param(dialog, window, id=str(window.get_state().state))


@pytest.mark.parametrize(("dialog", "window"), list(windows()))
@pytest.mark.every_language
async def test_window(dialog: Dialog, window: Window, language: Language) -> None:
    message = await drawn(dialog, window, language)
    text, _ = parse_html(message.text or "")
    if message.media is None:
        limits.check_text(text)
    else:
        limits.check_caption(text)
    markup = message.reply_markup
    assert isinstance(markup, InlineKeyboardMarkup)
    assert (
        keyboards.checked_markup(json.loads(markup.model_dump_json(exclude_none=True)), "private") is not None
    )
    for button in (button for row in markup.inline_keyboard for button in row):
        assert button.text.strip()
        data = button.callback_data or ""
        assert len(data.encode()) <= keyboards.CALLBACK_DATA_BYTES - INTENT_BYTES


@pytest.mark.parametrize(("dialog", "window"), list(windows()))
async def test_every_window_has_a_way_back(dialog: Dialog, window: Window) -> None:
    leading_back = [
        widget for widget in widgets_below(window) if isinstance(widget, Back | Cancel | SwitchTo)
    ]
    message = await drawn(dialog, window, Language.ENGLISH)
    assert isinstance(message.reply_markup, InlineKeyboardMarkup)
    labels = {button.text for row in message.reply_markup.inline_keyboard for button in row}
    t = Translator(Language.ENGLISH, FrozenClock().now)
    ways = {t.plain(key) for key in ("button-back", "button-leave")}
    assert bool(leading_back or ways & labels) != (window.get_state() in NO_WAY_BACK)


def asked_again_by_a_second_press(dialog: Dialog, window: Window) -> set[str]:
    """Buttons that lead to a question whose own answer has the same id: pressed twice, the answer leads to its question
    once more, because the screen behind it is open by then.
    """
    leads = {
        widget.widget_id: dialog.windows[widget.state]
        for widget in widgets_below(window)
        if isinstance(widget, SwitchTo) and widget.widget_id and widget.state in dialog.windows
    }
    return {
        id_
        for id_, question in leads.items()
        for widget in widgets_below(question)
        if isinstance(widget, Button) and not isinstance(widget, SwitchTo) and widget.widget_id == id_
    }


@pytest.mark.parametrize(("dialog", "window"), list(windows()))
def test_a_second_press_of_an_answer_does_not_ask_again(dialog: Dialog, window: Window) -> None:
    assert asked_again_by_a_second_press(dialog, window) == set()
