"""The buttons of a message, read as the bot wrote them: requests under notifications, and widgets of a screen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_WITHIN = "\x1d"
"""Stands in the data of each button of a screen, between the screen and the widget."""
_ACTION = re.compile(r"([a-z-]+):([0-9]+)")


@dataclass(frozen=True, slots=True)
class Button:
    """`name` is what it is called: the name of an action, or the id of a widget. `value` follows it."""

    data: str
    name: str
    value: str
    on_screen: bool


def buttons_of(message: dict[str, Any]) -> Iterator[Button]:
    for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
        for button in row:
            data = button.get("callback_data", "")
            if not data:
                continue
            _, on_screen, rest = data.partition(_WITHIN)
            name, _, value = (rest if on_screen else data).removeprefix("!").partition(":")
            yield Button(data, name, value, bool(on_screen))


def requests_in(message: dict[str, Any]) -> dict[str, Button]:
    """The buttons of a notification by the names of their actions; none for a screen."""
    found = list(buttons_of(message))
    if any(button.on_screen for button in found):
        return {}
    return {button.name: button for button in found if _ACTION.fullmatch(button.data)}


def is_screen(message: dict[str, Any]) -> bool:
    return any(button.on_screen for button in buttons_of(message))
