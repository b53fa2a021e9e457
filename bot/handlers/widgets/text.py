"""Texts and buttons by their key, in the language of the person who looks at the screen."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Cancel, Start, SwitchTo
from aiogram_dialog.widgets.text import Text

from bot.handlers.speech import translator_of
from bot.models.words import Value
from bot.presenting.labels import shortened


class Say(Text):
    """A sentence of the locale files. Its gaps are filled from the window's data: `Say("key", name="data_key")`.

    `plain=True` leaves the HTML out, for buttons: what fills a gap there is cut to what is seen of the button.
    """

    def __init__(self, key: str, /, *, plain: bool = False, when: WhenCondition = None, **gaps: str) -> None:
        super().__init__(when=when)
        self.key = key
        self._plain = plain
        self._gaps = gaps

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        t = await translator_of(manager)
        args: dict[str, Value] = {gap: data[name] for gap, name in self._gaps.items()}
        if not self._plain:
            return t(self.key, **args)
        text = t.plain(self.key, **args)
        return shortened(text) if args else text


class Html(Text):
    """HTML that a getter has already rendered."""

    def __init__(self, name: str, *, when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self._name = name

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:  # noqa: ARG002
        return str(data[self._name])


def label(key: str, /, **gaps: str) -> Say:
    """The text of a button."""
    return Say(key, plain=True, **gaps)


def close(*, when: WhenCondition = None) -> Cancel:
    """A button that closes this dialog and returns to the one that opened it."""
    return Cancel(label("button-back"), when=when)


def go(key: str, state: State, *, id: str | None = None, when: WhenCondition = None) -> SwitchTo:  # noqa: A002
    """A button to another screen of the same dialog."""
    return SwitchTo(label(key), id=id or key.replace("-", "_"), state=state, when=when)


def opens(key: str, state: State, *, when: WhenCondition = None) -> Start:
    """A button to a screen of another dialog, from which "back" leads here."""
    return Start(label(key), id=key.replace("-", "_"), state=state, when=when)
