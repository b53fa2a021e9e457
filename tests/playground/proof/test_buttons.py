"""What can be pressed is told apart by the data of buttons, as they come from the bot."""

from typing import Any

from playground.people.seen import Message
from playground.proof import buttons

SCREEN = "x7Fq\x1d"


def said(message_id: int, *data: str, outgoing: bool = True) -> Message:
    keyboard = [[{"text": one, "callback_data": one}] for one in data]
    content: dict[str, Any] = {
        "message_id": message_id,
        "text": "…",
        "outgoing": outgoing,
        "edited": False,
        "reply_markup": {"inline_keyboard": [*keyboard, [{"text": "Copy", "copy_text": {"text": "1"}}]]},
    }
    return Message(content, message_id)


CHAT = [
    said(1, f"{SCREEN}entry:projects", f"{SCREEN}back"),
    said(2, "pitch-interested:5", "pitch-later:5"),
    said(3, f"{SCREEN}withdraw", f"{SCREEN}!open-progress:4", f"{SCREEN}project:12", f"{SCREEN}project:3"),
    said(4, "pitch-interested:9"),
    said(5, "forged:1", outgoing=False),
]


def test_below_messages_stand_actions_the_oldest_first() -> None:
    found = [button.key for button in buttons.below_notifications(CHAT)]
    assert found == ["pitch-interested#1", "pitch-later#1", "pitch-interested#2"]


def test_the_open_screen_is_the_newest_with_buttons_of_a_screen() -> None:
    found = buttons.on_screen(CHAT)
    assert [(button.name, button.key) for button in found] == [
        ("withdraw", "withdraw#1"),
        ("open-progress", "open-progress#1"),
        ("project", "project#1"),
        ("project", "project#2"),
    ]
    assert found[0].data == f"{SCREEN}withdraw", "what is pressed is the data as it came"


def test_the_number_of_a_record_does_not_change_a_key_and_the_entry_of_a_menu_does() -> None:
    renumbered = [said(1, f"{SCREEN}entry:projects", f"{SCREEN}project:7")]
    assert [button.key for button in buttons.on_screen(renumbered)] == ["entry:projects", "project#1"]


def test_without_a_screen_there_is_nothing_on_it() -> None:
    assert buttons.on_screen(CHAT[3:]) == []
