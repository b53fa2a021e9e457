"""What a person can press, by the names in the data of buttons and never by words.

Below a notification stands `<name>:<id>`. A screen's button has the number of the screen before it, which is another at
each opening, then the button's name and, in a list, the item. A screen may carry the button of a notification as well.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from playground.people.seen import Message

_SCREEN_ENDS = "\x1d"
_ACTION_BEGINS = "!"


@dataclass(frozen=True, slots=True)
class Button:
    """`key` is the same in every run with the same seed: what differs from run to run, such as the number of a record,
    is told by its place among those of the same name.
    """

    message: Message
    data: str
    label: str
    name: str
    key: str


def below_notifications(messages: Sequence[Message]) -> list[Button]:
    """What stands below all that has been sent, the oldest first."""
    return _with_keys(found for message in messages for found in _buttons_of(message) if not found.on_screen)


def on_screen(messages: Sequence[Message]) -> list[Button]:
    """The buttons of the screen that is open: of the newest message with any of a screen."""
    for message in reversed(messages):
        if found := [button for button in _buttons_of(message) if button.on_screen]:
            return _with_keys(found)
    return []


@dataclass(frozen=True, slots=True)
class _Found:
    message: Message
    data: str
    label: str
    name: str
    item: str
    on_screen: bool


def _buttons_of(message: Message) -> Iterator[_Found]:
    """The buttons of a message of the bot that call the bot."""
    for button in message.inline_buttons if message.outgoing else ():
        data = button.get("callback_data")
        if data is not None:
            _, on_screen, rest = data.rpartition(_SCREEN_ENDS)
            name, _, item = rest.removeprefix(_ACTION_BEGINS).partition(":")
            yield _Found(message, data, button["text"], name, item, bool(on_screen))


def _with_keys(found: Iterable[_Found]) -> list[Button]:
    seen: Counter[str] = Counter()
    buttons = []
    for one in found:
        seen[one.name] += 1
        key = (
            f"{one.name}:{one.item}"
            if one.item and not one.item.isdigit()
            else f"{one.name}#{seen[one.name]}"
        )
        buttons.append(Button(one.message, one.data, one.label, one.name, key))
    return buttons
