"""Presses buttons as Telegram does in trouble, and counts the bot's answers to taps."""

import json
import secrets
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from bot.models.reference import Language
from playground.people.client import Message, Player
from playground.world.events import EventLog
from tests.handlers.service import Service
from tests.presenting.locale_files import messages

OUR_WORDS = frozenset(
    message.text for language in Language for message in messages(language).values() if not message.variables
)
"""Whole sentences of ours, in any language. Of two records with one name nobody else can tell them apart either."""


def second_answers(calls: Iterable[Mapping[str, Any]]) -> list[str]:
    """The ids of the taps that the bot tried to answer more than once."""
    answers = Counter(
        call["params"]["callback_query_id"] for call in calls if call["method"] == "answerCallbackQuery"
    )
    return [query for query, count in answers.items() if count > 1]


def namesakes(events: EventLog, after: int) -> list[str]:
    """Our own words that stand on two buttons of one message which do different things: nobody can tell them apart."""
    found: list[str] = []
    with events.follow(after) as queue:
        while not queue.empty():
            rows = (json.loads(queue.get_nowait())["payload"].get("reply_markup") or {}).get(
                "inline_keyboard", ()
            )
            buttons = {(one["text"], one.get("callback_data")) for row in rows for one in row}
            found += [
                label
                for label, count in Counter(label for label, _ in buttons).items()
                if count > 1 and label in OUR_WORDS
            ]
    return found


TOO_OLD = "too old"


async def press_unanswered(
    service: Service, person: Player, message: Message, data: str, trouble: str = TOO_OLD
) -> None:
    """Press a button; Telegram takes no answer to this tap, because of a fault of the playground or because the query
    is too old.
    """
    if trouble != TOO_OLD:
        await service.client.fault(trouble, "answerCallbackQuery")
    stored = service.server.playground.world.message(person.id, message.id)
    assert stored is not None
    await _press(service, person, stored.data, data)


async def press_out_of_reach(service: Service, person: Player, message: Message | int, data: str) -> None:
    """Press a button below a message that Telegram does not show to the bot (InaccessibleMessage)."""
    chat = service.server.playground.world.chat_json(service.server.playground.world.chats[person.id])
    number = message if isinstance(message, int) else message.id
    await _press(service, person, {"chat": chat, "message_id": number, "date": 0}, data)


async def _press(service: Service, person: Player, message: Mapping[str, Any], data: str) -> None:
    """The playground knows no tap of this id, so it refuses the answer and waits for none."""
    playground = service.server.playground
    pressing = playground.world.person(person.id)
    query = {
        "id": str(secrets.randbits(62)),
        "from": pressing.user(),
        "chat_instance": str(person.id),
        "data": data,
        "message": message,
    }
    playground.deliver("callback_query", query, person=pressing, chat_id=person.id)


def button(message: Message, label: str) -> str:
    """The data of the button with this label."""
    (found,) = [one["callback_data"] for one in message.inline_buttons if one["text"] == label]
    return str(found)
